using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Reads <c>schema_changes</c>: sentences, one-key mappings and structured entries.</summary>
internal static class SchemaChangeReader
{
    private const int LongestSentence = 1_000;

    private const string Examples =
        "'Add column: orders.archived_at (nullable timestamp)', 'Alter column: orders.total from int to long', 'Rename column: orders.no to number', 'Drop column: orders.legacy', "
        + "'Add table: order_history (tracks all changes)', 'Add unique index: orders (number)', 'Add constraint: orders.total > 0'";

    /// <summary>The changes, in their order; what is not understood is left out and reported.</summary>
    public static ImmutableArray<SchemaChangeModel> ReadAll(SpecSession session, IEnumerable<SpecNode> nodes) =>
    [
        .. Counts.First(
                session, [.. nodes.SelectMany(node => Read(session, node))], SpecLimits.SchemaChanges, change => change.Location,
                $"A feature has at most {SpecLimits.SchemaChanges} schema changes")
            .Select(change => SchemaAnswers.Apply(session, change)),
    ];

    private static IEnumerable<SchemaChangeModel> Read(SpecSession session, SpecNode node) => node switch
    {
        SpecScalar { IsNull: false } scalar => Sentence(session, null, scalar.Text, scalar.Text, scalar.Location, scalar.Location),
        SpecMapping { Entries.IsEmpty: false } mapping => mapping.Entries.SelectMany(entry => FromEntry(session, entry)),
        _ => Misshapen(session, node),
    };

    private static IEnumerable<SchemaChangeModel> FromEntry(SpecSession session, SpecEntry entry)
    {
        var (key, value) = entry;
        var head = SchemaHead.OfKey(key.Text);
        return value switch
        {
            // 'Drop the legacy column from orders: no longer used' is a sentence that YAML took for a mapping.
            SpecScalar { IsNull: false } scalar when head is null =>
                Sentence(session, null, $"{key.Text}: {scalar.Text}", $"{key.Text}: {scalar.Text}", key.Location, scalar.Location, atKey: true),
            SpecScalar { IsNull: false } scalar => Sentence(session, head, scalar.Text, $"{key.Text}: {scalar.Text}", key.Location, scalar.Location),
            SpecScalar when head is null && SchemaHead.Read(new SchemaWords(key.Text)) is not null => Sentence(session, null, key.Text, key.Text, key.Location, key.Location),
            _ when head is null => NotUnderstood(session, key.Location, key.Text, "it names no change that the format knows"),
            SpecSequence list => list.Items.SelectMany(item => item is SpecScalar { IsNull: false } scalar
                ? Sentence(session, head, scalar.Text, $"{key.Text}: {scalar.Text}", scalar.Location, scalar.Location)
                : Misshapen(session, item)),
            SpecMapping mapping => StructuredSchemaChange.Read(session, key, mapping, head) is { } change ? [change] : [],
            _ => NotUnderstood(session, key.Location, key.Text, "it does not say what is changed"),
        };
    }

    private static IReadOnlyList<SchemaChangeModel> Sentence(
        SpecSession session, SchemaHead? head, string written, string text, SourceLocation location, SourceLocation place, bool atKey = false)
    {
        var sentence = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (sentence.Length > LongestSentence)
        {
            return NotUnderstood(session, place, text, $"it is longer than {LongestSentence} characters");
        }

        var words = new SchemaWords(sentence);
        var before = session.Findings.Count;
        if ((head ?? SchemaHead.Read(words)) is not { } whole)
        {
            SchemaSupport.ReportWords(session, sentence, place);
            return session.Findings.Count > before ? [] : NotUnderstood(session, atKey ? location : place, text, "it begins with no change that the format knows");
        }

        words.Symbol(':');
        var changes = new SchemaSentence(session, text.Trim(), location, place).Read(whole, words);
        if (changes.Count == 0)
        {
            if (session.Findings.Count == before)
            {
                SchemaSupport.ReportWords(session, sentence, place);
            }

            return session.Findings.Count > before ? [] : NotUnderstood(session, place, text, "it does not say clearly what is changed");
        }

        if (!changes.SelectMany(Names).Distinct().All(name => session.CheckName(name, place, "The name")))
        {
            return [];
        }

        if (session.Findings.Count == before && changes.Select(change => SchemaRemark.Meaning(change.Kind, change.Description)).FirstOrDefault(words => words is not null) is { } unread)
        {
            return NotUnderstood(session, place, text, $"'{SpecScalar.Shown(unread)}' may change what is asked for, and is read by no rule. Say it in words of the examples, as an entry of its own, or leave it out");
        }

        foreach (var change in changes)
        {
            SchemaSupport.Report(session, change, place);
        }

        SchemaSupport.ReportWords(session, changes is [.., { Expression: { } sql }] ? sentence.Replace(sql, "", StringComparison.Ordinal) : sentence, place);

        return changes;
    }

    private static IEnumerable<string> Names(SchemaChangeModel change) =>
        new[] { change.Table, change.Name, change.NewName }.OfType<string>().Concat(change.ColumnNames).Concat(change.Columns.Select(column => column.Name)).Where(name => name.Length > 0);

    private static SchemaChangeModel[] NotUnderstood(SpecSession session, SourceLocation location, string text, string reason)
    {
        session.Findings.Add(SpecFindings.SchemaChange, location, $"The schema change '{SpecScalar.Shown(text)}' is not understood: {reason}. Write it like {Examples}.");
        return [];
    }

    private static SchemaChangeModel[] Misshapen(SpecSession session, SpecNode node)
    {
        session.Shape(node, "A schema change", "a sentence or a mapping with one key", "- Add column: orders.archived_at (nullable timestamp)");
        return [];
    }
}
