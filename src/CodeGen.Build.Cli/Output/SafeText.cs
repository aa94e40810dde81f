using System.Globalization;
using System.Text;

namespace CodeGen.Build.Cli.Output;

/// <summary>
/// Text that is safe to print whoever wrote it: no control or invisible formatting character, nothing that a terminal, GitHub Actions
/// or Azure Pipelines takes for a command.
/// </summary>
internal static class SafeText
{
    /// <summary>One line; line breaks in it are escaped too.</summary>
    public static string Line(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character == '#' && safe.Length > 0 && safe[^1] == '#')
            {
                safe.Append('\\');
            }

            Append(safe, character);
        }

        var line = safe.ToString();
        var start = line.Length - line.TrimStart().Length;
        return line.AsSpan(start).StartsWith("::") ? line.Insert(start, "\\") : line;
    }

    /// <summary>A JSON document with the same content; both characters occur together in strings only.</summary>
    public static string Json(string document) => document.Replace("##", "#\\u0023", StringComparison.Ordinal);

    private static void Append(StringBuilder safe, char character)
    {
        if (character is not '\t' && IsUnsafe(character))
        {
            safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }
        else
        {
            safe.Append(character);
        }
    }

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
