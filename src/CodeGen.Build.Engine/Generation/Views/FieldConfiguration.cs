using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Calls of EF Core's property builder.</summary>
internal static class FieldConfiguration
{
    /// <summary>The calls after <c>builder.Property(…)</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="enumName">The generated enum's name; empty for other types.</param>
    /// <param name="databaseTypes">Whether the provider is relational, so that columns are named and typed.</param>
    public static ImmutableArray<string> Of(FieldModel field, string enumName, bool databaseTypes)
    {
        var calls = ImmutableArray.CreateBuilder<string>();
        if (databaseTypes)
        {
            calls.Add($"HasColumnName({CSharpLiteral.Text(field.Name)})");
        }

        if (field.Type is { Kind: TypeKind.String, IsList: false } && field.MaxLength is { } length)
        {
            calls.Add(string.Create(CultureInfo.InvariantCulture, $"HasMaxLength({length})"));
        }

        if (field.Type is { Kind: TypeKind.Decimal or TypeKind.Money, IsList: false })
        {
            calls.Add(string.Create(
                CultureInfo.InvariantCulture, $"HasPrecision({NumericSize.Precision(field)}, {NumericSize.Scale(field)})"));
        }

        if (enumName.Length > 0)
        {
            calls.Add(string.Create(CultureInfo.InvariantCulture, $"HasMaxLength({field.Type.EnumValues.Max(word => word.Length)})"));
            var value = field.Type.Nullable ? "value!.Value" : "value";
            calls.Add($"HasConversion(value => {value}.ToWord(), word => {enumName}Words.Parse(word))");
        }

        if (databaseTypes && field.Type.Kind == TypeKind.Json)
        {
            calls.Add("HasColumnType(\"jsonb\")");
        }

        return calls.ToImmutable();
    }
}
