using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Values on each side of the limits of a field, for unit tests of its validation.</summary>
internal static class Boundaries
{
    // Texts, one of which a pattern refuses, as C# writes them; few accept the first one.
    private static readonly (string Text, string Code)[] Others =
    [
        ("\u2603\u2603\u2603", "\"\\u2603\\u2603\\u2603\""), ("?", "\"?\""), ("a", "\"a\""), ("A", "\"A\""), ("1", "\"1\""), ("-", "\"-\""), ("a a", "\"a a\""),
    ];

    public static ImmutableArray<BoundaryView> Of(FieldModel field, string words)
    {
        if (field.Type.IsList)
        {
            return [];
        }

        return field.Type.Kind switch
        {
            TypeKind.String or TypeKind.Text => [.. Text(field, words)],
            TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Money => [.. Number(field, words)],
            TypeKind.Enum => [new($"{words}_outside_its_words_is_refused", "\"no such word\"", false)],
            _ => [],
        };
    }

    private static IEnumerable<BoundaryView> Text(FieldModel field, string words)
    {
        yield return new BoundaryView($"{words}_with_a_null_character_is_refused", "\"a\\0b\"", false);
        if (field.Format is { } format)
        {
            foreach (var boundary in Format(field, format, words))
            {
                yield return boundary;
            }

            yield break;
        }

        if (field.Pattern is { } pattern)
        {
            if (Others.FirstOrDefault(other => !FieldPatterns.Accepts(pattern, other.Text)) is { Code: not null } refused)
            {
                yield return new BoundaryView($"{words}_outside_its_pattern_is_refused", refused.Code, false);
            }

            yield break;
        }

        if (field.MaxLength is { } max)
        {
            yield return new BoundaryView($"{words}_of_{max}_characters_is_accepted", $"new string('a', {max})", true);
            yield return new BoundaryView($"{words}_of_{max + 1}_characters_is_refused", $"new string('a', {max + 1})", false);
        }

        if (field.MinLength is > 1 and { } min)
        {
            yield return new BoundaryView($"{words}_of_{min - 1}_characters_is_refused", $"new string('a', {min - 1})", false);
        }
    }

    private static IEnumerable<BoundaryView> Format(FieldModel field, TextFormat format, string words)
    {
        yield return new BoundaryView($"{words}_that_is_no_{format.Word}_is_refused", "\"\\u2603\\u2603\\u2603\"", false);
        if (FormatSamples.Find(field, format, 0) is not { } valid)
        {
            yield break;
        }

        yield return new BoundaryView($"{words}_that_is_{Summaries.WithArticle(format.Word)}_is_accepted".Replace(' ', '_'), CSharpLiteral.Text(valid), true);
        yield return new BoundaryView($"{words}_with_a_line_break_at_its_end_is_refused", CSharpLiteral.Text(valid + "\n"), false);
    }

    private static IEnumerable<BoundaryView> Number(FieldModel field, string words)
    {
        var isDecimal = field.Type.Kind is TypeKind.Decimal or TypeKind.Money;
        var scale = isDecimal ? NumericSize.Scale(field) : 0;
        var step = isDecimal ? decimal.Parse("1e-" + scale, NumberStyles.Float, CultureInfo.InvariantCulture) : 1;
        if (field.Min is { } min)
        {
            yield return new BoundaryView($"{words}_at_its_minimum_is_accepted", Literal(min), true);
            if (Fits(field, min - step))
            {
                yield return new BoundaryView($"{words}_below_its_minimum_is_refused", Literal(min - step), false);
            }
        }

        if (field.Max is { } max)
        {
            yield return new BoundaryView($"{words}_at_its_maximum_is_accepted", Literal(max), true);
            if (Fits(field, max + step))
            {
                yield return new BoundaryView($"{words}_above_its_maximum_is_refused", Literal(max + step), false);
            }
        }

        if (isDecimal)
        {
            var allowed = Math.Max(field.Min ?? 1, Math.Min(field.Max ?? 1, 1));
            yield return new BoundaryView($"{words}_with_too_many_decimal_places_is_refused", Literal(allowed + (step / 10)), false);
        }

        string Literal(decimal value) => CSharpLiteral.Number(field.Type.Kind, value);
    }

    private static bool Fits(FieldModel field, decimal value) => field.Type.Kind switch
    {
        TypeKind.Int => value is >= int.MinValue and <= int.MaxValue,
        TypeKind.Long => value is >= long.MinValue and <= long.MaxValue,
        _ => true,
    };
}
