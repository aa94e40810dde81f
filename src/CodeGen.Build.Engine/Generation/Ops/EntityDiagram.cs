using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Schema;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>The tables of a feature and what they refer to, as a Mermaid entity relationship diagram.</summary>
internal static class EntityDiagram
{
    /// <summary>The lines of the diagram; empty for a feature without tables.</summary>
    public static ImmutableArray<string> Of(FeatureSchema schema) => schema.Tables.IsEmpty
        ? []
        : ["erDiagram", .. schema.Tables.SelectMany(Table), .. schema.Tables.SelectMany(References)];

    private static IEnumerable<string> Table(TableSchema table)
    {
        yield return $"    {Quoted(table.Name)} {{";
        foreach (var column in table.Columns)
        {
            yield return $"        {Word(column.Type)} {Word(column.Name)}{Keys(table, column)}";
        }

        yield return "    }";
    }

    private static string Keys(TableSchema table, ColumnSchema column)
    {
        var keys = new List<string>();
        if (table.Key.IsEmpty ? column == table.Columns[0] : table.Key.Contains(column.Name))
        {
            keys.Add("PK");
        }

        if (table.ForeignKeys.Any(key => key.Column == column.Name))
        {
            keys.Add("FK");
        }

        if (table.Indexes.Any(index => index.Unique && index.Columns == column.Name))
        {
            keys.Add("UK");
        }

        return keys.Count == 0 ? string.Empty : " " + string.Join(", ", keys);
    }

    private static IEnumerable<string> References(TableSchema table) =>
        from key in table.ForeignKeys
        let column = table.Columns.Single(column => column.Name == key.Column)
        let many = table.Indexes.Any(index => index.Unique && index.Columns == key.Column) ? "o|" : "o{"
        select $"    {Quoted(key.ReferencedTable)} {(column.Nullable ? "|o" : "||")}--{many} {Quoted(table.Name)} : {Quoted(key.Column)}";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "#quot;", StringComparison.Ordinal)}\"";

    // Types and names of attributes are single words that begin with a letter.
    private static string Word(string text)
    {
        var word = string.Concat(text.Select(character => char.IsLetterOrDigit(character) || character is '_' or '(' or ')' ? character : '_'));
        return char.IsLetter(word[0]) ? word : "_" + word;
    }
}
