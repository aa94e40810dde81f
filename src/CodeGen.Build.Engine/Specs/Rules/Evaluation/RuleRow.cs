using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Evaluation;

/// <summary>
/// A row in memory, as rules see it. A member's value is null, one of the types of <see cref="Binding.BoundConstant"/>, a
/// <see cref="RuleRow"/> for a reference, or an <see cref="ImmutableArray{T}"/> of them for a collection.
/// </summary>
/// <param name="Entity">The entity's name.</param>
internal sealed record RuleRow(string Entity)
{
    /// <summary>The values by member; what is not there is null, or for a collection empty.</summary>
    public ImmutableSortedDictionary<string, object?> Values { get; init; } = ImmutableSortedDictionary.Create<string, object?>(StringComparer.Ordinal);

    /// <summary>The value of a member.</summary>
    public object? this[string member] => Values.GetValueOrDefault(member);

    /// <summary>The rows of a collection.</summary>
    public ImmutableArray<RuleRow> Rows(string collection) => this[collection] is ImmutableArray<RuleRow> rows ? rows : [];

    /// <summary>The row with another value.</summary>
    public RuleRow With(string member, object? value) => this with { Values = Values.SetItem(member, value) };

    /// <summary>The row as text, in which equal rows are equal.</summary>
    public override string ToString() => $"{Entity}({string.Join(", ", Values.Select(pair => $"{pair.Key}: {Shown(pair.Value)}"))})";

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        DateTime instant => instant.ToString("O"),
        DateOnly day => day.ToString("O"),
        TimeOnly time => time.ToString("O"),
        ImmutableArray<RuleRow> rows => $"[{string.Join(", ", rows)}]",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
