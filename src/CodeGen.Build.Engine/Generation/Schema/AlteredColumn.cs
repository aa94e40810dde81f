using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using static CodeGen.Build.Engine.Generation.Schema.SqlIdentifier;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>The SQL of a column of a table of the code base that becomes different.</summary>
internal static class AlteredColumn
{
    /// <summary>The change; the way down says what it cannot bring back.</summary>
    public static TableChange Of(SchemaChangeModel change)
    {
        var (table, column) = (Quote(change.Table), $"ALTER COLUMN {Quote(change.Name!)}");
        var up = new List<string>();
        var down = new List<string>();
        if (TypeOf(change.Type, change.MaxLength, change.Precision, change.Scale, change.Location) is { } type)
        {
            up.Add(Retyped(change, type));
            if (change.Former is { } former && TypeOf(former.Type, former.MaxLength, former.Precision, former.Scale, change.Location) is { } before)
            {
                down.Add(Retyped(change, before));
            }
        }

        if (change.DropsDefault || change.Default is not null)
        {
            up.Add(change.Default is null ? $"{column} DROP DEFAULT" : $"{column} SET DEFAULT {Literal(change.Default, change.Type)}");
            if (change.Former?.Default is { } before)
            {
                down.Add($"{column} SET DEFAULT {Literal(before, change.Former.Type ?? change.Type)}");
            }
        }

        if ((change.Nullable ?? (change.Type?.Nullable == true ? true : null)) is { } nullable)
        {
            up.Add($"{column} {(nullable ? "DROP" : "SET")} NOT NULL");
            down.Add($"{column} {(nullable ? "SET" : "DROP")} NOT NULL");
        }

        return new TableChange(
            Filled(change) + Altered(table, up),
            string.Join('\n', new[] { down.Count == 0 ? null : Altered(table, down), change.Lost is { } lost ? $"-- Nothing here brings back {lost}." : null }.OfType<string>()));
    }

    private static string Altered(string table, List<string> actions) => $"ALTER TABLE {table}\n    {string.Join(",\n    ", actions)};";

    // The rows that hold null get the default first.
    private static string Filled(SchemaChangeModel change) => change is { Nullable: false, Default: { } value }
        ? $"UPDATE {Quote(change.Table)} SET {Quote(change.Name!)} = {Literal(value, change.Type)} WHERE {Quote(change.Name!)} IS NULL;\n"
        : "";

    // A cast to a shorter text would cut values off; without one PostgreSQL refuses those that do not fit.
    private static string Retyped(SchemaChangeModel change, string type)
    {
        var name = Quote(change.Name!);
        return $"ALTER COLUMN {name} TYPE {type}{(type.StartsWith("character", StringComparison.Ordinal) ? "" : $" USING {name}::{type}")}";
    }

    private static string? TypeOf(TypeReference? type, int? length, int? precision, int? scale, SourceLocation location) =>
        type is null && length is null ? null : PostgreSqlTypes.Of(new FieldModel
        {
            Name = "column",
            Type = type ?? new TypeReference(TypeKind.String),
            Location = location,
            MaxLength = length,
            Precision = precision,
            Scale = scale,
        });

    // PostgreSQL reads a text for whatever the column's type is.
    private static string Literal(string value, TypeReference? type) => type is null
        ? value == "now" ? "now()" : PostgreSqlTypes.Literal(value)
        : PostgreSqlTypes.Default(new FieldModel { Name = "column", Type = type, Location = new SourceLocation(""), Default = value }) ?? PostgreSqlTypes.Literal(value);
}
