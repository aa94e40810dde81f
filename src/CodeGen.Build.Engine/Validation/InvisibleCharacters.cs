using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Validation;

/// <summary>Finds characters that make a reviewer read something else than the compiler.</summary>
internal static class InvisibleCharacters
{
    public static IEnumerable<Finding> Find(SourceChange file, GeneratedSources sources)
    {
        var line = 1;
        var lineStart = 0;
        var text = file.Text ?? "";
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n')
            {
                (line, lineStart) = (line + 1, index + 1);
            }
            else if (Name(text[index]) is { } name)
            {
                yield return Refusal.Of(
                    ValidationFindings.InvisibleCharacter,
                    $"The text holds a {name} (U+{(int)text[index]:X4}), so that it reads differently than it works. Remove it where it comes from.",
                    file.Path,
                    line,
                    index - lineStart + 1,
                    sources);
            }
        }
    }

    private static string? Name(char character) => character switch
    {
        >= '\u202A' and <= '\u202E' => "bidirectional embedding or override",
        >= '\u2066' and <= '\u2069' => "bidirectional isolate",
        '\u200E' or '\u200F' or '\u061C' => "direction mark",
        >= '\u200B' and <= '\u200D' or '\uFEFF' => "zero-width character",
        >= '\u2060' and <= '\u2064' => "invisible operator",
        '\u2028' or '\u2029' => "hidden line separator",
        '\u00AD' => "soft hyphen",
        _ => null,
    };
}
