namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>Finds tabs that stand where a line is indented.</summary>
internal static class TabIndentation
{
    /// <summary>The index of the first tab in the indentation of a line; -1 when there is none.</summary>
    public static int IndexIn(string line)
    {
        var text = line.AsSpan().TrimEnd();
        var indentation = text[..(text.Length - text.TrimStart().Length)];
        return indentation.IndexOf('\t');
    }

    /// <summary>The first line of a range (from 1, inclusive) that a tab indents; lines of a text block may hold any.</summary>
    public static int? FirstLine(string[] lines, int from, int to)
    {
        var block = int.MaxValue;
        for (var line = from; line <= to; line++)
        {
            var text = lines[line - 1];
            var blanks = text.Length - text.TrimStart(' ').Length;
            if (text.AsSpan().Trim().IsEmpty || blanks > block)
            {
                continue;
            }

            if (IndexIn(text) >= 0)
            {
                return line;
            }

            block = BeginsBlock(text) ? blanks : int.MaxValue;
        }

        return null;
    }

    // As in 'description: |' and '- >2-'.
    private static bool BeginsBlock(string line) => line.TrimEnd().TrimEnd('+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9') is [.., ' ', '|' or '>'];
}
