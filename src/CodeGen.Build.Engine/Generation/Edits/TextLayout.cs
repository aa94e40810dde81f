namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Lines of a text by position.</summary>
internal sealed class TextLayout(string text)
{
    /// <summary>The line end that most lines have; LF for a text without any.</summary>
    public string Newline { get; } = DetectNewline(text);

    /// <summary>Where the line of the position begins.</summary>
    public int LineStart(int position)
    {
        while (position > 0 && text[position - 1] is not ('\n' or '\r'))
        {
            position--;
        }

        return position;
    }

    /// <summary>Where the line of the position ends, before its line end.</summary>
    public int LineEnd(int position)
    {
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the following line begins; the text's length after the last one.</summary>
    public int NextLine(int position)
    {
        var end = LineEnd(position);
        if (end < text.Length && text[end] == '\r')
        {
            end++;
        }

        return end < text.Length && text[end] == '\n' ? end + 1 : end;
    }

    /// <summary>The white space that the line of the position begins with.</summary>
    public string Indentation(int position)
    {
        var start = LineStart(position);
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>Whether only white space stands before the position on its line.</summary>
    public bool IsFirstOnLine(int position) => string.IsNullOrWhiteSpace(text[LineStart(position)..position]);

    /// <summary>Whether the line of the position holds white space only; beyond the end: yes.</summary>
    public bool IsBlank(int position) => string.IsNullOrWhiteSpace(text[LineStart(position)..LineEnd(position)]);

    /// <summary>Whether the line before the one of the position holds white space only; before the first: no.</summary>
    public bool IsBlankBefore(int position)
    {
        var start = LineStart(position);
        return start > 0 && IsBlank(PreviousLine(start));
    }

    /// <summary>Where the line before the one of the position begins; 0 at the first.</summary>
    public int PreviousLine(int position)
    {
        var start = LineStart(position);
        if (start == 0)
        {
            return 0;
        }

        var end = start - 1;
        if (end > 0 && text[end] == '\n' && text[end - 1] == '\r')
        {
            end--;
        }

        return LineStart(end);
    }

    private static string DetectNewline(string text)
    {
        var feeds = text.AsSpan().Count('\n');
        var pairs = text.AsSpan().Count("\r\n");
        return pairs > feeds - pairs ? "\r\n" : "\n";
    }
}
