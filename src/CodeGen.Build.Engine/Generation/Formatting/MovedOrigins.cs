using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Generation.Formatting;

/// <summary>Follows the origins of lines through a change of layout: it moves tokens and adds or removes none.</summary>
internal static class MovedOrigins
{
    /// <summary>The origins with the lines of the new layout.</summary>
    public static ImmutableArray<LineOrigin> Follow(ImmutableArray<LineOrigin> origins, SyntaxNode before, SyntaxNode after)
    {
        if (origins.IsEmpty)
        {
            return origins;
        }

        var old = Lines(before);
        var moved = Lines(after);
        return [.. origins.Select(origin => origin with { Line = LineOf(origin.Line, old, moved) }).GroupBy(origin => origin.Line).Select(line => line.Last())];
    }

    private static int LineOf(int line, int[] old, int[] moved)
    {
        var token = Array.BinarySearch(old, line);
        token = token < 0 ? ~token : Array.FindIndex(old, candidate => candidate == line);
        return token < moved.Length ? moved[token] : moved[^1];
    }

    private static int[] Lines(SyntaxNode root) =>
        [.. root.DescendantTokens().Select(token => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1)];
}
