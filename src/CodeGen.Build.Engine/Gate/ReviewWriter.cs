using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Gate.Review;

namespace CodeGen.Build.Engine.Gate;

/// <summary>
/// Gives a feature's review folder its files. The folder is built beside and moved into place, so that a kill leaves the old
/// one or the new one; a folder whose bytes are right already is not touched.
/// </summary>
internal sealed class ReviewWriter
{
    private readonly GateFolder _folder;

    /// <param name="folder">The gated folder.</param>
    /// <param name="held">The right to write, which the caller keeps for as long as this is used.</param>
    public ReviewWriter(GateFolder folder, WriterLock held)
    {
        ArgumentNullException.ThrowIfNull(held);
        _folder = folder;
    }

    /// <summary>Brings review folders into a known state after a run that was killed.</summary>
    /// <exception cref="GateException">The file system refused.</exception>
    public void Recover() => Guard(() =>
    {
        if (!Directory.Exists(_folder.Reviews))
        {
            return;
        }

        foreach (var left in Directory.GetDirectories(_folder.Reviews, ".*"))
        {
            Recover(left, Path.GetFileName(left));
        }
    });

    /// <summary>Writes the folder, if it is not so already.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="files">The bytes by path relative to the folder.</param>
    /// <exception cref="GateException">A path is unsafe, or the file system refused; the folder is as before.</exception>
    public void Write(string feature, IReadOnlyDictionary<string, byte[]> files) => Guard(() =>
    {
        var review = _folder.Review(feature);
        if (FolderFiles.IsSame(review, files))
        {
            return;
        }

        // What a killed run left is put back or dropped first, so that both places are free.
        Recover();
        var built = _folder.ReviewBeingBuilt(feature);
        FolderFiles.Write(built, files);
        Swap(review, built, _folder.ReviewBeingReplaced(feature));
    });

    /// <summary>Removes a feature's review folder when it is ours; anything else at its place is left alone.</summary>
    /// <returns>Whether there is no such folder any more.</returns>
    /// <exception cref="GateException">The file system refused.</exception>
    public bool Remove(string feature)
    {
        var review = _folder.Review(feature);
        if (Directory.Exists(review) && !IsOurs(review, feature))
        {
            return false;
        }

        Guard(() =>
        {
            if (Directory.Exists(review))
            {
                // Moved away first: a kill in the middle of the deletion leaves no half review.
                FolderFiles.Delete(_folder.ReviewBeingBuilt(feature));
                Directory.Move(review, _folder.ReviewBeingBuilt(feature));
                FolderFiles.Delete(_folder.ReviewBeingBuilt(feature));
            }
        });
        return true;
    }

    /// <summary>Removes the review folders of features that no longer exist, where they are ours.</summary>
    /// <param name="features">The features that exist.</param>
    /// <returns>The features whose folders were removed.</returns>
    /// <exception cref="GateException">The file system refused.</exception>
    public IReadOnlyList<string> Prune(IReadOnlySet<string> features) => !Directory.Exists(_folder.Reviews)
        ? []
        :
        [
            .. Directory.GetDirectories(_folder.Reviews)
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
                .Where(name => GateFolder.IsFeatureName(name) && !features.Contains(name) && Remove(name)),
        ];

    private static void Swap(string review, string built, string replaced)
    {
        if (Directory.Exists(review))
        {
            Directory.Move(review, replaced);
        }

        try
        {
            Directory.Move(built, review);
        }
        catch (Exception exception) when ((exception is IOException or UnauthorizedAccessException) && Directory.Exists(replaced))
        {
            Directory.Move(replaced, review);
            throw;
        }

        FolderFiles.Delete(replaced);
    }

    private void Recover(string left, string name)
    {
        SafePath.RefuseLink(left);
        if (name.StartsWith(".tmp-", StringComparison.Ordinal) && GateFolder.IsFeatureName(name[5..]))
        {
            FolderFiles.Delete(left);
        }
        else if (name.StartsWith(".old-", StringComparison.Ordinal) && GateFolder.IsFeatureName(name[5..]))
        {
            if (Directory.Exists(_folder.Review(name[5..])))
            {
                FolderFiles.Delete(left);
            }
            else
            {
                Directory.Move(left, _folder.Review(name[5..]));
            }
        }
    }

    private bool IsOurs(string review, string feature)
    {
        try
        {
            return File.Exists(Path.Combine(review, ReviewReader.ManifestFile))
                && new ReviewReader(_folder).Manifest(feature) is { Generator: ReviewManifest.OurName } manifest
                && manifest.Feature == feature;
        }
        catch (GateException)
        {
            // A manifest that cannot be read does not say that the folder is ours.
            return false;
        }
    }

    private static void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GateException(GateFindings.NotWritable, $"The review folder cannot be written: {exception.Message}");
        }
    }
}
