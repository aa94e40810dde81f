using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Syntax;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Rules;

/// <summary>
/// Where the characters of an expression stand in the spec: exact for plain and quoted texts of one line, else the beginning of the text.
/// </summary>
internal sealed class RuleSource
{
    private readonly string? _raw;
    private readonly int _trimmed;

    private RuleSource(SourceLocation start, string? raw, int trimmed)
    {
        Start = start;
        _raw = raw;
        _trimmed = trimmed;
    }

    /// <summary>Where the text begins.</summary>
    public SourceLocation Start { get; }

    /// <summary>The source of a scalar whose text is read without the blanks around it.</summary>
    public static RuleSource Of(SpecScalar scalar) =>
        new(scalar.Location, scalar.Raw, scalar.Text.Length - scalar.Text.TrimStart().Length);

    /// <summary>The place of a part of the expression.</summary>
    public SourceLocation At(RuleSpan span) => _raw is null ? Start : Start with { Column = Start.Column + Written(span.Start + _trimmed) };

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
            var (length, characters) = Piece(_raw, position);
            position += length;
            count -= characters;
        }

        return Math.Min(position, _raw.Length - 1);
    }

    // The escapes of YAML's quoted texts.
    private static (int Length, int Characters) Piece(string raw, int position) => (raw[0], raw[position]) switch
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
