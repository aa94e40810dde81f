using System.Text.Json.Serialization;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>A column of a table, in the words of the database.</summary>
/// <param name="Name">The column's name, not quoted.</param>
/// <param name="Type">The SQL type.</param>
/// <param name="Nullable">Whether it may be NULL.</param>
/// <param name="Default">A default as SQL; null for none.</param>
/// <param name="Identity">Whether the database numbers it.</param>
public sealed record ColumnSchema(string Name, string Type, bool Nullable, string? Default = null, bool Identity = false)
{
    /// <summary>The value that rows get which are there when the column is added, as SQL; null for none. Not part of the schema itself.</summary>
    [JsonIgnore]
    public string? Fill { get; init; }

    /// <summary>Where the spec asks for it; not part of the schema itself.</summary>
    [JsonIgnore]
    public SourceLocation? Origin { get; init; }
}
