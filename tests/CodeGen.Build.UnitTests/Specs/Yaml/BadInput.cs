namespace CodeGen.Build.UnitTests.Specs.Yaml;

/// <summary>A file that is no good spec, and what is said about it.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Findings">Its findings as <c>severity kind line:column</c>; of many the first, with their number behind it.</param>
public sealed record BadInput(string Name, byte[] Content, params string[] Findings)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
