using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Columns of schema changes.</summary>
internal static partial class SchemaColumns
{
    /// <summary>What a question about the column is about.</summary>
    public static string Subject(string table, string column) => $"{table}.{column}";

    /// <summary>
    /// Table, column and what else is said: <c>orders.note (text)</c>, <c>note (text) to the orders table</c>, <c>on orders: note text</c>,
    /// and <c>note text</c> when the table is known; null when the words say neither.
    /// </summary>
    public static (string Table, string Column, string? Details)? Place(SchemaWords words, string? table)
    {
        if (words.TableBehindPreposition() is { } front)
        {
            table = front;
            words.Symbol(':');
        }

        if (words.Path() is not { } path || words.Symbol('.'))
        {
            return null;
        }

        if (path.Table is { } owner)
        {
            return table is null || table == owner ? (owner, path.Name, SchemaSentence.Prose(words.Rest)) : null;
        }

        words.Symbol(':');
        if (table is not null)
        {
            return (table, path.Name, SchemaSentence.Prose(words.Rest));
        }

        return words.SplitAtTable() is var (before, behind)
            ? (behind, path.Name, SchemaSentence.Prose($"{SchemaSentence.Unwrapped(before)} {SchemaSentence.Unwrapped(words.Rest)}"))
            : null;
    }

    /// <summary>The type: said, or else the answer to the question for it; null when there is neither.</summary>
    public static TypeReference? Type(SpecSession session, string? word, bool? nullable, string table, string column, SourceLocation location)
    {
        var text = word ?? session.Questions.Use(SpecFindings.ColumnWithoutType, Subject(table, column));
        return text is not null && TypeReader.Read(session, text, location) is { } type
            ? type with { Nullable = nullable ?? type.Nullable }
            : null;
    }

    /// <summary>
    /// The columns of a new table when prose lists them (<c>id int, note text</c>); none when it is a description.
    /// Part list, part description is reported: half a table would be worse than none.
    /// </summary>
    public static ImmutableArray<FieldModel> FromProse(SchemaSentence sentence, string prose, string table)
    {
        var parts = SchemaSentence.Parts(SchemaSentence.Unwrapped(Prefix().Replace(prose, "")));
        var columns = parts.Where(IsColumn).ToArray();
        if (columns.Length == 0 && !parts.Any(IsNearlyColumn))
        {
            return [];
        }

        if (columns.Length < parts.Count)
        {
            sentence.Session.Findings.Add(SpecFindings.SchemaChange, sentence.Place,
                $"The columns of the table '{table}' are not understood: '{Yaml.SpecScalar.Shown(parts.First(part => !IsColumn(part)))}' names no column with a type. "
                + $"Write them like: Add table: {table} (name string, note text nullable)");
        }

        return [.. columns.Select(column => Column(sentence, column, table)).OfType<FieldModel>()];
    }

    /// <summary>Whether a word is a type of the format, or one that other languages have for the same.</summary>
    public static bool IsType(string word)
    {
        var plain = word.TrimEnd('?', ']', '[').ToLowerInvariant();
        return SpecTypes.Find(plain) is not null || SpecTypes.Translate(plain) is not null || plain is "enum";
    }

    private static FieldModel? Column(SchemaSentence sentence, string text, string table)
    {
        var match = ColumnPart().Match(text);
        var details = ColumnProse.Parse($"{match.Groups["type"].Value}{match.Groups["rest"].Value}");
        var name = match.Groups["name"].Value;
        NewColumns.Report(sentence, details, SchemaColumns.Subject(table, name));
        SchemaSupport.ReportColumn(sentence, Subject(table, name), details.Reference, details.Check);
        return details.Type is { } word && TypeReader.Read(sentence.Session, word, sentence.Place) is { } type
            ? new FieldModel
            {
                Name = name,
                Type = type with { Nullable = details.NullableWhenNew ?? type.Nullable },
                Default = details.Default,
                MaxLength = details.Length,
                Precision = details.Precision,
                Scale = details.Scale,
                Unique = details.Unique,
                Description = details.Description,
                Location = sentence.Place,
            }
            : null;
    }

    // Behind the type only words that say something of a column: else it is a description that happens to begin so.
    private static bool IsColumn(string part) =>
        ColumnPart().Match(part) is { Success: true } match && IsType(match.Groups["type"].Value)
        && ColumnProse.Parse($"{match.Groups["type"].Value}{match.Groups["rest"].Value}") is { Description: null };

    // A name with a type, and beside them what no rule has read.
    private static bool IsNearlyColumn(string part) =>
        HyphenPart().Match(part) is { Success: true } hyphen ? IsType(hyphen.Groups["type"].Value)
        : ColumnPart().Match(part) is { Success: true } match && IsType(match.Groups["type"].Value)
            && ColumnProse.Parse($"{match.Groups["type"].Value}{match.Groups["rest"].Value}") is var prose
            && (prose.Unread ?? prose.NotUnderstood ?? SchemaRemark.Meaning(SchemaChangeKind.AddColumn, prose.Description)) is not null;

    [GeneratedRegex(@"^\s*((with|having)\s+)?((the|these|following)\s+)*(columns?|fields?)\s*:?\s+|^\s*(with|having)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(and\s+)?(?<quote>[""`]?)(?<name>\p{Nd}*[\p{L}_][\p{L}\p{Nd}_]*)\k<quote>\s*:?\s+(?<type>\w+(\[\])?\??)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ColumnPart();

    [GeneratedRegex(@"^(and\s+)?[\p{L}\p{Nd}_]+(-[\p{L}\p{Nd}_]+)+\s*:?\s+(?<type>\w+(\[\])?\??)(\s*\(\d+\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HyphenPart();
}
