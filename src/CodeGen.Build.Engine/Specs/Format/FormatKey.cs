namespace CodeGen.Build.Engine.Specs.Format;

/// <summary>A key of the spec format.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">What stands behind it.</param>
/// <param name="Meaning">What it means, with its default, for the table of the documentation.</param>
/// <param name="Example">A line of YAML.</param>
public sealed record FormatKey(string Name, FormatValue Value, string Meaning, string Example)
{
    /// <summary>What this version does with it.</summary>
    public FormatSupport Support { get; init; } = FormatSupport.Generated;

    /// <summary>Whether something is used when it is missing; its meaning says what.</summary>
    public bool HasDefault => Meaning.Contains("default:", StringComparison.Ordinal);

    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }
}
