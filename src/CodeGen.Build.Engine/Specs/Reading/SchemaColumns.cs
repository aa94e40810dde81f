using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Columns of schema changes.</summary>
internal static partial class SchemaColumns
{
    /// <summary>What a question about the column is about.</summary>
    public static string Subject(string table, string column) => $"{table}.{column}";

    /// <summary>The type: said, or else the answer to the question for it; null when there is neither.</summary>
    public static TypeReference? Type(SpecSession session, string? word, bool? nullable, string table, string column, SourceLocation location)
    {
        var text = word ?? session.Questions.AnswerTo(SpecFindings.ColumnWithoutType, Subject(table, column));
        return text is not null && TypeReader.Read(session, text, location) is { } type
            ? type with { Nullable = nullable ?? type.Nullable }
            : null;
    }

    /// <summary>
    /// The columns of a new table when prose lists them (<c>id int, note text</c>); none when it is a description.
    /// Part list, part description is reported: half a table would be worse than none.
    /// </summary>
    public static ImmutableArray<FieldModel> FromProse(SpecSession session, string prose, string table, SourceLocation location)
    {
        var parts = Prefix().Replace(prose, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var matches = parts.Select(part => ColumnPart().Match(part)).ToArray();
        var columns = matches.Where(match => match.Success && IsType(match.Groups["type"].Value)).ToArray();
        if (columns.Length == 0)
        {
            return [];
        }

        if (columns.Length < parts.Length)
        {
            session.Findings.Add(SpecFindings.SchemaChange, location,
                $"The columns of the table '{table}' are not understood: '{parts[Array.FindIndex(matches, match => !match.Success || !IsType(match.Groups["type"].Value))]}' names no column with a type. "
                + $"Write them like: Add table: {table} (name string, note text nullable)");
        }

        return [.. columns.Select(match => Column(session, match, location)).OfType<FieldModel>()];
    }

    private static FieldModel? Column(SpecSession session, Match match, SourceLocation location)
    {
        var details = ColumnProse.Parse(match.Groups["type"].Value + " " + match.Groups["rest"].Value);
        return details.Type is { } word && TypeReader.Read(session, word, location) is { } type
            ? new FieldModel
            {
                Name = match.Groups["name"].Value,
                Type = type with { Nullable = details.Nullable ?? type.Nullable },
                Default = details.Default,
                Description = details.Description,
                Location = location,
            }
            : null;
    }

    private static bool IsType(string word)
    {
        var plain = word.TrimEnd('?', ']', '[');
        return SpecTypes.Find(plain) is not null || SpecTypes.Translate(plain) is not null;
    }

    [GeneratedRegex(@"^\s*(with\s+)?(the\s+)?columns?\s*:?\s+|^\s*with\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?<name>[\p{L}_][\p{L}\p{Nd}_]*)\s*:?\s+(?<type>\w+(\[\])?\??)(?<rest>(\s+(nullable|null|optional|required|not\s+null|default\s+\S+))*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ColumnPart();
}
