using System.Text;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate;

/// <summary>A text file that keeps its encoding when its text is changed.</summary>
/// <param name="Text">The text without byte order mark.</param>
/// <param name="Encoding">Its encoding; the preamble says whether there is a byte order mark.</param>
internal sealed record TextFile(string Text, Encoding Encoding)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>Whether it is UTF-8, with or without byte order mark.</summary>
    public bool IsUtf8 => Encoding is UTF8Encoding;

    /// <summary>The text as its bytes are compared line by line: with the byte order mark as its first character.</summary>
    public string Marking(string text) => Encoding.Preamble.Length > 0 ? "\uFEFF" + text : text;

    /// <summary>Reads a file; null when it does not exist.</summary>
    /// <exception cref="GateException">Its encoding is not known.</exception>
    public static TextFile? Read(string path, string name) => File.Exists(path) ? Decode(File.ReadAllBytes(path), name) : null;

    /// <summary>Decodes bytes strictly.</summary>
    /// <exception cref="GateException">The encoding is not known.</exception>
    public static TextFile Decode(byte[] bytes, string name)
    {
        var encoding = Array.Find(Marked, candidate => bytes.AsSpan().StartsWith(candidate.Preamble)) ?? Utf8;
        try
        {
            return new TextFile(encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding);
        }
        catch (DecoderFallbackException)
        {
            throw new GateException(
                GateFindings.EncodingUnknown, $"'{name}' is neither UTF-8 nor UTF-16 with a byte order mark.", new SourceLocation(name));
        }
    }

    /// <summary>The bytes of another text in this file's encoding.</summary>
    public byte[] Encode(string text) => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)];

    /// <summary>The bytes of a text of ours: UTF-8 without byte order mark.</summary>
    public static byte[] Bytes(string text) => Utf8.GetBytes(text);
}
