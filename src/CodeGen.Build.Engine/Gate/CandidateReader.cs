using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Gate.Review;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Reads a feature for approval and refuses what cannot be approved.</summary>
internal sealed class CandidateReader(GateFolder folder, IReadOnlyDictionary<string, string> specHashes)
{
    private readonly LockStore _locks = new(folder);
    private readonly ReviewReader _reviews = new(folder);

    /// <summary>The feature, verified.</summary>
    /// <exception cref="GateException">It is unknown, failed, not validated, stale or tampered with.</exception>
    public ApprovalCandidate Read(string feature)
    {
        if (!GateFolder.IsFeatureName(feature) || _locks.Current(feature) is not { } featureLock)
        {
            throw new GateException(
                GateFindings.UnknownFeature, $"The gate has no feature '{feature}'; it has {Listed(_locks.Features())}.");
        }

        if (featureLock.IsApproved())
        {
            return new ApprovalCandidate(featureLock, new ReviewDocument(Done(featureLock), [], ""));
        }

        Refuse(featureLock);
        var document = _reviews.Read(feature, featureLock);
        return document.Manifest.Validated
            ? new ApprovalCandidate(featureLock, document)
            : throw new GateException(GateFindings.NotValidated, $"'{feature}' was generated and not validated; build the project first.");
    }

    /// <summary>Names for a message.</summary>
    public static string Listed(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Take(20)) + (names.Count > 20 ? ", …" : "");

    private void Refuse(FeatureLock featureLock)
    {
        var feature = featureLock.Feature;
        if (featureLock.Failed is { } codes)
        {
            throw new GateException(
                GateFindings.FeatureFailed, $"'{feature}' has errors ({string.Join(", ", codes)}) and cannot be approved; see its review.");
        }

        if (feature == GeneratedFeature.SharedName)
        {
            return;
        }

        if (!specHashes.TryGetValue(feature, out var today))
        {
            throw new GateException(GateFindings.FeatureGone, $"No spec of the project describes '{feature}' any more.");
        }

        if (today != featureLock.SpecHash)
        {
            throw new GateException(
                GateFindings.ReviewStale, $"The spec of '{feature}' has changed since its review was generated; build the project and look again.");
        }
    }

    private static ReviewManifest Done(FeatureLock featureLock) => new()
    {
        Feature = featureLock.Feature,
        Project = "",
        SpecHash = featureLock.SpecHash,
        TemplateSet = featureLock.TemplateSet,
        Facts = featureLock.Facts,
        Validated = featureLock.Validated,
        Modules = [],
    };
}
