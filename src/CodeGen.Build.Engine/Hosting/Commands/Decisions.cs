using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>Reads the decisions that a review records.</summary>
internal static class Decisions
{
    /// <summary>The decisions about a feature.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="feature">The feature.</param>
    /// <param name="module">Only those about this module; null for all.</param>
    /// <exception cref="GateException">The gate has no such feature or module, or no review of it, or the file cannot be read.</exception>
    public static DecisionsDocument Read(Workspace workspace, string feature, string? module)
    {
        var known = workspace.Locks.Current(feature) ?? throw new GateException(
            GateFindings.UnknownFeature, $"The gate holds no feature '{feature}'; it holds {Listed(workspace.Locks.Features())}.");
        if (module is not null && known.Modules.All(candidate => candidate.Id != module))
        {
            throw new GateException(
                GateFindings.UnknownModule, $"'{feature}' has no module '{module}'; it has {Listed(known.Modules.Select(candidate => candidate.Id))}.");
        }

        var path = Path.Combine(workspace.Gate.Review(feature), "decisions.jsonl");
        var name = workspace.Relative(path);
        if (!File.Exists(path))
        {
            throw new GateException(
                GateFindings.ReviewMissing, $"'{name}' is not there: an approved feature has no review, and one that waits gets it by a build.");
        }

        return new DecisionsDocument(
        [
            .. File.ReadLines(path)
                .Where(line => line.Length > 0)
                .Select(line => GateJson.Read<Decision>(line, name))
                .Where(decision => module is null || decision.Module == module),
        ]);
    }

    private static string Listed(IEnumerable<string> names) =>
        names.Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } all ? string.Join(", ", all) : "none";
}
