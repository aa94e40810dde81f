using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>Keys with values, in the order of the file, no key twice.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Location">Its first character.</param>
internal sealed record SpecMapping(ImmutableArray<SpecEntry> Entries, SourceLocation Location) : SpecNode(Location)
{
    /// <inheritdoc />
    public override int Size { get; } = 1 + Entries.Sum(entry => 1 + entry.Value.Size);

    /// <inheritdoc />
    public override int Height { get; } = 1 + Entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max();

    /// <inheritdoc />
    public override string Description => "a mapping";

    /// <summary>The entry of a key; null when there is none.</summary>
    public SpecEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key);
}
