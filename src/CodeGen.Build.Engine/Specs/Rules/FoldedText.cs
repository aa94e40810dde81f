namespace CodeGen.Build.Engine.Specs.Rules;

/// <summary>
/// Finds the characters of a text that its file writes in several lines, in a block, in quotes or plain. However YAML folds the lines, the
/// characters between the blanks stay, in their order.
/// </summary>
internal static class FoldedText
{
    /// <summary>
    /// The position in the source of a character of the text; for a blank and the end, the one behind what comes before it. Null when source and
    /// text do not fit.
    /// </summary>
    /// <param name="raw">The source, from its quote or the head of the block on.</param>
    /// <param name="text">The text.</param>
    /// <param name="index">The character.</param>
    public static int? Find(string raw, string text, int index)
    {
        var quoted = raw[0] is '\'' or '"';
        var position = quoted ? 1 : raw[0] is '|' or '>' ? raw.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        var behind = position;
        for (var count = 0; count < text.Length;)
        {
            if (char.IsWhiteSpace(text[count]))
            {
                if (count == index)
                {
                    return behind;
                }

                count++;
                continue;
            }

            position = BehindBlanks(raw, position);
            if (position >= raw.Length)
            {
                return null;
            }

            var (length, characters) = quoted ? QuotedText.Piece(raw, position) : (1, 1);
            if (length == 1 && raw[position] != text[count])
            {
                return null;
            }

            if (index < count + characters)
            {
                return position;
            }

            count += characters;
            position += length;
            behind = position;
        }

        return behind;
    }

    private static int BehindBlanks(string raw, int position)
    {
        while (position < raw.Length && (char.IsWhiteSpace(raw[position]) || IsEscapedBlank(raw, position)))
        {
            position += raw[position] == '\\' ? 2 : 1;
        }

        return position;
    }

    // In double quotes, a backslash at the end of a line hides it, and some escapes are blanks.
    private static bool IsEscapedBlank(string raw, int position) =>
        raw[0] == '"' && raw[position] == '\\' && position + 1 < raw.Length && IsBlank(raw[position + 1]);

    private static bool IsBlank(char escaped) => escaped is ' ' or '\t' or '\r' or '\n' or 'n' or 'r' or 't';
}
