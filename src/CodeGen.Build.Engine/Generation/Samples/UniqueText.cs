using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Texts that differ at each use, for unique fields in generated tests.</summary>
internal static class UniqueText
{
    private const int GuidLength = 32;
    private const string Digits = "0123456789abcdef";
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>A C# expression whose values the field accepts; null when none of the known forms fits its pattern.</summary>
    public static string? Find(FieldModel field)
    {
        var length = Math.Max(field.MinLength ?? 0, Math.Min(field.MaxLength ?? GuidLength, GuidLength));
        var cut = length < GuidLength ? $"[..{length}]" : length > GuidLength ? $".PadRight({length}, '0')" : string.Empty;
        if (Accepts(field, length, text => text))
        {
            return $"Guid.NewGuid().ToString(\"N\"){cut}";
        }

        return Accepts(field, length, text => text.ToUpperInvariant()) ? $"Guid.NewGuid().ToString(\"N\").ToUpperInvariant(){cut}"
            : Accepts(field, length, text => string.Concat(text.Select(digit => (char)('0' + (digit % 10))))) && length is >= 2 and <= 18
                ? $"$\"{{Random.Shared.NextInt64(1{new string('0', length - 1)}, {new string('9', length)})}}\""
                : null;
    }

    /// <summary>One of the values of <see cref="Find"/>; null when there are none.</summary>
    public static string? Example(FieldModel field)
    {
        if (Find(field) is not { } expression)
        {
            return null;
        }

        var length = Math.Max(field.MinLength ?? 0, Math.Min(field.MaxLength ?? GuidLength, GuidLength));
        var digits = string.Concat(Enumerable.Range(0, length).Select(index => Digits[index % Digits.Length]));
        return expression.StartsWith("Random", StringComparison.Ordinal) ? string.Concat(digits.Select(digit => (char)('0' + (digit % 10))))
            : expression.Contains("ToUpperInvariant", StringComparison.Ordinal) ? digits.ToUpperInvariant()
            : digits;
    }

    // Every digit stands at every place once, so that what holds for these holds for any.
    private static bool Accepts(FieldModel field, int length, Func<string, string> form) =>
        field.Pattern is null || Enumerable.Range(0, Digits.Length).All(shift => Regex.IsMatch(
            form(string.Concat(Enumerable.Range(0, length).Select(index => Digits[(index + shift) % Digits.Length]))),
            $"^(?:{field.Pattern})$", RegexOptions.CultureInvariant, MatchTimeout));
}
