using System.Globalization;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>What a build asks of the engine: the gate of each spec that is stale, and what was found on the way.</summary>
public static class BuildPipeline
{
    /// <summary>Runs the pipeline on a build's request.</summary>
    /// <param name="request">What the build knows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static async Task<BuildResult> RunAsync(BuildRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        WriteSchema(request);
        var workspace = new Workspace(request);
        WriteIncluded(workspace);
        var outcome = await new GeneratePipeline(workspace).RunAsync(new GenerateOptions(), cancellationToken).ConfigureAwait(false);
        return new BuildResult
        {
            Findings = [.. outcome.Findings.Select(finding => ToResult(finding, workspace))],
            Messages = [.. outcome.Features.Where(IsNews).Select(feature => Message(feature, workspace))],
        };
    }

    // Specs name it in their first line, for editors.
    private static void WriteSchema(BuildRequest request)
    {
        BuildFiles.WriteWhenDifferent(Path.Combine(request.IntermediateDirectory, "feature.schema.json"), SpecJsonSchema.Create());
    }

    // The build makes these files inputs, so that an edit of one starts the engine as an edit of a spec does.
    private static void WriteIncluded(Workspace workspace)
    {
        var included = workspace.Specs.Files
            .SelectMany(spec => spec.Model?.Includes ?? [])
            .Select(file => file.AbsolutePath)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        BuildFiles.WriteWhenDifferent(Path.Combine(workspace.Request.IntermediateDirectory, "included.txt"), string.Concat(included.Select(path => path + "\n")));
    }

    // What is shared is shown with the features that need it.
    private static bool IsNews(GeneratedOutcome feature) =>
        feature.Feature != GeneratedFeature.SharedName && feature.Published.Review is not null;

    private static ResultFinding ToResult(Finding finding, Workspace workspace) => new(
        finding.Descriptor.Code,
        finding.Severity.ToString().ToLowerInvariant(),
        finding.Message,
        finding.Location is { } location ? Path.GetFullPath(location.File, workspace.Root) : null,
        finding.Location?.Line ?? 0,
        finding.Location?.Column ?? 0,
        FindingCatalog.HelpLink(finding.Descriptor.Code));

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private static string Message(GeneratedOutcome feature, Workspace workspace)
    {
        var manifest = feature.Published.Manifest;
        var findings = manifest.Findings;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"codegen: {feature.Feature}: {Counted(manifest.Modules.Length, "module")} in {feature.Published.Review}, {Counted(findings.Count(finding => finding.Severity == Severity.Error), "error")}, {Counted(findings.Count(finding => finding.Severity == Severity.Warning), "warning")}, {Counted(manifest.Modules.Sum(module => module.Slots.Length), "open slot")}; ");
        return text + (feature.Published.State == ModuleState.Failed
            ? $"failed, see {feature.Published.Review}/REVIEW.md"
            : $"approve: dotnet build {workspace.Project} -t:CodeGenApprove -p:CodeGenFeature={feature.Feature}");
    }
}
