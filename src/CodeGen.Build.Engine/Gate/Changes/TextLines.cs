namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>Splits as git does: after each line feed, which stays with its line, so that line ends are compared too.</summary>
internal static class TextLines
{
    public static string[] Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
