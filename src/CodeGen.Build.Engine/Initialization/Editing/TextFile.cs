using System.Collections.Immutable;
using System.Text;

namespace CodeGen.Build.Engine.Initialization.Editing;

/// <summary>A file's text together with what is needed to write it back byte for byte: encoding and byte order mark.</summary>
internal sealed record TextFile(string Text, Encoding Encoding)
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    /// <summary>The newline that most lines end with; LF for a single line.</summary>
    public string NewLine
    {
        get
        {
            var pairs = Text.AsSpan().Count("\r\n");
            return pairs > 0 && pairs * 2 >= Text.AsSpan().Count('\n') ? "\r\n" : "\n";
        }
    }

    /// <summary>An empty file that does not exist yet.</summary>
    public static TextFile New { get; } = new("", StrictUtf8);

    /// <summary>Reads a file as it is. Bytes that are no UTF-8 are kept as they are, one character each: insertions of ASCII stay right.</summary>
    public static TextFile Decode(byte[] bytes)
    {
        if (Marked.FirstOrDefault(encoding => bytes.AsSpan().StartsWith(encoding.GetPreamble())) is { } marked)
        {
            return new(marked.GetString(bytes.AsSpan(marked.GetPreamble().Length)), marked);
        }

        try
        {
            return new(StrictUtf8.GetString(bytes), StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            return new(Encoding.Latin1.GetString(bytes), Encoding.Latin1);
        }
    }

    /// <summary>The bytes to write.</summary>
    public ImmutableArray<byte> Encode() => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(Text)];
}
