namespace CodeGen.Build.Engine.Specs.Rules;

/// <summary>The escapes of YAML's quoted texts.</summary>
internal static class QuotedText
{
    /// <summary>How many characters of the source stand for how many of the text.</summary>
    /// <param name="raw">The source, which begins with its quote.</param>
    /// <param name="position">Where in the source.</param>
    public static (int Length, int Characters) Piece(string raw, int position) => (raw[0], raw[position]) switch
    {
        ('\'', '\'') => (2, 1),
        ('"', '\\') when position + 1 < raw.Length => raw[position + 1] switch
        {
            'x' => (4, 1),
            'u' => (6, 1),
            'U' => (10, raw.AsSpan(position + 2).StartsWith("0000", StringComparison.Ordinal) ? 1 : 2),
            _ => (2, 1),
        },
        _ => (1, 1),
    };
}
