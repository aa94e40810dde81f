using System.Globalization;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Valid values of fields for generated tests, as C# expressions of the request's type.</summary>
internal static class SampleValues
{
    /// <summary>A valid value; <paramref name="variant"/> 0 and 1 differ wherever the type has two valid values.</summary>
    public static string Valid(FieldModel field, int variant)
    {
        var value = Single(field, variant);
        return field.Type.IsList ? $"[{value}]" : value;
    }

    /// <summary>Whether a valid value could be found; a pattern may be beyond the generator.</summary>
    public static bool HasOne(FieldModel field) => field switch
    {
        { Format: { } format } => FormatSamples.Find(field, format, 0) is not null,
        { Pattern: { } pattern } => PatternSample.Find(pattern, field.MinLength ?? 0, field.MaxLength ?? int.MaxValue) is not null,
        _ => true,
    };

    /// <summary>Whether as many valid values could be found as rows of tests need: more than one for a unique field.</summary>
    public static bool HasEnough(FieldModel field) => HasOne(field) && (!field.Unique || field.Type.Kind switch
    {
        TypeKind.String or TypeKind.Text => UniqueTextOf(field) is not null,
        TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Money => UniqueNumber.Find(field) is not null,
        TypeKind.Bool or TypeKind.Enum => false,
        _ => true,
    });

    /// <summary>The shared modules of tests that the value comes from.</summary>
    public static IEnumerable<string> Sources(FieldModel field)
    {
        var value = field is { Unique: true, Type: { Kind: not TypeKind.Entity, IsList: false } } ? Single(field, 0) : string.Empty;
        if (UniqueNumber.NeedsUniqueNumbers(value))
        {
            yield return ModuleIds.SharedUniqueNumbers;
        }

        if (UniqueText.NeedsUniqueTexts(value))
        {
            yield return ModuleIds.SharedUniqueTexts;
        }
    }

    private static string Single(FieldModel field, int variant) => field.Type.Kind switch
    {
        TypeKind.String or TypeKind.Text => Text(field, variant),
        TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Money => Number(field, variant),
        TypeKind.Bool => variant == 0 ? "true" : "false",
        TypeKind.Date when field.Unique => "DateOnly.FromDayNumber((int)UniqueNumbers.Between(700_000, 1_000_000))",
        TypeKind.Date => $"new DateOnly(2030, 1, {15 + variant})",
        TypeKind.Time when field.Unique => "new TimeOnly(UniqueNumbers.Between(0, 863_999) * 1_000_000)",
        TypeKind.Timestamp when field.Unique => "DateTimeOffset.UnixEpoch.AddSeconds(Random.Shared.Next())",
        TypeKind.Time => $"new TimeOnly({9 + variant}, 30)",
        TypeKind.Timestamp => $"new DateTimeOffset(2030, 1, {15 + variant}, 9, 30, 0, TimeSpan.Zero)",
        TypeKind.Uuid => field.Unique ? "Guid.NewGuid()" : $"new Guid(\"00000000-0000-4000-8000-00000000000{variant + 1}\")",
        TypeKind.Json => $"JsonSerializer.Deserialize<JsonElement>(\"{{\\\"sample\\\":{variant + 1}}}\")",
        TypeKind.Bytes => $"[1, 2, {variant + 3}]",
        TypeKind.Enum => CSharpLiteral.Text(field.Type.EnumValues[Math.Min(variant, field.Type.EnumValues.Length - 1)]),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type.Kind, "An entity has no sample value."),
    };

    private static string Text(FieldModel field, int variant) =>
        field.Unique && UniqueTextOf(field) is { } unique ? unique : CSharpLiteral.Text(TextValue(field, variant));

    private static string? UniqueTextOf(FieldModel field) => field.Format is { } format ? FormatSamples.FindUnique(field, format) : UniqueText.Find(field);

    /// <summary>The text of a field whose values are not unique.</summary>
    public static string TextValue(FieldModel field, int variant)
    {
        if (field.Format is { } format)
        {
            return FormatSamples.Find(field, format, variant) ?? string.Empty;
        }

        if (field.Pattern is { } pattern)
        {
            var (least, most) = (field.MinLength ?? 0, field.MaxLength ?? int.MaxValue);
            return (variant == 0 ? PatternSample.Find(pattern, least, most) : PatternSample.Other(pattern, least, most)) ?? string.Empty;
        }

        var words = variant == 0 ? "sample" : "other";
        var padded = words.PadRight(field.MinLength ?? 0, 'x');
        return padded.Length > field.MaxLength ? padded[..field.MaxLength.Value] : padded;
    }

    private static string Number(FieldModel field, int variant)
    {
        if (field.Unique && UniqueNumber.Find(field) is { } unique)
        {
            return unique;
        }

        return CSharpLiteral.Number(field.Type.Kind, NumberValue(field, 1 + variant));
    }

    /// <summary>The number of a field whose values are not unique: the wanted one, or the nearest that it may have.</summary>
    public static decimal NumberValue(FieldModel field, decimal wanted)
    {
        var step = field.Type.Kind is TypeKind.Decimal or TypeKind.Money
            ? decimal.Parse("1e-" + NumericSize.Scale(field), NumberStyles.Float, CultureInfo.InvariantCulture)
            : 1;
        if (field.Min is { } min && wanted < min)
        {
            wanted = min + ((wanted - 1) * step);
        }

        return field.Max is { } max && wanted > max ? Math.Max(field.Min ?? decimal.MinValue, max - ((wanted - 1) * step)) : wanted;
    }
}
