using System.Collections.Frozen;
using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs;

/// <summary>The type words of the spec format.</summary>
public static class SpecTypes
{
    private static readonly FrozenDictionary<string, TypeKind> Kinds = new (string Word, TypeKind Value)[]
    {
        ("string", TypeKind.String), ("text", TypeKind.Text), ("int", TypeKind.Int), ("long", TypeKind.Long),
        ("decimal", TypeKind.Decimal), ("money", TypeKind.Money), ("bool", TypeKind.Bool), ("date", TypeKind.Date),
        ("time", TypeKind.Time), ("timestamp", TypeKind.Timestamp), ("uuid", TypeKind.Uuid), ("json", TypeKind.Json),
        ("bytes", TypeKind.Bytes),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Value);

    private static readonly FrozenDictionary<string, string> Others = new (string Word, string Value)[]
    {
        ("integer", "int"), ("int32", "int"), ("smallint", "int"), ("serial", "int"), ("number", "decimal"), ("bigint", "long"),
        ("int64", "long"), ("boolean", "bool"), ("varchar", "string"), ("str", "string"), ("char", "string"),
        ("datetime", "timestamp"), ("timestamptz", "timestamp"), ("datetimeoffset", "timestamp"), ("guid", "uuid"),
        ("float", "decimal"), ("double", "decimal"), ("numeric", "decimal"), ("real", "decimal"), ("currency", "money"),
        ("jsonb", "json"), ("object", "json"), ("blob", "bytes"), ("binary", "bytes"), ("bytea", "bytes"), ("dateonly", "date"),
        ("timeonly", "time"),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Value);

    /// <summary>The words, in the order of the documentation; <c>enum[…]</c>, lists and entity names come beside them.</summary>
    public static ImmutableArray<string> Words { get; } =
        ["string", "text", "int", "long", "decimal", "money", "bool", "date", "time", "timestamp", "uuid", "json", "bytes"];

    /// <summary>The kind of a type word; null when it is none.</summary>
    public static TypeKind? Find(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The word of the format for a word that other languages use for the same; null for none.</summary>
    public static string? Translate(string word) => Others.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>The type as a spec writes it.</summary>
    public static string Write(TypeReference type)
    {
        var word = type.Kind switch
        {
            TypeKind.Enum => $"enum[{string.Join(", ", type.EnumValues)}]",
            TypeKind.Entity => type.EntityName!,
            var kind => kind.ToString().ToLowerInvariant(),
        };
        return word + (type.IsList ? "[]" : "") + (type.Nullable ? "?" : "");
    }
}
