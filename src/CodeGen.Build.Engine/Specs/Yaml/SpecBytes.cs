using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text.Unicode;
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

        switch (bytes)
        {
            case [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]:
                findings.Add(SpecFindings.Encoding, findings.Start,
                    "The file is UTF-32; a spec is UTF-8 (with or without byte order mark) or UTF-16 with byte order mark. Save it as UTF-8.");
                return null;
            case [0xFF, 0xFE, ..]:
                return Utf16(bytes[2..], findings, bigEndian: false);
            case [0xFE, 0xFF, ..]:
                return Utf16(bytes[2..], findings, bigEndian: true);
            case [0xEF, 0xBB, 0xBF, ..]:
                return Utf8Text(bytes[3..], findings);
            default:
                return Utf8Text(bytes, findings);
        }
    }

    /// <summary>The message for a file of this many bytes.</summary>
    public static string TooLargeMessage(long bytes) =>
        string.Create(CultureInfo.InvariantCulture,
            $"The file has {bytes:N0} bytes; a feature spec has at most {SpecLimits.Bytes:N0}. Split it into several features.");

    private static string? Utf8Text(ReadOnlySpan<byte> bytes, FindingList findings)
    {
        var text = new char[bytes.Length];
        if (Utf8.ToUtf16(bytes, text, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            return new string(text, 0, written);
        }

        Invalid(findings, text.AsSpan(0, written), bytes[read], "UTF-8");
        return null;
    }

    // Half surrogates are no matter of bytes: the characters are judged afterwards, with their places.
    private static string? Utf16(ReadOnlySpan<byte> bytes, FindingList findings, bool bigEndian)
    {
        var text = new char[bytes.Length / 2];
        for (var index = 0; index < text.Length; index++)
        {
            var unit = bytes.Slice(2 * index, 2);
            text[index] = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(unit) : BinaryPrimitives.ReadUInt16LittleEndian(unit));
        }

        if (bytes.Length % 2 == 0)
        {
            return new string(text);
        }

        Invalid(findings, text, bytes[^1], "UTF-16");
        return null;
    }

    private static void Invalid(FindingList findings, ReadOnlySpan<char> before, byte wrong, string encoding) =>
        findings.Add(SpecFindings.Encoding, findings.PlaceAfter(before),
            $"The byte 0x{wrong:X2} is not valid {encoding} here. "
            + "A spec is UTF-8 (with or without byte order mark) or UTF-16 with byte order mark: save the file as UTF-8.");
}
