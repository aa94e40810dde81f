using CodeGen.Build.Engine.Specs.Format;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Recognises sentences that YAML took for mappings.</summary>
internal static class Sentences
{
    /// <summary>
    /// The sentence when the mapping is <c>Billing: it updates within 24 hours</c>, that is one key with a blank or a capital
    /// that the place does not know, and a text; null when it is a mapping indeed.
    /// </summary>
    public static string? Rejoin(SpecMapping mapping, FormatPlace place) =>
        mapping.Entries is [{ Key: { Plain: true, Text: { Length: > 0 } key }, Value: SpecScalar value }]
        && place.Find(key) is null
        && (key.Contains(' ', StringComparison.Ordinal) || char.IsUpper(key[0]))
            ? $"{key}: {value.Text}"
            : null;
}
