using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Gate;

/// <summary>The layout of the gated folder; every path it hands out is below it and passes through no symbolic link.</summary>
internal sealed partial class GateFolder
{
    /// <summary>The file that holds the member-level edits of a phase.</summary>
    public const string EditsFile = "edits.json";

    /// <param name="root">The folder that target paths start from, absolute.</param>
    /// <param name="gate">The gated folder, absolute.</param>
    public GateFolder(string root, string gate)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        Gate = Path.TrimEndingDirectorySeparator(Path.GetFullPath(gate));
        RelativeGate = Path.GetRelativePath(Root, Gate).Replace('\\', '/');
    }

    /// <summary>The folder that target paths start from.</summary>
    public string Root { get; }

    /// <summary>The gated folder.</summary>
    public string Gate { get; }

    /// <summary>The gated folder as it is named in texts: relative to the root, with forward slashes.</summary>
    public string RelativeGate { get; }

    /// <summary>The people's file.</summary>
    public string Approvals => InGate("approvals.yaml");

    /// <summary>The folder of the lock files.</summary>
    public string Locks => InGate("lock");

    /// <summary>The folder of the review folders.</summary>
    public string Reviews => InGate("review");

    /// <summary>The lock file of a feature.</summary>
    public string Lock(string feature) => InGate($"lock/{Checked(feature)}.json");

    /// <summary>The folder with what was last approved of a feature.</summary>
    public string Base(string feature) => InGate($"base/{Checked(feature)}");

    /// <summary>The review folder of a feature.</summary>
    public string Review(string feature) => InGate($"review/{Checked(feature)}");

    /// <summary>Where a review folder is built before it takes its place.</summary>
    public string ReviewBeingBuilt(string feature) => InGate($"review/.tmp-{Checked(feature)}");

    /// <summary>Where the former review folder waits to be deleted.</summary>
    public string ReviewBeingReplaced(string feature) => InGate($"review/.old-{Checked(feature)}");

    /// <summary>A generated file's target in the tree.</summary>
    /// <exception cref="GateException">The path is unsafe, or lies in the gate itself.</exception>
    public string Target(string path) => path.StartsWith(RelativeGate + "/", StringComparison.OrdinalIgnoreCase)
        ? throw new GateException(GateFindings.UnsafePath, $"The path '{path}' lies in the gated folder, where generated code does not go.")
        : SafePath.Resolve(Root, path);

    /// <summary>A file of the gate, relative to it.</summary>
    public string InGate(string path)
    {
        SafePath.RefuseLink(Gate);
        return SafePath.Resolve(Gate, path);
    }

    /// <summary>Where a phase's file is kept inside a review or base folder.</summary>
    public static string PhasePath(Phase phase, string path) => $"{PhaseFolder(phase)}/{path}";

    /// <summary>The folder of a phase, for example <c>1-schema</c>.</summary>
    public static string PhaseFolder(Phase phase) => $"{(int)phase}-{Word(phase)}";

    /// <summary>The word of a phase, for example <c>schema</c>.</summary>
    public static string Word(Phase phase) => phase.ToString().ToLowerInvariant();

    /// <summary>Whether a text can be the name of a feature.</summary>
    public static bool IsFeatureName(string name) =>
        name == GeneratedFeature.SharedName || (FeatureName().IsMatch(name) && SafePath.Problem(name) is null);

    private static string Checked(string feature) => IsFeatureName(feature)
        ? feature
        : throw new GateException(
            GateFindings.UnknownFeature, $"'{feature}' is no feature: a name has lower-case letters, digits and '_', 64 at most.");

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FeatureName();
}
