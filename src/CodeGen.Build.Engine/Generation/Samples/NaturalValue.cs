using System.Globalization;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>The values of <see cref="SampleValues"/> as rules see them; unique ones differ in each test and are stood for by one of their kind.</summary>
internal static class NaturalValue
{
    /// <summary>The value of a field of an entity: where a row begins, or that of any field.</summary>
    public static object? Of(EntityView entity, FieldView field) =>
        entity.Model.States is { } machine && machine.Field == field.Name ? machine.Initial : Of(field.Model);

    private static object? Of(FieldModel field) => field.Type.IsList ? "" : field.Type.Kind switch
    {
        TypeKind.String or TypeKind.Text => field is { Unique: true, Format: null } && UniqueText.Example(field) is { } unique ? unique : SampleValues.TextValue(field, 0),
        TypeKind.Int or TypeKind.Long => field.Unique ? (long)UniqueNumber.Example(field) : (long)SampleValues.NumberValue(field, 1),
        TypeKind.Decimal or TypeKind.Money => field.Unique ? UniqueNumber.Example(field) : SampleValues.NumberValue(field, 1),
        TypeKind.Bool => true,
        TypeKind.Date => new DateOnly(2030, 1, 15),
        TypeKind.Time => new TimeOnly(9, 30),
        TypeKind.Timestamp => new DateTime(2030, 1, 15, 9, 30, 0, DateTimeKind.Utc),
        TypeKind.Uuid => Guid.Parse("00000000-0000-4000-8000-000000000001", CultureInfo.InvariantCulture),
        TypeKind.Enum => field.Type.EnumValues[0],
        _ => "",
    };
}
