using System.Globalization;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>Turns the bytes of a spec file into text, or says why they are none.</summary>
internal static class SpecBytes
{
    /// <summary>The text without byte order mark; null when a finding says that it is none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, FindingList findings)
    {
        if (bytes.Length > SpecLimits.Bytes)
        {
            findings.Add(SpecFindings.TooLarge, findings.Start, TooLargeMessage(bytes.Length));
            return null;
        }

        var (encoding, preamble) = EncodingOf(bytes);
        if (encoding is null)
        {
            findings.Add(SpecFindings.Encoding, findings.Start,
                "The file is UTF-32; a spec is UTF-8 (with or without byte order mark) or UTF-16 with byte order mark. Save it as UTF-8.");
            return null;
        }

        try
        {
            return encoding.GetString(bytes[preamble..]);
        }
        catch (DecoderFallbackException exception)
        {
            var valid = encoding.GetString(bytes[preamble..(preamble + Math.Max(0, exception.Index))]);
            findings.Add(SpecFindings.Encoding, findings.PlaceAfter(valid),
                $"The byte 0x{exception.BytesUnknown?.FirstOrDefault() ?? 0:X2} is not valid {encoding.WebName} here. "
                + "A spec is UTF-8 (with or without byte order mark) or UTF-16 with byte order mark: save the file as UTF-8.");
            return null;
        }
    }

    /// <summary>The message for a file of this many bytes.</summary>
    public static string TooLargeMessage(long bytes) =>
        string.Create(CultureInfo.InvariantCulture,
            $"The file has {bytes:N0} bytes; a feature spec has at most {SpecLimits.Bytes:N0}. Split it into several features.");

    private static (Encoding? Encoding, int Preamble) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => (null, 0),
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, throwOnInvalidBytes: true), 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => (new UTF8Encoding(false, throwOnInvalidBytes: true), 0),
    };
}
