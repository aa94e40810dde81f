using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Keys of one written-out schema change that exclude each other, so that one of them would be lost.</summary>
internal static class StructuredContradictions
{
    private static readonly string[] Constraints = ["references", "check", "unique"];

    /// <summary>Whether there are none; those that there are have been reported.</summary>
    public static bool None(SpecSession session, PlaceReader reader, SchemaChangeKind kind, bool whole)
    {
        var before = session.Findings.Count;
        if (whole && reader.Node("name") is { } name && reader.Node("table") is not null)
        {
            session.Report(SpecFindings.UnknownKey, name, "'table' and 'name' both say which one is changed, and only one of them is read. Remove one.");
        }

        if (reader.Node("nullable") is SpecScalar { Boolean: false } nullable && reader.Node("type") is SpecScalar type && type.Text.TrimEnd().EndsWith('?'))
        {
            session.Report(SpecFindings.Limits, nullable, $"The type '{SpecScalar.Shown(type.Text)}' says that the column may be null, and 'nullable: false' that it may not. Remove the question mark or 'nullable'.");
        }

        if (kind == SchemaChangeKind.AlterColumn && reader.Node("type") is null && (reader.Node("precision") ?? reader.Node("scale")) is { } digits)
        {
            session.Report(SpecFindings.MissingKey, digits, "Digits belong to a type, and the altered column has none here. Add it, for example: type: decimal");
        }

        if (reader.Node("on_delete") is { } onDelete && reader.Node("references") is null)
        {
            session.Report(SpecFindings.MissingKey, onDelete, "'on_delete' belongs to a reference, and there is none here. Add it, for example: references: customers.id");
        }

        if (kind != SchemaChangeKind.AddTable && reader.Node("columns") is SpecMapping columns)
        {
            session.Shape(columns, "'columns' of an index or a constraint", "a list of their names", "columns: [number, placed_at]");
        }

        if (kind == SchemaChangeKind.AddConstraint)
        {
            OneConstraint(session, reader);
        }

        return session.Findings.Count == before;
    }

    private static void OneConstraint(SpecSession session, PlaceReader reader)
    {
        string[] said = [.. Constraints.Where(key => reader.Node(key) is not null and not SpecScalar { Boolean: false })];
        foreach (var key in said.Skip(1))
        {
            session.Report(SpecFindings.UnknownKey, reader.Key(key)!, $"A constraint says one thing, and this one has '{said[0]}' and '{key}'. Make two entries of it.");
        }

        if (said.Contains("check") && reader.Key("columns") is { } columns)
        {
            session.Report(SpecFindings.UnknownKey, columns, "A check names its columns in its expression; 'columns' would be lost. Remove it.");
        }
    }
}
