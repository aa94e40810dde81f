using System.Collections.Immutable;
using System.Numerics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Patterns;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>The values that a field may have, by its type and limits.</summary>
internal sealed class MemberDomain
{
    private const int LongestSample = 4_000;

    // What a number of the code base holds at least, of which the spec says nothing.
    private const decimal LargestUnknown = 1_000_000;

    private static readonly Guid Key = new("0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b10");

    private readonly RuleMember _member;
    private readonly FieldModel? _field;
    private readonly int _scale;
    private readonly decimal _low;
    private readonly decimal _high;
    private readonly ImmutableArray<string> _patterns;

    /// <summary>The domain of a field.</summary>
    public MemberDomain(RuleMember member)
    {
        _member = member;
        _field = member.Field;
        _scale = member.Type.Kind != RuleTypeKind.Decimal ? 0 : _field?.Scale ?? (_field?.Type.Kind == TypeKind.Money ? 4 : 2);
        _patterns = [.. new[] { _field?.Format?.Pattern, _field?.Pattern }.OfType<string>()];
        var range = RuleRanges.Of(new BoundPath([member], FromElement: false, default));
        (_low, _high) = range is { } known ? (Number(known, known.Low), Number(known, known.High)) : (-LargestUnknown, LargestUnknown);
    }

    /// <summary>The smallest and largest value of a number; null for other types.</summary>
    public (object Low, object High)? Limits => _member.Type.IsNumber ? (Typed(_low), Typed(_high)) : null;

    /// <summary>The smallest difference between two values: 1, a unit of the last place, a day, a second; null for types without an order.</summary>
    public object? Step => _member.Type.Kind switch
    {
        RuleTypeKind.Integer => 1L,
        RuleTypeKind.Decimal => new decimal(1, 0, 0, false, (byte)_scale),
        RuleTypeKind.Date => TimeSpan.FromDays(1),
        RuleTypeKind.Time or RuleTypeKind.Timestamp or RuleTypeKind.Duration => TimeSpan.FromSeconds(1),
        _ => null,
    };

    /// <summary>Whether a row may have the value.</summary>
    public bool Contains(object? value) => value switch
    {
        null => _member.Nullable,
        string text when _member.Type.Kind == RuleTypeKind.Text => IsText(text),
        string word when _member.Type.Kind == RuleTypeKind.Enum => _member.Type.Words.Contains(word),
        long or decimal when _member.Type.IsNumber => IsNumber(RuleCalculator.Number(value)),
        _ => true,
    };

    /// <summary>The value as the field's type, rounded to its places; null when the field cannot have it.</summary>
    public object? Fitted(object value)
    {
        if (!RuleCalculator.IsNumber(value) || !_member.Type.IsNumber)
        {
            return Contains(value) ? value : null;
        }

        var number = Math.Round(RuleCalculator.Number(value), _scale, MidpointRounding.AwayFromZero);
        return IsNumber(number) ? Typed(number) : null;
    }

    /// <summary>A value that the field may have, near the present where it is a time; null when none is known.</summary>
    public object? Sample(DateTime now) => _member.Type.Kind switch
    {
        RuleTypeKind.Integer or RuleTypeKind.Decimal => Typed(Math.Clamp(1, _low, _high)),
        RuleTypeKind.Text => SampleText(),
        RuleTypeKind.Bool => true,
        RuleTypeKind.Date => DateOnly.FromDateTime(now),
        RuleTypeKind.Time => new TimeOnly(12, 0),
        RuleTypeKind.Timestamp => now,
        RuleTypeKind.Duration => TimeSpan.FromHours(1),
        RuleTypeKind.Uuid => Key,
        RuleTypeKind.Enum => _member.Type.Words.FirstOrDefault(),
        RuleTypeKind.Json => "{}",
        RuleTypeKind.Bytes or RuleTypeKind.List => "",
        _ => null,
    };

    /// <summary>A text of so many characters that the field may have; null when none is known.</summary>
    public string? TextOf(int length)
    {
        var text = _patterns.Length == 0
            ? length is >= 0 and <= LongestSample ? new string('a', length) : null
            : _patterns.Select(pattern => PatternSample.Find(pattern, length, length)).FirstOrDefault(found => found is not null);
        return text is not null && IsText(text) ? text : null;
    }

    private string? SampleText()
    {
        var (shortest, longest) = (_field?.MinLength ?? 0, _field?.MaxLength ?? int.MaxValue);
        var found = _patterns.Select(pattern => PatternSample.Find(pattern, shortest, longest)).Prepend(_field?.Format?.Example).FirstOrDefault(text => text is not null && IsText(text));
        return found ?? TextOf(Math.Max(1, shortest));
    }

    // As the generated validation does it: a required text is not blank, and no text holds the null character.
    private bool IsText(string text) =>
        text.Length <= (_field?.MaxLength ?? int.MaxValue)
        && text.Length >= (_field?.MinLength ?? 0)
        && (_member.Nullable || !string.IsNullOrWhiteSpace(text))
        && !text.Contains('\0', StringComparison.Ordinal)
        && _patterns.All(pattern => FieldPatterns.Accepts(pattern, text));

    private bool IsNumber(decimal number) => number >= _low && number <= _high && decimal.Round(number, _scale) == number;

    private object Typed(decimal number) => RuleCalculator.Number(number, _member.Type);

    private static decimal Number(NumberRange range, BigInteger units) =>
        range.Scale == 0 ? (decimal)units : (decimal)units / (decimal)BigInteger.Pow(10, range.Scale);
}
