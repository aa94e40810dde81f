using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>Carries out edits of a generated file; the origins of its lines move along.</summary>
internal static class EditedFile
{
    /// <summary>The file after the edits, none of which overlap.</summary>
    public static GeneratedFile Apply(GeneratedFile file, IEnumerable<TextEdit> edits)
    {
        var ordered = edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End).ToImmutableArray();
        if (ordered.IsEmpty)
        {
            return file;
        }

        var text = new StringBuilder(file.Content.Length);
        var position = 0;
        foreach (var edit in ordered)
        {
            text.Append(file.Content, position, edit.Span.Start - position).Append(edit.Text);
            position = edit.Span.End;
        }

        return file with
        {
            Content = text.Append(file.Content, position, file.Content.Length - position).ToString(),
            Origins = Moved(file, ordered),
        };
    }

    private static ImmutableArray<LineOrigin> Moved(GeneratedFile file, ImmutableArray<TextEdit> edits)
    {
        var lines = SourceText.From(file.Content).Lines;
        return [.. file.Origins.Select(origin => origin with
        {
            Line = origin.Line + edits.TakeWhile(edit => edit.Span.Start <= lines[origin.Line - 1].End)
                .Sum(edit => Lines(edit.Text) - Lines(file.Content.AsSpan(edit.Span.Start, edit.Span.Length))),
        })];
    }

    private static int Lines(ReadOnlySpan<char> text) => text.Count('\n');
}
