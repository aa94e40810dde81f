using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>Keys with values, in the order of the file, no key twice.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Location">Its first character.</param>
internal sealed record SpecMapping(ImmutableArray<SpecEntry> Entries, SourceLocation Location) : SpecNode(Location)
{
    /// <inheritdoc />
    public override int Size { get; } = SizeOf(Entries);

    /// <inheritdoc />
    public override int Height { get; } = HeightOf(Entries);

    /// <inheritdoc />
    public override string Description => "a mapping";

    /// <summary>The entry of a key; null when there is none.</summary>
    public SpecEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }

    private static int SizeOf(ImmutableArray<SpecEntry> entries)
    {
        var size = 1;
        foreach (var entry in entries)
        {
            size += 1 + entry.Value.Size;
        }

        return size;
    }

    private static int HeightOf(ImmutableArray<SpecEntry> entries)
    {
        var height = 0;
        foreach (var entry in entries)
        {
            height = Math.Max(height, entry.Value.Height);
        }

        return height + 1;
    }
}
