using System.Security.Cryptography;
using System.Text;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Tells by content, not by time, which features have to be generated: a fresh clone has fresh timestamps.</summary>
internal sealed class Staleness(Workspace workspace)
{
    /// <summary>Hash of the metadata and properties that shape a feature; the same on every machine.</summary>
    public string Settings(SpecFile spec)
    {
        var request = workspace.Request;
        var text = string.Join('\n', spec.Item.DbContext, request.RootNamespace, request.PackageVersion, request.TestProject is null ? null : workspace.Relative(request.TestProject));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>
    /// Whether a spec's feature has to be generated: it never was, it failed (its errors stand until a build finds them gone), its spec,
    /// its settings or the templates changed, or the review that is still needed is absent. An approved feature moves by its spec alone.
    /// </summary>
    public bool IsStale(SpecFile spec)
    {
        if (spec.Model is not { } model || workspace.Locks.Committed(model.Name) is not { } last || last.SpecHash != model.ContentHash)
        {
            return true;
        }

        return !last.IsApproved()
            && (last.State == ModuleState.Failed || last.TemplateSet != workspace.Templates.Hash || last.Settings != Settings(spec) || !HasReview(model.Name));
    }

    /// <summary>Whether the shared feature waits for a review that is absent.</summary>
    public bool SharedReviewIsMissing() =>
        workspace.Locks.Committed(GeneratedFeature.SharedName) is { } last && !last.IsApproved() && !HasReview(GeneratedFeature.SharedName);

    private bool HasReview(string feature) => File.Exists(Path.Combine(workspace.Gate.Review(feature), "manifest.json"));
}
