using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Uses the answers to questions about schema changes.</summary>
internal static class SchemaAnswers
{
    /// <summary>What a question about the columns of a new table falls back on.</summary>
    public const string UsualColumns = "the key id, and created_at";

    /// <summary>The change with what the spec's answers say of it.</summary>
    public static SchemaChangeModel Apply(SpecSession session, SchemaChangeModel change) => change switch
    {
        { Kind: SchemaChangeKind.AddColumn, Type: { Nullable: false } type, Default: null } => WithValue(session, change, type),
        { Kind: SchemaChangeKind.AlterColumn, Nullable: false, Default: null } => WithValue(session, change, change.Type),
        { Kind: SchemaChangeKind.AddTable, Columns.IsEmpty: true } => WithColumns(session, change),
        _ => change,
    };

    private static SchemaChangeModel WithValue(SpecSession session, SchemaChangeModel change, TypeReference? type) =>
        session.Questions.Use(SpecFindings.NotNullWithoutDefault, SchemaColumns.Subject(change.Table, change.Name!)) switch
        {
            null => change,
            "null" or "nullable" when change.Kind == SchemaChangeKind.AlterColumn => change with { Nullable = true },
            "null" or "nullable" => change with { Type = type! with { Nullable = true } },
            var value => change with { Default = value },
        };

    private static SchemaChangeModel WithColumns(SpecSession session, SchemaChangeModel change)
    {
        if (session.Questions.Use(SpecFindings.TableWithoutColumns, change.Table) is not { } answer || answer == UsualColumns)
        {
            return change;
        }

        var columns = SchemaColumns.FromProse(new SchemaSentence(session, answer, change.Location, change.Location), answer, change.Table);
        if (columns.IsEmpty)
        {
            session.Findings.Add(SpecFindings.SchemaChange, change.Location,
                $"The answer '{SpecScalar.Shown(answer)}' names no columns of '{change.Table}'. Write them like: order_id int, note text nullable");
        }

        return change with { Columns = columns };
    }
}
