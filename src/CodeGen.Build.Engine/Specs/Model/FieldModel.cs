using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>A field of an entity, or a member of a route's request or response.</summary>
public sealed record FieldModel
{
    /// <summary>The name exactly as the spec writes it; it is also the wire name.</summary>
    public required string Name { get; init; }

    /// <summary>The type; its <see cref="TypeReference.Nullable"/> is true when the field is optional for whatever reason.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Whether a value must be present; the opposite of nullable.</summary>
    public bool Required => !Type.Nullable;

    /// <summary>Whether two rows may not share the value.</summary>
    public bool Unique { get; init; }

    /// <summary>The default as the spec writes it; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>Smallest value, inclusive.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest value, inclusive.</summary>
    public decimal? Max { get; init; }

    /// <summary>Longest text, in characters (UTF-16 code units).</summary>
    public int? MaxLength { get; init; }

    /// <summary>Shortest text, in characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>Regular expression that the whole text matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>The well-known form of the text; null for none.</summary>
    public TextFormat? Format { get; init; }

    /// <summary>Digits in all, for decimal and money.</summary>
    public int? Precision { get; init; }

    /// <summary>Digits after the point, for decimal and money.</summary>
    public int? Scale { get; init; }

    /// <summary>Whether the value is personal or secret, and so is never logged.</summary>
    public bool Sensitive { get; init; }

    /// <summary>What it means, for documentation.</summary>
    public string? Description { get; init; }

    /// <summary>The name that it had before; null when not given.</summary>
    public string? Was { get; init; }

    /// <summary>Whether the format implies the field (key, foreign key, version) and the spec does not write it.</summary>
    public bool Implied { get; init; }

    /// <summary>The class that is generated for an enum where its usual name means something else; null for the usual one.</summary>
    internal string? EnumClass { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
