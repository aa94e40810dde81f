using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Changes;

namespace CodeGen.Build.Engine.Gate.Review;

/// <summary>The phase folders of a review or base folder: whole files at their target paths, and the edits.</summary>
internal static class PhaseLayout
{
    /// <summary>Adds the modules' files, by path relative to the feature's folder.</summary>
    /// <exception cref="GateException">Two modules claim one path, or a path is unsafe.</exception>
    public static void AddTo(SortedDictionary<string, byte[]> files, IEnumerable<ModuleContent> modules)
    {
        foreach (var phase in modules.GroupBy(module => module.Phase))
        {
            foreach (var (path, text) in phase.SelectMany(module => module.Files))
            {
                Add(files, GateFolder.PhasePath(phase.Key, path), path, text);
            }

            ImmutableArray<ModuleEdits> edits =
                [.. phase.Where(module => !module.Edits.IsEmpty).Select(module => new ModuleEdits(module.Id, module.Edits))];
            if (!edits.IsEmpty)
            {
                Add(files, Edits(phase.Key), GateFolder.EditsFile, GateJson.Document(new PhaseEdits(edits)));
            }
        }
    }

    /// <summary>Where a phase's edits are.</summary>
    public static string Edits(Planning.Phase phase) => GateFolder.PhasePath(phase, GateFolder.EditsFile);

    private static void Add(SortedDictionary<string, byte[]> files, string place, string path, string text)
    {
        if (SafePath.Problem(path) is { } problem)
        {
            throw new GateException(GateFindings.UnsafePath, $"The generated path '{path}' {problem}, so nothing of the feature is written.");
        }

        if (!files.TryAdd(place, TextFile.Bytes(text)))
        {
            throw new GateException(
                GateFindings.TargetExists, $"'{path}' is generated twice in one phase, so nothing of the feature is written.", new SourceLocation(path));
        }
    }
}
