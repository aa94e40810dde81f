using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Gate.Review;

/// <summary>Lays a review document out as the files of its folder.</summary>
internal static class ReviewLayout
{
    /// <summary>The files by path relative to the review folder.</summary>
    /// <param name="document">The document.</param>
    /// <param name="patch">The text of <c>changes.patch</c>.</param>
    /// <param name="page">Renders the pages.</param>
    /// <param name="gate">The gated folder as texts name it.</param>
    public static SortedDictionary<string, byte[]> Files(ReviewDocument document, string patch, ReviewPage page, string gate)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [ReviewReader.ManifestFile] = TextFile.Bytes(GateJson.Document(document.Manifest)),
            [ReviewReader.DecisionsFile] = TextFile.Bytes(document.Decisions),
            ["changes.patch"] = TextFile.Bytes(patch),
            ["REVIEW.md"] = TextFile.Bytes(page.Review(document.Manifest, gate)),
            ["checklist.md"] = TextFile.Bytes(page.Checklist(document.Manifest)),
        };
        if (document.Lock is { } wouldBe)
        {
            files[LockStore.ReviewFile] = TextFile.Bytes(GateJson.Document(wouldBe));
        }

        PhaseLayout.AddTo(files, document.Modules);
        return files;
    }
}
