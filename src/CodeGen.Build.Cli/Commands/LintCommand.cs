using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Cli.Projects;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Hosting.Commands;
using CodeGen.Build.Engine.Specs.Documents;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Finds errors and gaps in specs.</summary>
internal sealed class LintCommand : EngineCommand
{
    private readonly CommandEnvironment _environment;

    private readonly Argument<string[]> _specs = new Argument<string[]>("SPEC")
    {
        Description = "Feature specs.",
        Arity = ArgumentArity.OneOrMore,
    }.RefusingOptions();

    private readonly Option<string?> _project = new("--project")
    {
        Description = "Also hold the specs against this project: a project file, or a folder with exactly one.",
        HelpName = "PROJECT",
    };

    private readonly Option<bool> _model = new("--model")
    {
        Description = "Also print what was understood, as JSON: implied columns, names and defaults included.",
    };

    /// <summary>Makes the command.</summary>
    public LintCommand(SharedOptions shared, CommandEnvironment environment)
        : base(shared, "lint", "Finds errors and gaps in feature specs, and asks what they leave open.", "dotnet codegen lint specs/orders.feature.yaml --format json")
    {
        _environment = environment;
        Arguments.Add(_specs);
        Options.Add(_project);
        Options.Add(_model);
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult call, CommandOutput output, CancellationToken cancellationToken)
    {
        ImmutableArray<string> specs = [.. call.GetValue(_specs)!.Select(spec => Path.GetFullPath(spec, _environment.CurrentDirectory)).Distinct(StringComparer.Ordinal)];
        foreach (var spec in specs)
        {
            RequireReadable(spec);
        }

        if (call.GetValue(_project) is not { } project)
        {
            SdkRoslyn.Install(_environment.RoslynDirectory ?? DotnetInstallation.FindRoslyn(_environment.DotnetHost));
            return Report(SpecLint.Check(specs.Select(spec => (spec, Shown(spec)))), Shown(specs[0]), call.GetValue(_model), output);
        }

        var request = await new ProjectRequests(_environment, output).FindAsync(project, intermediate: null, cancellationToken);
        if (EngineForwarding.Target(request, _environment) is { } engine)
        {
            return await EngineForwarding.RunAsync(engine, request, _environment, cancellationToken);
        }

        SdkRoslyn.Install(request.RoslynDirectory);
        return Report(await SpecLint.CheckAsync(request, specs, cancellationToken), Shown(specs[0]), call.GetValue(_model), output);
    }

    // A spec that cannot be opened is a wrong argument; one whose content cannot be read is a finding.
    private static void RequireReadable(string spec)
    {
        try
        {
            File.OpenRead(spec).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(SpecFindings.Unreadable, $"The spec '{spec}' cannot be opened: {exception.Message}", ExitCode.Usage);
        }
    }

    private static int Report(LintResult result, string file, bool withModel, CommandOutput output)
    {
        var findings = result.Findings;
        ImmutableArray<JsonNode>? models = withModel ? [.. result.Models.Select(SpecModelJson.Of)] : null;
        output.Result(
            new LintDocument([.. findings.Select(finding => LintDiagnostic.Of(finding, file))], models),
            [
                .. (models ?? []).SelectMany(model => CommandJson.Of(model).TrimEnd().Split('\n')),
                .. findings.SelectMany(finding => FindingText.WithQuestion(finding)),
                Summary(findings),
            ]);
        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Ok;
    }

    private static string Summary(ImmutableArray<Finding> findings) =>
        $"{findings.Count(finding => finding.Severity == Severity.Error)} errors, {findings.Count(finding => finding.Severity == Severity.Warning)} warnings.";

    private string Shown(string spec)
    {
        var folder = Path.GetDirectoryName(spec)!;
        var root = RepositoryRoot.GitTopLevel(folder) ?? _environment.CurrentDirectory;
        return Path.GetRelativePath(root, spec).Replace('\\', '/');
    }
}
