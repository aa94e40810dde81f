using System.Security;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Texts of XML summaries, from descriptions of the spec or from names.</summary>
internal static class Summaries
{
    public static string Of(FieldModel field)
    {
        if (field.Description is { } description)
        {
            return Sentence(description);
        }

        var words = Words(field.Name);
        return field.Type.Kind == TypeKind.Bool && !field.Type.IsList
            ? Whether(words)
            : field.Type.EnumValues.Length > 0
                ? $"{Capitalized(words)}: {Escape(string.Join(", ", field.Type.EnumValues))}."
                : $"{Capitalized(words)}.";
    }

    public static string Of(EntityModel entity) =>
        entity.Description is { } description ? Sentence(description) : $"{Capitalized(Words(entity.Name))}.";

    /// <summary>The text as one escaped line that ends in a full stop.</summary>
    public static string Sentence(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return Escape(line) + ".";
    }

    public static string Words(string name) => Names.Snake(name).Replace('_', ' ');

    /// <summary>Words behind their article, told by the first letter.</summary>
    public static string WithArticle(string words) => ("aeio".Contains(words[0], StringComparison.Ordinal) ? "an " : "a ") + words;

    private static string Whether(string words) =>
        words.StartsWith("is ", StringComparison.Ordinal) || words.StartsWith("has ", StringComparison.Ordinal)
            ? $"Whether it {words}."
            : $"Whether it is {words}.";

    public static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Escape(string text) => SecurityElement.Escape(text).Replace("&apos;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal);
}
