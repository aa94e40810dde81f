using System.Text;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Texts that differ at each use, for unique fields in generated tests.</summary>
internal static class UniqueText
{
    /// <summary>How many values a unique field must be able to have, so that the tests of a feature do not run out of them.</summary>
    public const int Needed = 500;

    private const int Plenty = 1_000_000;
    private const int GuidLength = 32;
    private const int ShortestGuid = 8;
    private const int LongestRunWithoutCount = 1;
    private const int ShortestRange = 3;
    private const string Digits = "0123456789abcdef";
    private const string Special = @"[](){}|\";

    /// <summary>A C# expression whose values the field accepts; null when its pattern is not read, or leaves too few.</summary>
    public static string? Find(FieldModel field)
    {
        var length = Length(field);
        return Form(field) is { } form ? form.Count < Needed ? null : Like(Write(form))
            : field.Pattern is not null ? null
            : length < GuidLength ? $"Guid.NewGuid().ToString(\"N\")[..{length}]"
            : length > GuidLength ? $"Guid.NewGuid().ToString(\"N\").PadRight({length}, '0')"
            : "Guid.NewGuid().ToString(\"N\")";
    }

    /// <summary>One of the values of <see cref="Find"/>; null when there are none.</summary>
    public static string? Example(FieldModel field) =>
        Find(field) is null ? null : Form(field)?.Text(0) ?? string.Concat(Enumerable.Range(0, Length(field)).Select(index => Digits[index % Digits.Length]));

    /// <summary>Whether the values of an expression come from the shared class <c>UniqueTexts</c> of tests.</summary>
    public static bool NeedsUniqueTexts(string expression) => expression.StartsWith("UniqueTexts.", StringComparison.Ordinal);

    /// <summary>The expression that gives texts of a form.</summary>
    /// <param name="form">The form, as <c>UniqueTexts</c> reads it.</param>
    public static string Like(string form) => $"UniqueTexts.Like({CSharpLiteral.Text(form)})";

    // Null for a field whose values are chosen at random.
    private static PatternForm? Form(FieldModel field) => field.Pattern is { } pattern
        ? PatternSample.Form(pattern, field.MinLength ?? 0, field.MaxLength ?? field.Format?.MaxLength ?? int.MaxValue, Plenty, field.Format?.Pattern)
        : Length(field) < ShortestGuid ? PatternSample.Form($"[a-z0-9]{{{Length(field)}}}", 0, ShortestGuid, Plenty) : null;

    private static int Length(FieldModel field) => Math.Max(field.MinLength ?? 0, Math.Min(field.MaxLength ?? GuidLength, GuidLength));

    private static string Write(PatternForm form)
    {
        var text = new StringBuilder();
        for (var index = 0; index < form.Places.Length;)
        {
            var written = Write(form.Places[index]);
            var count = 1;
            while (!form.Places[index].IsFixed && index + count < form.Places.Length && Write(form.Places[index + count]) == written)
            {
                count++;
            }

            text.Append(written);
            if (count > LongestRunWithoutCount)
            {
                text.Append('{').Append(count).Append('}');
            }

            index += count;
        }

        return text.ToString();
    }

    private static string Write(PatternPlace place) => place switch
    {
        { IsFixed: true } => string.Concat(place.Choices[0].Select(character => Special.Contains(character, StringComparison.Ordinal) ? $@"\{character}" : character.ToString())),
        { IsClass: true } => $"[{Ranges(string.Concat(place.Choices))}]",
        _ => $"({string.Join('|', place.Choices)})",
    };

    private static string Ranges(string characters)
    {
        var text = new StringBuilder();
        for (var first = 0; first < characters.Length;)
        {
            var last = first;
            while (last + 1 < characters.Length && characters[last + 1] == characters[last] + 1)
            {
                last++;
            }

            text.Append(last - first + 1 >= ShortestRange ? $"{characters[first]}-{characters[last]}" : characters[first..(last + 1)]);
            first = last + 1;
        }

        return text.ToString();
    }
}
