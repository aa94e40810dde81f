using System.CommandLine;
using System.Reflection;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Initialization;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Adds to a project what it needs before its first feature.</summary>
internal sealed class InitCommand : EngineCommand
{
    private static readonly FindingDescriptor[] WrongPath =
        [ContextFindings.ProjectNotFound, ContextFindings.SeveralProjects, ContextFindings.ProjectNotCSharp];

    private readonly CommandEnvironment _environment;

    private readonly Argument<string?> _project = ArgumentRules.Project();

    private readonly Option<string?> _database = new("--database")
    {
        Description = "The database provider to add. Default: the one that is referenced already, else postgres.",
        HelpName = "postgres|sqlite|inmemory",
    };

    /// <summary>Makes the command.</summary>
    public InitCommand(SharedOptions shared, CommandEnvironment environment)
        : base(
            shared, "init", "Adds the package, the FeatureSpec item, what the templates need and a first spec.",
            "dotnet codegen init src/Shop/Shop.csproj --database postgres")
    {
        _environment = environment;
        _database.AcceptOnlyFromAmong("postgres", "sqlite", "inmemory");
        Arguments.Add(_project);
        Options.Add(_database);
    }

    private static string PackageVersion =>
        typeof(InitCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult call, CommandOutput output, CancellationToken cancellationToken)
    {
        var result = ProjectInitializer.Run(new InitOptions
        {
            Project = Path.GetFullPath(call.GetValue(_project) ?? ".", _environment.CurrentDirectory),
            PackageVersion = PackageVersion,
            Database = call.GetValue(_database) switch
            {
                "postgres" => DatabaseProvider.PostgreSql,
                "sqlite" => DatabaseProvider.Sqlite,
                "inmemory" => DatabaseProvider.InMemory,
                _ => DatabaseProvider.Unknown,
            },
        });
        if (result.Findings.FirstOrDefault(finding => WrongPath.Contains(finding.Descriptor)) is { } wrong)
        {
            throw new CommandFailure(wrong, ExitCode.Usage);
        }

        output.Result(() => InitReport.ToJson(result), Lines(result));
        return Task.FromResult(result.HasErrors ? ExitCode.Findings : ExitCode.Ok);
    }

    private string[] Lines(InitResult result)
    {
        var report = InitReport.ToText(result).TrimEnd('\n').Split('\n');
        if (result.HasErrors)
        {
            return report;
        }

        var project = Path.GetRelativePath(_environment.CurrentDirectory, result.Project!);
        return
        [
            .. report,
            "Next:",
            $"  dotnet build {project}",
            "  Look at the review that the build names, then: dotnet codegen approve " + project + " --feature NAME",
        ];
    }
}
