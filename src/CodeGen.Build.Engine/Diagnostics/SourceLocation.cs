namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>A place in a text file.</summary>
/// <param name="File">Path relative to the root of the repository (see <see cref="Hosting.BuildRequest"/>), with forward slashes.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
public sealed record SourceLocation(string File, int Line = 1, int Column = 1)
{
    /// <inheritdoc />
    public override string ToString() => $"{File}({Line},{Column})";
}
