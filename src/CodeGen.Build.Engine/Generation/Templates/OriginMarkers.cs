using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CodeGen.Build.Engine.Diagnostics;
using HandlebarsDotNet;

namespace CodeGen.Build.Engine.Generation.Templates;

/// <summary>
/// Marks that <c>{{at Origin}}</c> leaves in rendered text, so that a line of generated code can be traced to its line
/// of the spec; they are taken out before anybody sees the text.
/// </summary>
internal static class OriginMarkers
{
    private const char Start = '\u0001';
    private const char Separator = '\u0002';
    private const char End = '\u0003';

    public static void Write(EncodedTextWriter writer, SourceLocation origin) =>
        writer.WriteSafeString(string.Create(
            CultureInfo.InvariantCulture,
            $"{Start}{origin.File}{Separator}{origin.Line}{Separator}{origin.Column}{End}"));

    /// <summary>Takes the marks out; each says where its line, and those after it up to the next, come from.</summary>
    public static (string Text, ImmutableArray<LineOrigin> Origins) Extract(string rendered)
    {
        var text = new StringBuilder(rendered.Length);
        var origins = ImmutableArray.CreateBuilder<LineOrigin>();
        var line = 1;
        for (var index = 0; index < rendered.Length; index++)
        {
            if (rendered[index] == Start)
            {
                var end = rendered.IndexOf(End, index);
                var parts = rendered[(index + 1)..end].Split(Separator);
                origins.Add(new LineOrigin(line, new SourceLocation(
                    parts[0],
                    int.Parse(parts[1], CultureInfo.InvariantCulture),
                    int.Parse(parts[2], CultureInfo.InvariantCulture))));
                index = end;
                continue;
            }

            line += rendered[index] == '\n' ? 1 : 0;
            text.Append(rendered[index]);
        }

        return (text.ToString(), origins.ToImmutable());
    }
}
