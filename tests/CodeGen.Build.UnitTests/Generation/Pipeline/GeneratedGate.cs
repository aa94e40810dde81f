using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>What a run of the pipeline found and published.</summary>
internal sealed record GeneratedGate(Workspace Workspace, string Feature, GenerateOutcome Outcome)
{
    /// <summary>Errors and warnings, each with the generated line that it stands on.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. Outcome.Findings.Where(finding => finding.Severity == Severity.Error || (finding.Severity == Severity.Warning && !IsQuestion(finding)))
            .Select(finding => $"{finding.Descriptor.Code} {finding.Location?.File}({finding.Location?.Line}): {finding.Message}{Line(finding)}"),
    ];

    /// <summary>All new files of the feature and of what it shares, by target path.</summary>
    public SortedDictionary<string, string> Files { get; } = Read(Workspace);

    /// <summary>The text of the file whose path ends so.</summary>
    public string File(string end) => Files.Single(file => file.Key.EndsWith("/" + end, StringComparison.Ordinal)).Value;

    /// <summary>Approves all features together.</summary>
    public Task ApproveAllAsync() => ApproveAsync([.. Outcome.Features.Select(feature => feature.Feature).Where(feature => feature[0] != '_')]);

    /// <summary>Approves features and applies them to the tree.</summary>
    public async Task ApproveAsync(params string[] features)
    {
        var project = await CompiledProject.OpenAsync(Workspace, CancellationToken.None);
        using var held = Workspace.Lock(CancellationToken.None);
        var approvals = new ApprovalService(Workspace.Gate, Workspace.Services(project.Compile, project.Apply), held);

        var outcome = approvals.Approve(new ApprovalRequest([.. features]) { By = "Ada <ada@example.org>", WithDependencies = true });

        Assert.That(outcome.Findings.Select(finding => finding.Message), Is.Empty, string.Join('\n', Problems));
    }

    private static SortedDictionary<string, string> Read(Workspace workspace)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var review = Path.Combine(workspace.Request.GateDirectory, "review");
        foreach (var path in Directory.Exists(review) ? Directory.EnumerateFiles(review, "*", SearchOption.AllDirectories) : [])
        {
            var parts = Path.GetRelativePath(review, path).Replace('\\', '/').Split('/');
            if (parts.Length > 2 && char.IsDigit(parts[1][0]))
            {
                files[string.Join('/', parts[2..])] = System.IO.File.ReadAllText(path);
            }
        }

        return files;
    }

    // What a spec leaves open is asked about; that is no fault of what was generated from it.
    private static bool IsQuestion(Finding finding) => finding.Descriptor.Code.StartsWith("CG1", StringComparison.Ordinal);

    private string Line(Finding finding)
    {
        var shown = finding.Message.Split('(')[0];
        return Files.FirstOrDefault(file => finding.Message.Contains(file.Key, StringComparison.Ordinal)) is { Key: not null } found
            && finding.Message.Split(found.Key + "(") is [_, var rest]
            && int.TryParse(rest.Split(',', ')')[0], out var line) && line <= found.Value.Split('\n').Length
            ? $"\n    {found.Value.Split('\n')[line - 1].Trim()}"
            : string.Empty;
    }
}
