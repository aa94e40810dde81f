using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Expressions between the wire and the entity.</summary>
internal static class FieldConversions
{
    /// <summary>From a validated request to the entity; a missing optional value takes the spec's default.</summary>
    public static string FromRequest(FieldModel field, string property, string enumName)
    {
        var source = $"request.{property}";
        if (field.Type.IsList)
        {
            return field.Type.Nullable ? $"{source} is null ? null : [.. {source}]" : $"[.. {source}!]";
        }

        var fallback = CSharpLiteral.Default(field, enumName);
        var present = field.Type.Kind switch
        {
            TypeKind.Enum => $"{enumName}Words.Parse({source})",
            TypeKind.Json => $"{source}.Value.GetRawText()",
            TypeKind.Timestamp => $"{source}.Value.ToUniversalTime()",
            _ => source,
        };
        var converted = present != source;
        if (fallback is not null || field.Type.Nullable)
        {
            return converted ? $"{source} is null ? {fallback ?? "null"} : {present}"
                : fallback is not null ? $"{source} ?? {fallback}" : source;
        }

        return field.Type.Kind switch
        {
            TypeKind.Enum => $"{enumName}Words.Parse({source}!)",
            TypeKind.Json => $"{source}!.Value.GetRawText()",
            TypeKind.Timestamp => $"{source}!.Value.ToUniversalTime()",
            _ => ClrTypes.IsReference(field.Type.Kind) ? $"{source}!" : $"{source}!.Value",
        };
    }

    /// <summary>From the entity to the response.</summary>
    public static string ToResponse(FieldModel field, string property) => ToWire(field, $"entity.{property}");

    /// <summary>From an expression of the entity's type to the wire's.</summary>
    public static string ToWire(FieldModel field, string source)
    {
        return field.Type switch
        {
            { IsList: true } => source,
            { Kind: TypeKind.Enum, Nullable: true } => $"{source}?.ToWord()",
            { Kind: TypeKind.Enum } => $"{source}.ToWord()",
            { Kind: TypeKind.Json, Nullable: true } => $"{source} is null ? null : JsonSerializer.Deserialize<JsonElement>({source})",
            { Kind: TypeKind.Json } => $"JsonSerializer.Deserialize<JsonElement>({source})",
            _ => source,
        };
    }

    /// <summary>A valid value of the entity's type.</summary>
    public static string EntitySample(FieldModel field, string enumName) => field.Type switch
    {
        { IsList: true } => SampleValues.Valid(field, 0),
        { Kind: TypeKind.Enum } => $"{enumName}.{EnumMembers.Name(field.Type.EnumValues[0])}",
        { Kind: TypeKind.Json } => "\"{}\"",
        _ => SampleValues.Valid(field, 0),
    };
}
