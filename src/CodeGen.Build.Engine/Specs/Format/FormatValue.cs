using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Format;

/// <summary>What may stand behind a key.</summary>
public sealed record FormatValue
{
    private FormatValue(FormatValueKind kind) => Kind = kind;

    /// <summary>Any text, number or boolean.</summary>
    public static FormatValue Text { get; } = new(FormatValueKind.Text);

    /// <summary>A whole number.</summary>
    public static FormatValue Integer { get; } = new(FormatValueKind.Integer);

    /// <summary>A number.</summary>
    public static FormatValue Number { get; } = new(FormatValueKind.Number);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static FormatValue Boolean { get; } = new(FormatValueKind.Boolean);

    /// <summary>Nothing is said about it.</summary>
    public static FormatValue Anything { get; } = new(FormatValueKind.Anything);

    /// <summary>The kind.</summary>
    public FormatValueKind Kind { get; }

    /// <summary>The words of a choice.</summary>
    public ImmutableArray<string> Words { get; private init; } = [];

    /// <summary>The name of the place whose keys the mapping has.</summary>
    public string? Place { get; private init; }

    /// <summary>The values of a list or map, or the alternatives.</summary>
    public ImmutableArray<FormatValue> Values { get; private init; } = [];

    /// <summary>A regular expression for a text.</summary>
    public string? Pattern { get; private init; }

    /// <summary>A text that matches a regular expression.</summary>
    public static FormatValue Matching(string pattern) => new(FormatValueKind.Text) { Pattern = pattern };

    /// <summary>One of some words.</summary>
    public static FormatValue Choice(params ImmutableArray<string> words) => new(FormatValueKind.Choice) { Words = words };

    /// <summary>A list.</summary>
    public static FormatValue ListOf(FormatValue item) => new(FormatValueKind.List) { Values = [item] };

    /// <summary>A mapping with free keys.</summary>
    public static FormatValue MapOf(FormatValue value) => new(FormatValueKind.Map) { Values = [value] };

    /// <summary>A mapping with the keys of a place.</summary>
    public static FormatValue In(string place) => new(FormatValueKind.Place) { Place = place };

    /// <summary>One of several.</summary>
    public static FormatValue OneOf(params ImmutableArray<FormatValue> values) => new(FormatValueKind.OneOf) { Values = values };

    /// <inheritdoc />
    public override string ToString() => Kind switch
    {
        FormatValueKind.Choice => string.Join(" | ", Words),
        FormatValueKind.List => $"list of {Values[0]}",
        FormatValueKind.Map => $"mapping to {Values[0]}",
        FormatValueKind.Place => Place!,
        FormatValueKind.OneOf => string.Join(" or ", Values),
        FormatValueKind.Integer => "whole number",
        FormatValueKind.Anything => "any value",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
