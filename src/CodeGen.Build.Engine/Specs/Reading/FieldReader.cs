using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads fields: <c>name: type</c>, or a mapping behind the name.</summary>
internal static class FieldReader
{
    private static readonly ImmutableSortedDictionary<string, SourceLocation> NoPlaces = ImmutableSortedDictionary<string, SourceLocation>.Empty;

    private const string Example = "number: { type: string, max_length: 32 }";

    /// <summary>The fields of a mapping, in its order; those that could not be read are left out and reported.</summary>
    public static ImmutableArray<FieldModel> ReadAll(SpecSession session, SpecMapping? mapping)
    {
        var fields = ImmutableArray.CreateBuilder<FieldModel>();
        foreach (var (key, value) in mapping?.Entries ?? [])
        {
            if (++session.Fields > SpecLimits.AllFields)
            {
                ReportTooMany(session, key);
                break;
            }

            if (session.CheckName(key.Text, key.Location, "The field") && Read(session, key, value) is { } field)
            {
                fields.Add(field);
            }
            else
            {
                session.UnreadFields.Add(key.Text);
            }
        }

        return fields.ToImmutable();
    }

    private static void ReportTooMany(SpecSession session, SpecScalar key)
    {
        if (session.Fields == SpecLimits.AllFields + 1)
        {
            session.ReportTooMany(key.Location, $"A feature has at most {SpecLimits.AllFields} fields in all its entities, requests, responses and payloads; this is one more.");
        }
    }

    private static FieldModel? Read(SpecSession session, SpecScalar key, SpecNode value)
    {
        switch (value)
        {
            case SpecScalar { IsNull: true }:
                session.Report(SpecFindings.UnknownType, key, $"The field '{key.Text}' has no type, and there is no sensible default. Write: {key.Text}: string");
                return null;
            case SpecScalar scalar:
                return TypeReader.Read(session, scalar.Text, scalar.Location) is { } type
                    ? new FieldModel { Name = key.Text, Type = type, Location = key.Location, Precision = Size(type)?.Precision, Scale = Size(type)?.Scale, Places = NoPlaces.Add("type", scalar.Location) }
                    : null;
            case SpecMapping mapping:
                return Read(session, key, mapping);
            default:
                session.Shape(value, $"The field '{key.Text}'", "a type or a mapping", Example);
                return null;
        }
    }

    private static FieldModel? Read(SpecSession session, SpecScalar key, SpecMapping mapping)
    {
        if (mapping.Find("type") is null && !mapping.Entries.Any(entry => SpecFormat.Field.Find(entry.Key.Text) is not null || Suggestion.Nearest(entry.Key.Text, ["type"]) is not null))
        {
            session.Report(SpecFindings.NotSupported, key,
                $"'{key.Text}' is an object inside an object, which this version does not generate. Make its members fields of their own, or use the type json.");
            return null;
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.Field);
        if (ReadType(session, key, reader) is not { } type)
        {
            return null;
        }

        var required = reader.Boolean("required");
        if (required == true && type.Nullable)
        {
            session.Report(SpecFindings.Limits, reader.Node("required")!, $"The field '{key.Text}' is required, and its type ends in '?', which says the opposite. Remove one of the two.");
        }

        return new FieldModel
        {
            Name = key.Text,
            Location = key.Location,
            Type = type with { Nullable = type.Nullable || required == false },
            Unique = reader.Boolean("unique") ?? false,
            Default = reader.Node("default") is SpecScalar scalar ? scalar.Text : reader.Text("default"),
            Min = reader.Number("min"),
            Max = reader.Number("max"),
            MaxLength = reader.Integer("max_length", 1, int.MaxValue),
            MinLength = reader.Integer("min_length", 0, int.MaxValue),
            Pattern = reader.Text("pattern"),
            Format = reader.Word("format") is { } word ? SpecTextFormats.Find(word) : null,
            Precision = reader.Integer("precision", 1, 1000) ?? Size(type)?.Precision,
            Scale = reader.Integer("scale", 0, 1000) ?? Size(type)?.Scale,
            Sensitive = reader.Boolean("sensitive") ?? false,
            Description = reader.Text("description"),
            Was = reader.Name("was"),
            Places = reader.Places,
        };
    }

    private static (int Precision, int Scale)? Size(TypeReference type) => type switch
    {
        { IsList: true } => null,
        { Kind: TypeKind.Decimal } => (18, 2),
        { Kind: TypeKind.Money } => (19, 4),
        _ => null,
    };

    private static TypeReference? ReadType(SpecSession session, SpecScalar key, PlaceReader reader)
    {
        if (reader.Node("type") is not { } node)
        {
            if (reader.Key("values") is not null)
            {
                return WithValues(session, key, reader, new TypeReference(TypeKind.Enum));
            }

            session.Report(SpecFindings.UnknownType, key, $"The field '{key.Text}' has no type, and there is no sensible default. Write: {Example}");
            return null;
        }

        if (session.Text(node, "'type'", "type: string") is not { } text)
        {
            return null;
        }

        return text.TrimEnd('?').Trim() switch
        {
            "enum" when reader.Key("values") is not null => WithValues(session, key, reader, new TypeReference(TypeKind.Enum, Nullable: text.EndsWith('?'))),
            "list" => WithItems(session, key, reader, text.EndsWith('?')),
            _ => Plain(session, reader, TypeReader.Read(session, text, node.Location)),
        };
    }

    private static TypeReference WithValues(SpecSession session, SpecScalar key, PlaceReader reader, TypeReference type) => type with
    {
        EnumValues = TypeReader.EnumValues(session, reader.Texts("values").Select(word => (word.Text, word.Location)).ToArray(), key.Location),
    };

    private static TypeReference? WithItems(SpecSession session, SpecScalar key, PlaceReader reader, bool nullable)
    {
        if (reader.Node("items") is not { } node)
        {
            session.Report(SpecFindings.UnknownType, key, $"The list '{key.Text}' does not say what it holds. Write: {key.Text}: {{ type: list, items: string }}");
            return null;
        }

        return session.Text(node, "'items'", "items: string") is { } text && TypeReader.Read(session, $"list of {text}", node.Location) is { } type
            ? type with { Nullable = nullable }
            : null;
    }

    private static TypeReference? Plain(SpecSession session, PlaceReader reader, TypeReference? type)
    {
        foreach (var key in new[] { "values", "items" })
        {
            if (type is not null && reader.Key(key) is { } wrong)
            {
                session.Report(SpecFindings.Limits, wrong, $"'{key}' does not belong to the type {SpecTypes.Write(type)}. {(key == "values" ? "Write 'type: enum'" : "Write 'type: list'")}, or remove it.");
            }
        }

        return type;
    }
}
