using System.Globalization;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>The call on the shared <c>FieldErrors</c> that validates a member of a request.</summary>
internal static class FieldChecks
{
    public static string Of(FieldModel field, string property, string enumName)
    {
        var arguments = new List<string> { CSharpLiteral.Text(field.Name), $"request.{property}" };
        var required = FieldViewFactory.IsRequiredInRequest(field);
        if (field.Type.IsList)
        {
            return ListCheck(field, arguments, required);
        }

        switch (field.Type.Kind)
        {
            case TypeKind.String or TypeKind.Text:
                Add("required: true", required);
                Add($"minLength: {field.MinLength}", field.MinLength is not null);
                Add($"maxLength: {field.MaxLength}", field.MaxLength is not null);
                Add($"pattern: {CSharpLiteral.Text(field.Pattern ?? string.Empty)}", field.Pattern is not null);
                Add($"format: {TextFormats.Constant(field.Format)}", field.Format is not null);
                Add($"example: {CSharpLiteral.Text(field.Format?.Example ?? string.Empty)}", field.Format is not null);
                return Call("Text");
            case TypeKind.Enum:
                arguments.Add(enumName.Length > 0 ? $"{enumName}Words.All" : $"[{string.Join(", ", field.Type.EnumValues.Select(CSharpLiteral.Text))}]");
                Add("required: true", required);
                return Call("Word");
            case TypeKind.Decimal or TypeKind.Money:
                arguments.Add(string.Create(CultureInfo.InvariantCulture, $"precision: {NumericSize.Precision(field)}"));
                arguments.Add(string.Create(CultureInfo.InvariantCulture, $"scale: {NumericSize.Scale(field)}"));
                Add("required: true", required);
                Limits();
                return Call("Amount");
            case TypeKind.Int or TypeKind.Long when field.Min is not null || field.Max is not null:
                Add("required: true", required);
                Limits();
                return Call("Number");
            case TypeKind.Json:
                Add("required: true", required);
                return Call("Json");
            case TypeKind.Bytes when field.MaxLength is not null:
                Add("required: true", required);
                arguments.Add($"maxLength: {field.MaxLength}");
                return Call("Bytes");
            default:
                return required ? Call("Required") : string.Empty;
        }

        void Add(string argument, bool condition)
        {
            if (condition)
            {
                arguments.Add(argument);
            }
        }

        void Limits()
        {
            Add($"min: {CSharpLiteral.Number(field.Type.Kind, field.Min ?? 0)}", field.Min is not null);
            Add($"max: {CSharpLiteral.Number(field.Type.Kind, field.Max ?? 0)}", field.Max is not null);
        }

        string Call(string method) => $"{method}({string.Join(", ", arguments)})";
    }

    private static string ListCheck(FieldModel field, List<string> arguments, bool required)
    {
        if (field.Type.Kind is TypeKind.String or TypeKind.Text)
        {
            if (required)
            {
                arguments.Add("required: true");
            }

            if (field.MaxLength is not null)
            {
                arguments.Add($"maxLength: {field.MaxLength}");
            }

            return $"Texts({string.Join(", ", arguments)})";
        }

        if (field.Type.Kind == TypeKind.Enum)
        {
            arguments.Add($"[{string.Join(", ", field.Type.EnumValues.Select(CSharpLiteral.Text))}]");
            if (required)
            {
                arguments.Add("required: true");
            }

            return $"Words({string.Join(", ", arguments)})";
        }

        return required ? $"Required({string.Join(", ", arguments)})" : string.Empty;
    }
}
