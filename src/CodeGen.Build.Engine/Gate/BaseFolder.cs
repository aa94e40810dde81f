using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Gate.Review;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Generation.Schema;

namespace CodeGen.Build.Engine.Gate;

/// <summary>The copies of what was applied, <c>base/&lt;feature&gt;/</c>, laid out like a review's phase folders.</summary>
internal sealed class BaseFolder(GateFolder folder)
{
    private const string SchemaFile = "schema.json";

    /// <summary>The writes that make the copies those of a selection's modules; copies of other modules stay.</summary>
    /// <exception cref="GateException">A file of edits there cannot be read.</exception>
    public IEnumerable<FileWrite> Writes(ApprovalSelection selection)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var contents = selection.Contents().ToArray();
        PhaseLayout.AddTo(files, contents.Select(content => content with { Edits = [] }));
        foreach (var phase in contents.GroupBy(content => content.Phase))
        {
            if (Merged(selection.Candidate.Feature, phase.Key, [.. phase]) is { } edits)
            {
                files[PhaseLayout.Edits(phase.Key)] = TextFile.Bytes(GateJson.Document(edits));
            }
        }

        var manifest = selection.Candidate.Document.Manifest;
        if (manifest.Schema is { } schema && selection.Modules.Any(module => module.Id.Split('/')[1] == "migration"))
        {
            files[SchemaFile] = TextFile.Bytes(GateJson.Document(schema));
        }

        return files.Select(file => new FileWrite(folder.InGate($"base/{selection.Candidate.Feature}/{file.Key}"), file.Value));
    }

    /// <summary>What the feature put into the database when its migration was last approved.</summary>
    /// <exception cref="GateException">The copy cannot be read.</exception>
    public FeatureSchema Schema(string feature)
    {
        var name = $"base/{feature}/{SchemaFile}";
        return TextFile.Read(folder.InGate(name), name) is { } text
            ? GateJson.Read<FeatureSchema>(text.Text, $"{folder.RelativeGate}/{name}")
            : FeatureSchema.Empty;
    }

    /// <summary>Whether a migration of the feature was approved.</summary>
    public bool HasSchema(string feature) => File.Exists(folder.InGate($"base/{feature}/{SchemaFile}"));

    private PhaseEdits? Merged(string feature, Planning.Phase phase, ModuleContent[] contents)
    {
        var name = $"base/{feature}/{PhaseLayout.Edits(phase)}";
        var edits = new SortedDictionary<string, ImmutableArray<SourceEdit>>(StringComparer.Ordinal);
        if (TextFile.Read(folder.InGate(name), name) is { } text)
        {
            foreach (var module in GateJson.Read<PhaseEdits>(text.Text, $"{folder.RelativeGate}/{name}").Modules)
            {
                edits[module.Module] = module.Edits;
            }
        }

        foreach (var content in contents)
        {
            edits[content.Id] = content.Edits;
        }

        ImmutableArray<ModuleEdits> modules =
            [.. edits.Where(module => !module.Value.IsEmpty).Select(module => new ModuleEdits(module.Key, module.Value))];
        return modules.IsEmpty && !File.Exists(folder.InGate(name)) ? null : new PhaseEdits(modules);
    }
}
