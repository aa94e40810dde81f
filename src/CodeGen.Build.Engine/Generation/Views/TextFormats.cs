using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>The shared class of the expressions behind the words of <c>format</c>.</summary>
internal static class TextFormats
{
    /// <summary>Its name.</summary>
    public const string Name = "TextFormats";

    /// <summary>Its constants: summary, name and expression, each ready for the template.</summary>
    public static IReadOnlyList<TextFormatView> All { get; } =
        [.. SpecTextFormats.All.Select(format => new TextFormatView(format.Meaning, Names.Pascal(format.Word), $"@\"{format.Pattern.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))];

    /// <summary>How code names the expression of a format; empty for none.</summary>
    public static string Constant(TextFormat? format) => format is null ? string.Empty : $"{Name}.{Names.Pascal(format.Word)}";

    /// <summary>The shared module that the validation of these fields needs.</summary>
    public static IEnumerable<string> ModulesOf(IEnumerable<FieldView> fields) =>
        fields.Any(field => field.Model.Format is not null) ? [ModuleIds.SharedTextFormats] : [];
}
