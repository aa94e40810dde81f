using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Reads <c>add_column: { table, name, type, nullable, default }</c> and the like.</summary>
internal static class StructuredSchemaChange
{
    private static readonly string[] Always = ["table", "name", "description"];
    private static readonly string[] OfColumn = ["type", "nullable", "default", "max_length", "precision", "scale"];

    /// <summary>The change; null, reported, when a part is missing.</summary>
    public static SchemaChangeModel? Read(SpecSession session, SpecScalar key, SpecMapping mapping, SchemaHead head)
    {
        if (head.Kind is not { } kind)
        {
            session.Report(SpecFindings.SchemaChange, key, $"'{key.Text}' is no change of the schema that is written as a mapping. Write what is changed, such as alter_column: {{ table: orders, name: total, type: long }}.");
            return null;
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.SchemaChange);
        var whole = IsWhole(kind);
        var table = reader.Name("table") ?? (whole ? reader.Name("name") : null);
        var name = whole ? null : reader.Name("name");
        var newName = reader.Name("new_name");
        if (!Complete(reader, kind, whole) | !Fitting(session, reader, kind) | !StructuredContradictions.None(session, reader, kind, whole) || (table is null && !IsNamed(kind)) || (!whole && name is null && NeedsName(kind)) || (newName is null && IsRename(kind)))
        {
            return null;
        }

        var change = new SchemaChangeModel
        {
            Kind = kind,
            Table = table ?? "",
            Location = key.Location,
            Text = $"{key.Text}: {string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Text} {(entry.Value as SpecScalar)?.Text}".TrimEnd()))}",
            Name = name,
            NewName = newName,
            Default = reader.Text("default"),
            MaxLength = reader.Integer("max_length", 1, int.MaxValue),
            Precision = reader.Integer("precision", 1, 1000),
            Scale = reader.Integer("scale", 0, 1000),
            Unique = reader.Boolean("unique") ?? (kind == SchemaChangeKind.AddIndex && head.Qualifiers.Contains("unique")),
            Reference = Reference(session, reader),
            Expression = reader.Text("check") ?? reader.Text("query"),
            ColumnNames = kind == SchemaChangeKind.AddTable ? [] : [.. reader.Texts("columns").Where(column => session.CheckName(column.Text, column.Location, "The column")).Select(column => column.Text)],
            Columns = kind == SchemaChangeKind.AddTable ? FieldReader.ReadAll(session, reader.Mapping("columns")) : [],
            Description = reader.Text("description"),
            Places = reader.Places,
        };
        if (OfKind(session, reader, head, change) is not { } read)
        {
            return null;
        }

        SchemaSupport.Report(session, read, key.Location);
        return read;
    }

    private static SchemaChangeModel? OfKind(SpecSession session, PlaceReader reader, SchemaHead head, SchemaChangeModel change)
    {
        var place = (reader.Node("type") ?? reader.Key("type"))?.Location ?? change.Location;
        switch (change.Kind)
        {
            case SchemaChangeKind.AddColumn:
                return change with { Type = SchemaColumns.Type(session, reader.Text("type"), reader.Boolean("nullable"), change.Table, change.Name!, place) };
            case SchemaChangeKind.AlterColumn when !OfColumn.Any(key => reader.Key(key) is not null && (key == "default" || reader.Node(key) is not null)):
                session.Findings.Add(SpecFindings.MissingKey, reader.Location,
                    $"The altered column here does not say what it becomes. Add one of {string.Join(", ", OfColumn)}, for example: type: long");
                return null;
            case SchemaChangeKind.AlterColumn:
                return change with
                {
                    Type = reader.Text("type") is { } word ? TypeReader.Read(session, word, place) : null,
                    Nullable = reader.Boolean("nullable"),
                    DropsDefault = reader.Key("default") is not null && reader.Node("default") is null,
                };
            case SchemaChangeKind.AddConstraint:
                return Constraint(session, reader, head, change);
            case SchemaChangeKind.AddIndex when change.ColumnNames.IsEmpty:
                reader.Missing("columns");
                return null;
            default:
                return change;
        }
    }

    private static SchemaChangeModel? Constraint(SpecSession session, PlaceReader reader, SchemaHead head, SchemaChangeModel change)
    {
        ConstraintKind? kind = change switch
        {
            { Reference: not null } => ConstraintKind.ForeignKey,
            { Expression: not null } => ConstraintKind.Check,
            { Unique: true } => ConstraintKind.Unique,
            _ => head.Qualifiers switch
            {
                [.., "unique"] => ConstraintKind.Unique,
                [.., "primary"] => ConstraintKind.PrimaryKey,
                _ => null,
            },
        };
        if (kind is null || (kind != ConstraintKind.Check && change.ColumnNames.IsEmpty))
        {
            session.Findings.Add(SpecFindings.MissingKey, reader.Location,
                "The constraint here does not say what holds. Write, for example: check: total > 0, or columns: [number] with unique: true, or columns: [customer_id] with references: customers.id");
            return null;
        }

        return change with { Constraint = kind, Unique = false };
    }

    private static SchemaReferenceModel? Reference(SpecSession session, PlaceReader reader)
    {
        if (reader.Text("references") is not { } text)
        {
            return null;
        }

        var words = new SchemaWords(text);
        var path = words.Path();
        var column = path is { Table: null } && words.Group() is { } group && IndexSentence.Names(group) is [var only] ? only : null;
        if (path is null || !words.AtEnd)
        {
            session.Report(SpecFindings.InvalidValue, reader.Node("references")!, $"'references' is a table and its column, such as customers.id, not '{SpecScalar.Shown(text)}'.");
            return null;
        }

        DeleteBehavior? onDelete = reader.Word("on_delete") switch
        {
            "cascade" => DeleteBehavior.Cascade,
            "restrict" => DeleteBehavior.Restrict,
            "set_null" => DeleteBehavior.SetNull,
            _ => null,
        };
        return path.Value.Table is { } table
            ? new SchemaReferenceModel(table, path.Value.Name, onDelete)
            : new SchemaReferenceModel(path.Value.Name, column, onDelete);
    }

    private static bool IsWhole(SchemaChangeKind kind) => kind is SchemaChangeKind.AddTable or SchemaChangeKind.DropTable or SchemaChangeKind.RenameTable
        or SchemaChangeKind.AddView or SchemaChangeKind.DropView or SchemaChangeKind.RenameView or SchemaChangeKind.AlterView;

    // These have a name of their own in the database.
    private static bool IsNamed(SchemaChangeKind kind) => kind is SchemaChangeKind.DropIndex or SchemaChangeKind.RenameIndex or SchemaChangeKind.DropConstraint or SchemaChangeKind.RenameConstraint;

    private static bool NeedsName(SchemaChangeKind kind) => kind is not (SchemaChangeKind.AddIndex or SchemaChangeKind.AddConstraint);

    private static bool IsRename(SchemaChangeKind kind) => kind is SchemaChangeKind.RenameColumn or SchemaChangeKind.RenameTable or SchemaChangeKind.RenameIndex
        or SchemaChangeKind.RenameConstraint or SchemaChangeKind.RenameView;

    private static bool Complete(PlaceReader reader, SchemaChangeKind kind, bool whole)
    {
        var missing = new List<string>();
        if (reader.Node("table") is null && !IsNamed(kind) && (!whole || reader.Node("name") is null))
        {
            missing.Add("table");
        }

        if (!whole && reader.Node("name") is null && NeedsName(kind))
        {
            missing.Add("name");
        }

        if (IsRename(kind) && reader.Node("new_name") is null)
        {
            missing.Add("new_name");
        }

        missing.ForEach(reader.Missing);
        return missing.Count == 0;
    }

    private static bool Fitting(SpecSession session, PlaceReader reader, SchemaChangeKind kind)
    {
        IEnumerable<string> fitting = kind switch
        {
            SchemaChangeKind.AddColumn => [.. OfColumn, "unique", "references", "on_delete", "check"],
            SchemaChangeKind.AlterColumn => OfColumn,
            SchemaChangeKind.AddTable => ["columns"],
            SchemaChangeKind.AddIndex or SchemaChangeKind.DropIndex => ["columns", "unique"],
            SchemaChangeKind.AddConstraint => ["columns", "unique", "references", "on_delete", "check"],
            SchemaChangeKind.AddView or SchemaChangeKind.AlterView => ["query"],
            _ when IsRename(kind) => ["new_name"],
            _ => [],
        };
        var found = SpecFormat.SchemaChange.Keys.Select(known => known.Name).Except(fitting).Except(Always).Select(reader.Key).OfType<SpecScalar>().ToArray();
        foreach (var key in found)
        {
            session.Report(SpecFindings.UnknownKey, key, $"'{key.Text}' does not belong to this change of the schema and would be lost. Remove it.");
        }

        return found.Length == 0;
    }
}
