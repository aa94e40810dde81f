using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>A list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Location">Its first character.</param>
internal sealed record SpecSequence(ImmutableArray<SpecNode> Items, SourceLocation Location) : SpecNode(Location)
{
    /// <inheritdoc />
    public override int Size { get; } = 1 + Items.Sum(item => item.Size);

    /// <inheritdoc />
    public override int Height { get; } = 1 + Items.Select(item => item.Height).DefaultIfEmpty().Max();

    /// <inheritdoc />
    public override string Description => "a list";
}
