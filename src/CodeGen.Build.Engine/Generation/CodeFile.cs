using System.Collections.Immutable;
using System.Text;
using CodeGen.Build.Engine.Generation.Templates;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Turns rendered text into a file in the code base's own layout: namespace style, nullable context, line ends.</summary>
internal static class CodeFile
{
    public static GeneratedFile CSharp(string path, string rendered, CodeStyle style)
    {
        var (text, origins) = OriginMarkers.Extract(rendered);
        var lines = Tidy(text);
        var shift = 0;
        if (!style.FileScopedNamespaces)
        {
            lines = InBlock(lines);
        }

        if (!style.Nullable)
        {
            lines = ["#nullable enable", string.Empty, .. lines];
            shift = 2;
        }

        return new GeneratedFile(
            path, string.Join('\n', lines) + "\n", [.. origins.Select(origin => origin with { Line = origin.Line + shift })]);
    }

    /// <summary>A file that is no C#.</summary>
    public static GeneratedFile Text(string path, string rendered)
    {
        var (text, origins) = OriginMarkers.Extract(rendered);
        return new GeneratedFile(path, string.Join('\n', Tidy(text)) + "\n", origins);
    }

    private static ImmutableArray<string> Tidy(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd()).ToList();
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return [.. lines];
    }

    // The brace takes the place of the blank line below a file-scoped declaration, so no line moves.
    private static ImmutableArray<string> InBlock(ImmutableArray<string> lines)
    {
        var declaration = lines.ToList().FindIndex(line => line.StartsWith("namespace ", StringComparison.Ordinal));
        var indented = lines.Skip(declaration + 2)
            .Select(line => line.Length == 0 ? line : new StringBuilder("    ").Append(line).ToString());
        return [.. lines.Take(declaration), lines[declaration].TrimEnd(';'), "{", .. indented, "}"];
    }
}
