using System.Globalization;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Writes values of sample rows as C#.</summary>
/// <param name="time">The present of the tests.</param>
internal sealed class SampleLiteral(SampleTime time)
{
    private const int LongText = 60;

    /// <summary>A value of a field of an entity; a unique one differs in each test.</summary>
    public string OfEntity(EntityView entity, FieldView field, object? value) => field.Unique && value is not null ? field.EntitySample : OfRefusedEntity(entity, field, value);

    /// <summary>A value of a field of a request; a unique one differs in each test.</summary>
    public string OfRequest(EntityView entity, FieldView field, object? value) => field.Unique && value is not null ? field.Sample : OfRefusedRequest(entity, field, value);

    /// <summary>A value of a field of an entity that never gets into the database.</summary>
    public string OfRefusedEntity(EntityView entity, FieldView field, object? value) => Write(entity, field, value, field.EntitySample, isEntity: true);

    /// <summary>A value of a field of a request that is refused.</summary>
    public string OfRefusedRequest(EntityView entity, FieldView field, object? value) => Write(entity, field, value, field.Sample, isEntity: false);

    /// <summary>A text.</summary>
    public static string Text(string text) => text.Length > LongText && text.Distinct().Count() == 1
        ? $"new string({SymbolDisplay.FormatLiteral(text[0], quote: true)}, {text.Length.ToString(CultureInfo.InvariantCulture)})"
        : CSharpLiteral.Text(text);

    private string Write(EntityView entity, FieldView field, object? value, string natural, bool isEntity)
    {
        if (value is null)
        {
            return "null";
        }

        var relative = value is DateOnly or DateTime && time.IsRelative(entity.Name, field.Name);
        if (!relative && value.Equals(NaturalValue.Of(entity, field)))
        {
            return natural;
        }

        return value switch
        {
            DateOnly or DateTime when relative => SampleTime.Distance(value),
            string word when field.Model.Type.Kind == TypeKind.Enum => isEntity ? $"{field.EnumName}.{EnumMembers.Name(word)}" : CSharpLiteral.Text(word),
            string text when field.IsText => Text(text),
            long number => CSharpLiteral.Number(field.Model.Type.Kind, number),
            decimal number => CSharpLiteral.Number(field.Model.Type.Kind, number),
            bool or DateOnly or TimeOnly or DateTime or Guid => Rules.Code.CSharpConstants.Of(value).Text,
            _ => natural,
        };
    }
}
