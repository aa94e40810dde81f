using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Format;

namespace CodeGen.Build.UnitTests.Documentation;

/// <summary>The tables of the README that come from the code.</summary>
internal static class ReadmeTables
{
    /// <summary>All keys of the spec format.</summary>
    public static string SpecKeys() => Lines(
        "| place | key | value | meaning | example |",
        [
            .. SpecFormat.Places.SelectMany(place => place.Keys.Select(key =>
                $"| {place.Name} | `{key.Name}`{(key.Required ? " (required)" : "")} | {Cell(key.Value.ToString())} | {Cell(key.Meaning)}{Support(key)} | `{key.Example.Replace("|", "\\|", StringComparison.Ordinal)}` |")),
        ]);

    /// <summary>The words of a field's format.</summary>
    public static string TextFormats() => Lines(
        "| format | what is checked | longest | example |",
        [.. SpecTextFormats.All.Select(format => $"| `{format.Word}` | {Cell(format.Meaning)} | {format.MaxLength} | `{format.Example}` |")]);

    /// <summary>All diagnostics, each with the anchor that its help link names.</summary>
    public static string Diagnostics() => Lines(
        "| code | kind | severity | meaning | what to do |",
        [
            .. FindingCatalog.All.Select(descriptor =>
                $"| <a id=\"{descriptor.Code.ToLowerInvariant()}\"></a>{descriptor.Code} | `{descriptor.Kind}` | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | **{Cell(descriptor.Title)}.** {Cell(descriptor.Meaning)} | {Cell(descriptor.Fix)} |"),
        ]);

    private static string Support(FormatKey key) => key.Support switch
    {
        FormatSupport.Later => " *Nothing is generated from it yet.*",
        FormatSupport.Refused => " *Refused in this version.*",
        _ => "",
    };

    // Our own texts may hold code in backticks; everything else stays text.
    private static string Cell(string text) => string.Concat(text.Split('`').Select((part, index) => index % 2 == 1
        ? $"`{part.Replace("|", "\\|", StringComparison.Ordinal)}`"
        : part
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)));

    private static string Lines(string header, IEnumerable<string> rows)
    {
        var separator = string.Concat(Enumerable.Repeat("|---", header.Count(character => character == '|') - 1)) + "|";
        return string.Join('\n', [header, separator, .. rows, ""]);
    }
}
