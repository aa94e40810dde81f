using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Syntax;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Rules;

/// <summary>
/// Where the characters of an expression stand in the spec; where that cannot be told, the beginning of the text.
/// </summary>
internal sealed class RuleSource
{
    private readonly string? _raw;
    private readonly string _text;
    private readonly int _trimmed;

    private RuleSource(SourceLocation start, string? raw, string text)
    {
        Start = start;
        _raw = raw;
        _text = text;
        _trimmed = text.Length - text.TrimStart().Length;
    }

    /// <summary>Where the text begins.</summary>
    public SourceLocation Start { get; }

    /// <summary>The source of a scalar whose text is read without the blanks around it.</summary>
    public static RuleSource Of(SpecScalar scalar) => new(scalar.Location, scalar.Raw, scalar.Text);

    /// <summary>The place of a part of the expression.</summary>
    public SourceLocation At(RuleSpan span) =>
        _raw is null ? Start
        : !_raw.Contains('\n', StringComparison.Ordinal) ? Start with { Column = Start.Column + Written(span.Start + _trimmed) }
        : FoldedText.Find(_raw, _text, span.Start + _trimmed) is { } position ? Behind(_raw.AsSpan(0, position))
        : Start;

    private SourceLocation Behind(ReadOnlySpan<char> source) => source.Count('\n') is var lines and not 0
        ? Start with { Line = Start.Line + lines, Column = source.Length - source.LastIndexOf('\n') }
        : Start with { Column = Start.Column + source.Length };

    // How many characters of the source come before that many characters of the text.
    private int Written(int count)
    {
        if (_raw is not ['\'' or '"', ..])
        {
            return count;
        }

        var position = 1;
        while (count > 0 && position < _raw.Length)
        {
            var (length, characters) = QuotedText.Piece(_raw, position);
            position += length;
            count -= characters;
        }

        return Math.Min(position, _raw.Length - 1);
    }
}
