namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>A file of the tree before and after.</summary>
/// <param name="Path">Path relative to the root.</param>
/// <param name="Before">The file today; null when there is none.</param>
/// <param name="After">Its text afterwards.</param>
internal sealed record FileChange(string Path, TextFile? Before, string After)
{
    /// <summary>Whether anything is different afterwards.</summary>
    public bool Changes => Before?.Text != After;

    /// <summary>The bytes afterwards, in the encoding of the file today.</summary>
    public byte[] Bytes() => Before is null ? TextFile.Bytes(After) : Before.Encode(After);
}
