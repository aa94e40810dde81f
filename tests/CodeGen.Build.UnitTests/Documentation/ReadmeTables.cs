using System.Globalization;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Format;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;
using CodeGen.Build.Engine.Specs.Yaml;

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

    /// <summary>The operators of rules.</summary>
    public static string RuleOperatorsTable() => Lines(
        "| operators | meaning |",
        [.. RuleOperators.Table.Select(row => $"| `{row.Signs}` | {Cell(row.Meaning)} |")]);

    /// <summary>The functions of rules.</summary>
    public static string RuleFunctions() => Lines(
        "| function | gives |",
        [.. RuleFunction.All.Select(function => $"| {string.Join(", ", Calls(function.Signature).Select(call => $"`{call}`"))} | {Cell(function.Meaning)} |")]);

    /// <summary>What a spec file may cost.</summary>
    public static string SpecLimitsTable() => Lines(
        "| what | at most |",
        [
            $"| a file | {Number(SpecLimits.Bytes / 1024 / 1024)} MB, UTF-8 or UTF-16 with byte order mark |",
            $"| files that it includes, within the size of one | {Number(SpecLimits.Files)} |",
            $"| levels of mappings and lists | {Number(SpecLimits.Depth)} |",
            $"| values that all aliases together stand for | {Number(SpecLimits.AliasNodes)} |",
            $"| characters of a name, of a pattern | {Number(SpecLimits.NameLength)}, {Number(SpecLimits.PatternLength)} |",
            $"| fields of a feature in all | {Number(SpecLimits.AllFields)} |",
            $"| fields of an index | {Number(SpecLimits.IndexColumns)} |",
            .. FormatLimits.All.GroupBy(limit => limit.Place).Select(place =>
                $"| {place.Key} | {string.Join(", ", place.Select(limit => $"{Number(limit.Most)} `{limit.Key}`"))} |"),
        ]);

    /// <summary>All diagnostics, each with the anchor that its help link names.</summary>
    public static string Diagnostics() => Lines(
        "| code | kind | severity | meaning | what to do |",
        [
            .. FindingCatalog.All.Select(descriptor =>
                $"| <a id=\"{descriptor.Code.ToLowerInvariant()}\"></a>{descriptor.Code} | `{descriptor.Kind}` | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | **{Cell(descriptor.Title)}.** {Cell(descriptor.Meaning)} | {Cell(descriptor.Fix)} |"),
        ]);

    // A comma between two ways to call, not one between arguments.
    private static string[] Calls(string signature) => signature.Replace("), ", ")\n", StringComparison.Ordinal).Split('\n');

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

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
