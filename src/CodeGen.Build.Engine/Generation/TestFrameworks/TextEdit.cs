using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>A span of a file's text and what takes its place.</summary>
/// <param name="Span">The span; empty for an insertion.</param>
/// <param name="Text">The new text; empty for a deletion.</param>
internal readonly record struct TextEdit(TextSpan Span, string Text)
{
    public static TextEdit Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
