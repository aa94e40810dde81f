using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>The type of a value in a rule.</summary>
/// <param name="Kind">Its kind.</param>
internal sealed record RuleType(RuleTypeKind Kind)
{
    /// <summary>Text.</summary>
    public static readonly RuleType Text = new(RuleTypeKind.Text);

    /// <summary>Whole numbers.</summary>
    public static readonly RuleType Integer = new(RuleTypeKind.Integer);

    /// <summary>Numbers with places behind the point.</summary>
    public static readonly RuleType Decimal = new(RuleTypeKind.Decimal);

    /// <summary>Conditions.</summary>
    public static readonly RuleType Bool = new(RuleTypeKind.Bool);

    /// <summary>Days.</summary>
    public static readonly RuleType Date = new(RuleTypeKind.Date);

    /// <summary>Times of day.</summary>
    public static readonly RuleType Time = new(RuleTypeKind.Time);

    /// <summary>Instants.</summary>
    public static readonly RuleType Timestamp = new(RuleTypeKind.Timestamp);

    /// <summary>Durations.</summary>
    public static readonly RuleType Duration = new(RuleTypeKind.Duration);

    /// <summary>Uuids.</summary>
    public static readonly RuleType Uuid = new(RuleTypeKind.Uuid);

    /// <summary>What only the project knows.</summary>
    public static readonly RuleType Unknown = new(RuleTypeKind.Unknown);

    /// <summary>The words of an enum; empty for other kinds.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The entity of a reference or collection; null for other kinds.</summary>
    public string? Entity { get; init; }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Kind is RuleTypeKind.Integer or RuleTypeKind.Decimal;

    /// <summary>Whether its values have an order that is the same everywhere.</summary>
    public bool IsOrdered => IsNumber || Kind is RuleTypeKind.Date or RuleTypeKind.Time or RuleTypeKind.Timestamp or RuleTypeKind.Duration;

    /// <summary>Whether two of its values can be equal.</summary>
    public bool HasEquality => IsOrdered || Kind is RuleTypeKind.Text or RuleTypeKind.Bool or RuleTypeKind.Uuid or RuleTypeKind.Enum;

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown => Kind == RuleTypeKind.Unknown;

    /// <summary>An enum of these words.</summary>
    public static RuleType Enum(ImmutableArray<string> words) => new(RuleTypeKind.Enum) { Words = words };

    /// <summary>A row of this entity.</summary>
    public static RuleType Reference(string entity) => new(RuleTypeKind.Reference) { Entity = entity };

    /// <summary>Rows of this entity.</summary>
    public static RuleType Collection(string entity) => new(RuleTypeKind.Collection) { Entity = entity };

    /// <summary>Whether values of the two can be compared for equality.</summary>
    public bool IsComparableTo(RuleType other) =>
        IsUnknown || other.IsUnknown
        || (IsNumber && other.IsNumber)
        || (Kind == other.Kind && HasEquality && Words.SequenceEqual(other.Words));

    /// <inheritdoc />
    public bool Equals(RuleType? other) => other is not null && Kind == other.Kind && Entity == other.Entity && Words.SequenceEqual(other.Words);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Entity, Words.Length);

    /// <summary>What it is, for messages.</summary>
    public override string ToString() => Kind switch
    {
        RuleTypeKind.Text => "a text",
        RuleTypeKind.Integer => "a whole number",
        RuleTypeKind.Decimal => "a number",
        RuleTypeKind.Bool => "true or false",
        RuleTypeKind.Date => "a day",
        RuleTypeKind.Time => "a time of day",
        RuleTypeKind.Timestamp => "an instant",
        RuleTypeKind.Duration => "a duration",
        RuleTypeKind.Uuid => "a uuid",
        RuleTypeKind.Enum => $"a word of enum[{string.Join(", ", Words.Take(10))}{(Words.Length > 10 ? ", …" : "")}]",
        RuleTypeKind.Json => "JSON",
        RuleTypeKind.Bytes => "bytes",
        RuleTypeKind.List => "a list",
        RuleTypeKind.Reference => $"a row of {Entity}",
        RuleTypeKind.Collection => $"rows of {Entity}",
        _ => "unknown",
    };
}
