using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Reports schema changes that are understood and that this version does not generate.</summary>
internal static class SchemaSupport
{
    /// <summary>Reports the change when nothing, or not all of it, is generated.</summary>
    public static void Report(SpecSession session, SchemaChangeModel change, SourceLocation place)
    {
        if (!SpecFormat.GeneratedSchemaChanges.Contains(change.Kind))
        {
            session.Findings.Add(SpecFindings.NotSupported, change.Location,
                $"'{Yaml.SpecScalar.Shown(change.Text)}' asks to {Words(change.Kind)}, which this version does not generate. Remove the entry and write that migration by hand.");
        }
        else if (change.Kind == SchemaChangeKind.AddColumn)
        {
            ReportColumn(new SchemaSentence(session, change.Text, change.Location, place), SchemaColumns.Subject(change.Table, change.Name!), change.Unique, change.Reference, change.Expression);
        }
    }

    /// <summary>Reports parts of a new column that are not generated.</summary>
    public static void ReportColumn(SchemaSentence sentence, string column, bool unique, SchemaReferenceModel? reference, string? check)
    {
        foreach (var part in new[] { unique ? "unique" : null, reference is null ? null : "a reference", check is null ? null : "a check" }.OfType<string>())
        {
            sentence.Session.Findings.Add(SpecFindings.NotSupported, sentence.Place,
                $"The new column '{column}' has {(part == "unique" ? "a unique constraint" : part)}, which this version does not generate. Remove it and write that part of the migration by hand, or declare the table as an entity.");
        }
    }

    // 'AddIndex' is 'add an index'.
    private static string Words(SchemaChangeKind kind)
    {
        var words = Naming.Names.Snake(kind.ToString()).Split('_');
        return $"{words[0]} {("aeiou".Contains(words[1][0], StringComparison.Ordinal) ? "an" : "a")} {words[1]}";
    }
}
