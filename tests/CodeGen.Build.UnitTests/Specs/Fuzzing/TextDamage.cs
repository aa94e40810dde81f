using System.Text;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>Damages a text without knowing what it means.</summary>
internal static class TextDamage
{
    private static readonly string[] Fragments =
    [
        "\n", "\t", " ", "  ", ":", ": ", "- ", "{", "}", "[", "]", ",", "#", "&a ", "*a", "!", "!!int ", "|\n", ">\n", "'", "\"", "%", "@", "`", "?", "? ", "<<: *a",
        "---\n", "...\n", "\0", "\uFEFF", "\u202E", "enum[", "list of ", "null", "~", "-1", "99999999999999999999", "\\", "\r", "Q-0000", "Add column: ",
    ];

    /// <summary>The damaged text.</summary>
    public static string Apply(string text, Random random)
    {
        var damaged = new StringBuilder(text.Length == 0 ? " " : text);
        for (var edit = random.Next(1, 6); edit > 0; edit--)
        {
            var place = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, 20), damaged.Length - place);
            switch (random.Next(4))
            {
                case 0 when damaged.Length > length:
                    damaged.Remove(place, length);
                    break;
                case 1:
                    damaged.Insert(place, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 2:
                    damaged.Insert(random.Next(damaged.Length), damaged.ToString(place, length));
                    break;
                default:
                    damaged[place] = (char)random.Next(1, 0x250);
                    break;
            }
        }

        return damaged.ToString();
    }
}
