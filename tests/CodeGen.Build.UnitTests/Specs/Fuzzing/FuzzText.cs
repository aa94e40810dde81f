using System.Text;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>Writes a damaged spec as YAML.</summary>
internal static class FuzzText
{
    /// <summary>The text.</summary>
    public static string Write(FuzzNode root)
    {
        var text = new StringBuilder();
        Block(text, root, 0);
        return text.ToString();
    }

    private static void Block(StringBuilder text, FuzzNode node, int indent)
    {
        if (node.Count == 0 || node.Flow)
        {
            Flow(text, node);
            text.Append('\n');
            return;
        }

        foreach (var (key, value) in node.Entries ?? [])
        {
            text.Append(' ', indent).Append(Key(key)).Append(':').Append(OpensBlock(value) ? '\n' : ' ');
            Block(text, value, indent + 2);
        }

        foreach (var item in node.Items ?? [])
        {
            text.Append(' ', indent).Append('-').Append(OpensBlock(item) ? '\n' : ' ');
            Block(text, item, indent + 2);
        }
    }

    private static bool OpensBlock(FuzzNode node) => node.Count > 0 && !node.Flow;

    private static void Flow(StringBuilder text, FuzzNode node)
    {
        if (node.Entries is { } entries)
        {
            text.Append("{ ");
            foreach (var (key, value) in entries)
            {
                text.Append(Key(key)).Append(": ");
                Flow(text, value);
                text.Append(", ");
            }

            text.Append('}');
        }
        else if (node.Items is { } items)
        {
            text.Append('[');
            foreach (var item in items)
            {
                Flow(text, item);
                text.Append(", ");
            }

            text.Append(']');
        }
        else
        {
            text.Append(node.Plain && !node.Text.Contains('\n', StringComparison.Ordinal) ? node.Text : Quoted(node.Text));
        }
    }

    private static string Key(string key) => key.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or ' ' or '/') && key.Length > 0 ? key : Quoted(key);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
