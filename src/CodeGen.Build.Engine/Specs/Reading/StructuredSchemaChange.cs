using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads <c>add_column: { table, name, type, nullable, default }</c> and the like.</summary>
internal static class StructuredSchemaChange
{
    /// <summary>The change; null, reported, when a part is missing.</summary>
    public static SchemaChangeModel? Read(SpecSession session, SpecScalar key, SpecMapping mapping, string verb, string subject)
    {
        if (SchemaChangeReader.Kind(session, verb, subject, key.Text, key.Location) is not { } kind)
        {
            return null;
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.SchemaChange);
        var wholeTable = kind is SchemaChangeKind.AddTable or SchemaChangeKind.DropTable or SchemaChangeKind.RenameTable;
        var table = reader.Name("table") ?? (wholeTable ? reader.Name("name") : null);
        var name = wholeTable ? null : reader.Name("name");
        var newName = reader.Name("new_name");
        if (!Complete(reader, kind, wholeTable) | !Fitting(session, reader, kind) || table is null || (!wholeTable && name is null))
        {
            return null;
        }

        return new SchemaChangeModel
        {
            Kind = kind,
            Table = table,
            Location = key.Location,
            Text = $"{key.Text}: {string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Text} {(entry.Value as SpecScalar)?.Text}".TrimEnd()))}",
            Name = name,
            NewName = newName,
            Type = kind == SchemaChangeKind.AddColumn
                ? SchemaColumns.Type(session, reader.Text("type"), reader.Boolean("nullable"), table, name!, (reader.Node("type") ?? key).Location)
                : null,
            Default = reader.Text("default"),
            Columns = kind == SchemaChangeKind.AddTable ? FieldReader.ReadAll(session, reader.Mapping("columns")) : [],
            Description = reader.Text("description"),
            Places = reader.Places,
        };
    }

    private static bool Complete(PlaceReader reader, SchemaChangeKind kind, bool wholeTable)
    {
        var missing = new List<string>();
        if (reader.Node("table") is null && (!wholeTable || reader.Node("name") is null))
        {
            missing.Add("table");
        }

        if (!wholeTable && reader.Node("name") is null)
        {
            missing.Add("name");
        }

        if (kind is SchemaChangeKind.RenameColumn or SchemaChangeKind.RenameTable && reader.Node("new_name") is null)
        {
            missing.Add("new_name");
        }

        missing.ForEach(reader.Missing);
        return missing.Count == 0;
    }

    private static bool Fitting(SpecSession session, PlaceReader reader, SchemaChangeKind kind)
    {
        ImmutableArray<string> wrong = kind switch
        {
            SchemaChangeKind.AddColumn => ["new_name", "columns"],
            SchemaChangeKind.AddTable => ["new_name", "type", "nullable", "default"],
            SchemaChangeKind.RenameColumn or SchemaChangeKind.RenameTable => ["type", "nullable", "default", "columns"],
            _ => ["new_name", "type", "nullable", "default", "columns"],
        };
        var found = wrong.Select(reader.Key).OfType<SpecScalar>().ToArray();
        foreach (var key in found)
        {
            session.Report(SpecFindings.UnknownKey, key, $"'{key.Text}' does not belong to this change of the schema and would be lost. Remove it.");
        }

        return found.Length == 0;
    }
}
