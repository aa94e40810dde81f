using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Generation.Edits;

namespace CodeGen.Build.Engine.Gate.Review;

/// <summary>Reads a review folder back, each file once, and holds every byte against manifest and lock.</summary>
internal sealed class ReviewReader(GateFolder folder)
{
    /// <summary>The manifest's name.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>The decisions' name.</summary>
    public const string DecisionsFile = "decisions.jsonl";

    /// <summary>The manifest alone; null when there is no review.</summary>
    /// <exception cref="GateException">It cannot be read.</exception>
    public ReviewManifest? Manifest(string feature)
    {
        var name = Name(feature, ManifestFile);
        if (Text(feature, ManifestFile) is not { } text)
        {
            return null;
        }

        var manifest = GateJson.Read<ReviewManifest>(text, name);
        return manifest.Version == ReviewManifest.CurrentVersion
            ? manifest
            : throw new GateException(
                GateFindings.GateFileInvalid,
                $"'{name}' has format {manifest.Version}; this version reads {ReviewManifest.CurrentVersion}.",
                new SourceLocation(name));
    }

    /// <summary>The review of a feature, verified.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="featureLock">The lock that the manifest has to agree with.</param>
    /// <exception cref="GateException">There is none, or something is not what was validated.</exception>
    public ReviewDocument Read(string feature, FeatureLock featureLock)
    {
        var manifest = Manifest(feature) ?? throw new GateException(
            GateFindings.ReviewMissing, $"There is no review of '{feature}' at {folder.RelativeGate}/review/{feature}.");
        Agree(manifest, featureLock);
        var edits = new Dictionary<string, ImmutableArray<ModuleEdits>>();
        ImmutableArray<ModuleContent> modules =
            [.. manifest.Modules.Where(module => module.State != ModuleState.Approved).Select(module => Content(feature, module, edits))];
        var onServer = Text(feature, LockStore.ReviewFile) is null ? null : featureLock;
        return new ReviewDocument(manifest, modules, Text(feature, DecisionsFile) ?? "", onServer);
    }

    private void Agree(ReviewManifest manifest, FeatureLock featureLock)
    {
        var listed = manifest.Modules.Select(module => (module.Id, (string?)module.Hash));
        var locked = featureLock.Modules.Where(module => module.Hash is not null).Select(module => (module.Id, module.Hash));
        if (manifest.Feature != featureLock.Feature
            || manifest.SpecHash != featureLock.SpecHash
            || manifest.Validated != featureLock.Validated
            || (manifest.Schema is { } schema ? ContentHash.Of(GateJson.Line(schema)) : null) != featureLock.SchemaHash
            || manifest.HasErrors() != featureLock.Failed is not null
            || !listed.SequenceEqual(locked)
            || manifest.Modules.Any(module => IsApproved(featureLock, module.Id) != (module.State == ModuleState.Approved)))
        {
            throw Tampered(Name(featureLock.Feature, ManifestFile), "does not agree with the feature's lock");
        }
    }

    private ModuleContent Content(string feature, ManifestModule module, Dictionary<string, ImmutableArray<ModuleEdits>> edits)
    {
        ImmutableArray<(string Path, string Text)> files = [.. module.Files.Select(file => (file.Path, File(feature, module, file)))];
        var content = new ModuleContent(feature, module.Id, module.Phase, files, Edits(feature, module, edits));
        return ManifestModule.HashOf(module.Id, module.Files, module.Edits) == module.Hash
            ? content
            : throw Tampered(Name(feature, ManifestFile), $"has a hash of module {module.Id} that is not that of its files and edits");
    }

    private string File(string feature, ManifestModule module, ManifestFile file)
    {
        // The path goes by the checks of both ends before anything is read.
        folder.Target(file.Path);
        var place = GateFolder.PhasePath(module.Phase, file.Path);
        var path = folder.InGate($"review/{feature}/{place}");
        if (!System.IO.File.Exists(path))
        {
            throw Tampered(Name(feature, place), "is missing");
        }

        var bytes = System.IO.File.ReadAllBytes(path);
        return ContentHash.Of(bytes) == file.Sha256
            ? TextFile.Decode(bytes, Name(feature, place)).Text
            : throw Tampered(Name(feature, place), "was changed after it was validated");
    }

    private ImmutableArray<SourceEdit> Edits(string feature, ManifestModule module, Dictionary<string, ImmutableArray<ModuleEdits>> read)
    {
        if (module.Edits.IsEmpty)
        {
            return [];
        }

        var place = PhaseLayout.Edits(module.Phase);
        if (!read.TryGetValue(place, out var all))
        {
            var text = Text(feature, place) ?? throw Tampered(Name(feature, place), "is missing");
            read[place] = all = GateJson.Read<PhaseEdits>(text, Name(feature, place)).Modules;
        }

        ImmutableArray<SourceEdit> edits = [.. all.Where(entry => entry.Module == module.Id).SelectMany(entry => entry.Edits)];
        return edits.Select(ManifestBuilder.Edit).SequenceEqual(module.Edits)
            ? edits
            : throw Tampered(Name(feature, place), $"has edits of module {module.Id} that were changed after they were validated");
    }

    private string? Text(string feature, string place) =>
        TextFile.Read(folder.InGate($"review/{feature}/{place}"), Name(feature, place))?.Text;

    private string Name(string feature, string place) => $"{folder.RelativeGate}/review/{feature}/{place}";

    private static bool IsApproved(FeatureLock featureLock, string id) =>
        featureLock.Modules.Any(module => module.Id == id && module.State == ModuleState.Approved);

    private static GateException Tampered(string file, string what) =>
        new(GateFindings.ReviewTampered, $"'{file}' {what}; nothing was applied.", new SourceLocation(file));
}
