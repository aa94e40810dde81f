using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>Refuses characters that YAML forbids and those that show a reviewer another text than the one that is read.</summary>
internal static class SpecCharacters
{
    private const int MostReports = 20;

    /// <summary>Whether the text is free of such characters; each of the first ones is reported at its place.</summary>
    public static bool Check(string text, FindingList findings)
    {
        var reports = 0;
        for (var index = 0; index < text.Length && reports < MostReports; index++)
        {
            if (Reason(text, index) is { } reason)
            {
                findings.Add(SpecFindings.ControlCharacter, findings.PlaceAfter(text.AsSpan(0, index)),
                    $"The character U+{(int)text[index]:X4} is not allowed in a spec: {reason}. Remove it.");
                reports++;
            }
        }

        return reports == 0;
    }

    /// <summary>Why a value that was written with escapes holds a character that a spec may not hold; null when it holds none.</summary>
    public static string? Refusal(string value)
    {
        for (var index = 0; index < value.Length; index++)
        {
            if (Reason(value, index) is { } reason)
            {
                return $"The character U+{(int)value[index]:X4}, which an escape stands for here, is not allowed in a spec: {reason}. Remove it.";
            }
        }

        return null;
    }

    private static string? Reason(string text, int index) => text[index] switch
    {
        '\t' or '\n' or '\r' => null,
        '\u0085' or '\u2028' or '\u2029' => "it ends a line for some readers and for others not, so that a reviewer reads other keys than the product",
        < ' ' or (>= '\u007F' and <= '\u009F') => "it is a control character",
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => "it changes the direction of the text around it, so that a reviewer reads something else",
        >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => "it is no character of Unicode",
        '\uFEFF' => "a byte order mark stands only at the start of a file",
        var high when char.IsHighSurrogate(high) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? null : "it is half a character",
        var low when char.IsLowSurrogate(low) => index > 0 && char.IsHighSurrogate(text[index - 1]) ? null : "it is half a character",
        _ => null,
    };
}
