using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads <c>schema_changes</c>: sentences, one-key mappings and structured entries.</summary>
internal static class SchemaChangeReader
{
    private const int LongestSentence = 1_000;

    private const string Examples =
        "'Add column: orders.archived_at (nullable timestamp)', 'Drop column: orders.legacy', 'Rename column: orders.no to number', 'Add table: order_history (tracks all changes)'";

    /// <summary>The changes, in their order; what is not understood is left out and reported.</summary>
    public static ImmutableArray<SchemaChangeModel> ReadAll(SpecSession session, IEnumerable<SpecNode> nodes) =>
    [
        .. Counts.First(
                session, [.. nodes.SelectMany(node => Read(session, node)).OfType<SchemaChangeModel>()], SpecLimits.SchemaChanges, change => change.Location,
                $"A feature has at most {SpecLimits.SchemaChanges} schema changes")
            .Select(change => SchemaAnswers.Apply(session, change)),
    ];

    private static IEnumerable<SchemaChangeModel?> Read(SpecSession session, SpecNode node) => node switch
    {
        SpecScalar { IsNull: false } scalar => [FromText(session, scalar)],
        SpecMapping { Entries.IsEmpty: false } mapping => mapping.Entries.SelectMany(entry => FromEntry(session, entry)),
        _ => [Misshapen(session, node)],
    };

    private static SchemaChangeModel? FromText(SpecSession session, SpecScalar scalar) =>
        SchemaVerb.Split(scalar.Text.Trim()) is var (verb, subject, rest)
            ? Sentence(session, verb, subject, rest, scalar.Text, scalar.Location, scalar.Location)
            : NotUnderstood(session, scalar.Location, scalar.Text, "it begins with no change that the format knows");

    private static IEnumerable<SchemaChangeModel?> FromEntry(SpecSession session, SpecEntry entry)
    {
        var (key, value) = entry;
        if (SchemaVerb.Parse(key.Text) is not var (verb, subject))
        {
            return [NotUnderstood(session, key.Location, key.Text, "it names no change that the format knows")];
        }

        return value switch
        {
            SpecScalar { IsNull: false } scalar => [Sentence(session, verb, subject, scalar.Text, $"{key.Text}: {scalar.Text}", key.Location, scalar.Location)],
            SpecSequence list => list.Items.Select(item => item is SpecScalar { IsNull: false } scalar
                ? Sentence(session, verb, subject, scalar.Text, $"{key.Text}: {scalar.Text}", scalar.Location, scalar.Location)
                : Misshapen(session, item)),
            SpecMapping mapping => [StructuredSchemaChange.Read(session, key, mapping, verb, subject)],
            _ => [NotUnderstood(session, key.Location, key.Text, "it does not say what is changed")],
        };
    }

    private static SchemaChangeModel? Sentence(
        SpecSession session, string verb, string subject, string rest, string text, SourceLocation location, SourceLocation place)
    {
        if (Kind(session, verb, subject, text, location) is not { } kind)
        {
            return null;
        }

        var sentence = string.Join(' ', rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (sentence.Length > LongestSentence)
        {
            return NotUnderstood(session, place, text, $"it is longer than {LongestSentence} characters");
        }

        return SchemaSentence.Parse(session, kind, sentence, text.Trim(), location, place) is { } change
            ? change
            : NotUnderstood(session, place, text, "it does not say clearly what is changed");
    }

    /// <summary>The kind that is generated; null, reported, for the others.</summary>
    public static SchemaChangeKind? Kind(SpecSession session, string verb, string subject, string text, SourceLocation location)
    {
        var kind = SchemaVerb.Kind(verb, subject);
        if (kind is SchemaChangeKind.AddColumn or SchemaChangeKind.DropColumn or SchemaChangeKind.RenameColumn
            or SchemaChangeKind.AddTable or SchemaChangeKind.DropTable or SchemaChangeKind.RenameTable)
        {
            return kind;
        }

        session.Findings.Add(SpecFindings.NotSupported, location,
            $"'{SpecScalar.Shown(text)}' asks to {verb} a {subject}, which this version does not generate; it adds, drops and renames columns and tables. Remove the entry and write that migration by hand.");
        return null;
    }

    private static SchemaChangeModel? NotUnderstood(SpecSession session, SourceLocation location, string text, string reason)
    {
        session.Findings.Add(SpecFindings.SchemaChange, location, $"The schema change '{SpecScalar.Shown(text)}' is not understood: {reason}. Write it like {Examples}.");
        return null;
    }

    private static SchemaChangeModel? Misshapen(SpecSession session, SpecNode node)
    {
        session.Shape(node, "A schema change", "a sentence or a mapping with one key", "- Add column: orders.archived_at (nullable timestamp)");
        return null;
    }
}
