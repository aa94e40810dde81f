using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Edits;

namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>Lays modules over today's tree: whole files first, then edits, in the order given.</summary>
internal sealed class ChangeSetBuilder(GateFolder folder, Func<string, string, SourceEdit, EditResult> applyEdit)
{
    /// <summary>Computes the changes; writes nothing.</summary>
    /// <exception cref="GateException">A path is unsafe, or a file cannot be decoded.</exception>
    public ChangeSet Build(IReadOnlyList<ModuleContent> modules)
    {
        var changes = new SortedDictionary<string, FileChange>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var module in modules)
        {
            foreach (var (path, text) in module.Files)
            {
                Add(module, path, text, changes, findings);
            }
        }

        foreach (var module in modules)
        {
            foreach (var edit in module.Edits)
            {
                Edit(module, edit, changes, findings);
            }
        }

        return new ChangeSet([.. changes.Values.Where(change => change.Changes)], [.. findings]);
    }

    private void Add(
        ModuleContent module, string path, string text, SortedDictionary<string, FileChange> changes, List<Finding> findings)
    {
        var before = TextFile.Read(folder.Target(path), path);
        if (changes.TryGetValue(path, out var other) && other.After != text)
        {
            findings.Add(Of(GateFindings.TargetExists, module, path, $"'{path}' is written by two modules with different content."));
        }
        else if (before is null)
        {
            changes[path] = new FileChange(path, null, text);
        }
        else if (NewLines.Same(before.Text, text))
        {
            changes[path] = new FileChange(path, before, before.Text);
        }
        else if (Base(module, path) is { } last && NewLines.Same(before.Text, last.Text))
        {
            changes[path] = new FileChange(path, before, text);
        }
        else
        {
            findings.Add(Of(
                GateFindings.TargetExists,
                module,
                path,
                $"'{path}' exists and is not what was last approved, so module {module.Id} does not overwrite it."));
        }
    }

    private void Edit(
        ModuleContent module, SourceEdit edit, SortedDictionary<string, FileChange> changes, List<Finding> findings)
    {
        var change = changes.GetValueOrDefault(edit.Path);
        if (change is null && TextFile.Read(folder.Target(edit.Path), edit.Path) is { } file)
        {
            change = new FileChange(edit.Path, file, file.Text);
        }

        if (change is null)
        {
            findings.Add(Of(
                GateFindings.EditNotApplicable, module, edit.Path, $"Module {module.Id} edits '{edit.Path}', which does not exist."));
            return;
        }

        var result = applyEdit(edit.Path, change.After, edit);
        if (result.Text is { } text)
        {
            changes[edit.Path] = change with { After = text };
        }
        else
        {
            findings.Add(Of(
                GateFindings.EditNotApplicable, module, edit.Path, $"Module {module.Id} cannot edit '{edit.Path}': {result.Failure}"));
        }
    }

    private TextFile? Base(ModuleContent module, string path) => TextFile.Read(
        folder.InGate($"base/{module.Feature}/{GateFolder.PhasePath(module.Phase, path)}"), path);

    private static Finding Of(FindingDescriptor descriptor, ModuleContent module, string path, string message) =>
        Finding.Of(descriptor, message, new SourceLocation(path)) with { Module = module.Id };
}
