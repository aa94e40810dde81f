using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Lays given code out for the place where it goes, without touching the content of string literals.</summary>
internal static class CodeLayout
{
    private const int TemplateIndent = 4;

    private enum LineKind
    {
        Code,
        RawString,
        VerbatimString,
    }

    public static string Indent(string code, string indentation, string unit, string newline)
    {
        var lines = Lines(code);
        var kinds = Kinds(string.Join('\n', lines), lines.Length);
        return string.Join(newline, lines.Select((line, index) => kinds[index] switch
        {
            LineKind.VerbatimString => line,
            _ when line.Trim().Length == 0 => "",
            LineKind.RawString => indentation + line,
            _ => indentation + InUnit(line, unit),
        }));
    }

    private static string[] Lines(string code) =>
        code.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n').TrimEnd().Split('\n');

    private static string InUnit(string line, string unit)
    {
        var content = line.TrimStart(' ', '\t');
        var blanks = line[..^content.Length].Sum(character => character == '\t' ? TemplateIndent : 1);
        return string.Concat(Enumerable.Repeat(unit, blanks / TemplateIndent)) + new string(' ', blanks % TemplateIndent) + content;
    }

    private static LineKind[] Kinds(string code, int count)
    {
        var kinds = new LineKind[count];
        foreach (var token in SyntaxFactory.ParseTokens(code).Where(token => token.Text.Contains('\n')))
        {
            var first = code.AsSpan(0, token.SpanStart).Count('\n');
            var last = first + token.Text.AsSpan().Count('\n');
            var kind = KindOf(token);
            for (var line = first + 1; line <= last; line++)
            {
                kinds[line] = kind;
            }
        }

        return kinds;
    }

    private static LineKind KindOf(SyntaxToken token)
    {
        var start = token.Text.TrimStart('$');
        return start.StartsWith("\"\"\"", StringComparison.Ordinal) ? LineKind.RawString
            : start.StartsWith('@') ? LineKind.VerbatimString
            : LineKind.Code;
    }
}
