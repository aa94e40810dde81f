using System.Text;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>Puts texts of a spec into Markdown so that they stay texts.</summary>
internal static class MarkdownText
{
    /// <summary>One line in which nothing is markup: fit for a paragraph, a list item or a table's cell.</summary>
    public static string Line(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '&')
            {
                result.Append('\\');
            }

            result.Append(character);
        }

        return result.ToString();
    }

    /// <summary>A code span, also where the text itself holds backticks or bars.</summary>
    public static string Code(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(line) + 1);
        return line.StartsWith('`') || line.EndsWith('`') ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
