using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands sentences about whole tables.</summary>
internal static class TableSentence
{
    /// <summary>The new table; none when the sentence does not name it.</summary>
    public static IReadOnlyList<SchemaChangeModel> Add(SchemaSentence sentence, SchemaWords words)
    {
        words.Phrase("if", "not", "exists");
        _ = words.Word("called") || words.Word("named");
        if (words.Path() is not (null, var table) || words.Symbol('.'))
        {
            return [];
        }

        if (ColumnsAndRemark(sentence, words, table) is { } described)
        {
            return described;
        }

        var details = SchemaSentence.Unwrapped(words.Rest);
        var before = sentence.Session.Findings.Count;
        var columns = SchemaColumns.FromProse(sentence, details, table);
        return columns.IsEmpty && sentence.Session.Findings.Count > before ? [] :
        [
            sentence.Change(SchemaChangeKind.AddTable, table) with
            {
                Columns = columns,
                Description = columns.IsEmpty ? SchemaSentence.Prose(details) : null,
            },
        ];
    }

    // 'notes (order_id int, note text), kept for audits'.
    private static IReadOnlyList<SchemaChangeModel>? ColumnsAndRemark(SchemaSentence sentence, SchemaWords words, string table)
    {
        var start = words.Position;
        words.Symbol(':');
        if (words.Group() is { } group && !words.AtEnd && SchemaColumns.FromProse(sentence, group, table) is { IsEmpty: false } columns)
        {
            words.Phrase("if", "not", "exists");
            return SchemaRemark.Take(words) is (true, var remark)
                ? [sentence.Change(SchemaChangeKind.AddTable, table) with { Columns = columns, Description = remark }]
                : [];
        }

        words.Position = start;
        return null;
    }

    /// <summary>The changes that <c>orders: add column note text, drop column legacy</c> asks for; none when a part is not understood.</summary>
    public static IReadOnlyList<SchemaChangeModel> Alter(SchemaSentence sentence, SchemaWords words)
    {
        if (words.Path() is not (null, var table))
        {
            return [];
        }

        words.Word("table");
        words.Symbol(':');
        var changes = new List<SchemaChangeModel>();
        foreach (var part in Clauses(SchemaSentence.Unwrapped(words.Rest)))
        {
            var clause = new SchemaWords(part);
            clause.Word("and");
            var read = part.StartsWith("rename to ", StringComparison.OrdinalIgnoreCase)
                ? RenameSentence.Whole(sentence, SchemaChangeKind.RenameTable, new SchemaWords($"{table} {part["rename ".Length..]}"))
                : SchemaHead.Read(clause) is { } head && head is not { Verb: "alter", Subject: "table" } ? (sentence with { DefaultTable = table }).Read(head, clause) : [];
            if (read.Count == 0)
            {
                return [];
            }

            changes.AddRange(read);
        }

        return changes;
    }

    // A comma inside a clause does not end it: the next clause begins with what is done.
    private static List<string> Clauses(string text)
    {
        var clauses = new List<string>();
        foreach (var part in SchemaSentence.Parts(text))
        {
            var words = new SchemaWords(part);
            words.Word("and");
            if (clauses.Count == 0 || SchemaHead.Read(words) is not null)
            {
                clauses.Add(part);
            }
            else
            {
                clauses[^1] += ", " + part;
            }
        }

        return clauses;
    }
}
