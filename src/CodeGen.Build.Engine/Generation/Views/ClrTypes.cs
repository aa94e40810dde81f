using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>The C# types of spec types.</summary>
internal static class ClrTypes
{
    /// <summary>The type of one value in an entity; enums are given by their name.</summary>
    public static string OfValue(TypeReference type, string enumName) => type.Kind switch
    {
        TypeKind.String or TypeKind.Text or TypeKind.Json => "string",
        TypeKind.Int => "int",
        TypeKind.Long => "long",
        TypeKind.Decimal or TypeKind.Money => "decimal",
        TypeKind.Bool => "bool",
        TypeKind.Date => "DateOnly",
        TypeKind.Time => "TimeOnly",
        TypeKind.Timestamp => "DateTimeOffset",
        TypeKind.Uuid => "Guid",
        TypeKind.Bytes => "byte[]",
        TypeKind.Enum => enumName,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "An entity is no value."),
    };

    /// <summary>The type of one value on the wire: enums are words, JSON stays JSON.</summary>
    public static string OnWire(TypeReference type) => type.Kind switch
    {
        TypeKind.Enum => "string",
        TypeKind.Json => "JsonElement",
        _ => OfValue(type, string.Empty),
    };

    /// <summary>Whether a null of the type is a reference and so needs no default in a list of requirements.</summary>
    public static bool IsReference(TypeKind kind) => kind is TypeKind.String or TypeKind.Text or TypeKind.Json or TypeKind.Bytes;
}
