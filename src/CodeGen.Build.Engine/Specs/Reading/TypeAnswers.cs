using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Uses the answers to the question of which type a string is whose name says that it holds a date or a time.</summary>
internal static class TypeAnswers
{
    private static readonly ImmutableArray<string> Endings = ["date", "time", "timestamp", "datetime", "at"];
    private static readonly ImmutableArray<string> Answers = ["date", "timestamp", "time", "string"];

    /// <summary>Whether a string has the name of a date or a time, and nothing says its form.</summary>
    public static bool IsUnclear(FieldModel field) =>
        field is { Type: { Kind: TypeKind.String, IsList: false }, Pattern: null, Format: null, MaxLength: null, MinLength: null, Default: null }
        && field.Name.Split('_', '-') is var words
        && Endings.Contains(words[^1].ToLowerInvariant())
        && (words.Length > 1 || words[0].Length > 2);

    /// <summary>The feature with the types that the spec's answers give.</summary>
    public static FeatureModel Apply(SpecSession session, FeatureModel model)
    {
        var types = SpecMembers.Of(model)
            .Where(member => IsUnclear(member.Field))
            .Select(member => (member.Field.Location, Type: Answer(session, model, member.Subject, member.Field.Type)))
            .Where(answered => answered.Type is not null)
            .DistinctBy(answered => answered.Location)
            .ToDictionary(answered => answered.Location, answered => answered.Type!);
        return types.Count == 0 ? model : model with
        {
            Entities = [.. model.Entities.Select(entity => entity with { Fields = Typed(entity.Fields) })],
            Routes = [.. model.Routes.Select(route => route with { Request = Typed(route.Request), Response = Typed(route.Response) })],
            Events = [.. model.Events.Select(item => item with { Payload = Typed(item.Payload) })],
        };

        ImmutableArray<FieldModel> Typed(ImmutableArray<FieldModel> fields) =>
            [.. fields.Select(field => types.TryGetValue(field.Location, out var type) ? field with { Type = type } : field)];
    }

    private static TypeReference? Answer(SpecSession session, FeatureModel model, string subject, TypeReference type)
    {
        if (session.Questions.Use(SpecFindings.UnclearType, subject) is not { } text)
        {
            return null;
        }

        if (Answers.Contains(text.TrimEnd('?')))
        {
            return type with { Kind = SpecTypes.Find(text.TrimEnd('?'))!.Value, Nullable = type.Nullable || text.EndsWith('?') };
        }

        var id = session.Questions.AnsweredAs(SpecFindings.UnclearType, subject);
        session.Findings.Add(SpecFindings.InvalidValue, model.ClarificationLocations[id],
            $"The answer to {id}, '{SpecScalar.Shown(text)}', is no type that '{subject}' could have. Answer with {string.Join(", ", Answers)}.");
        return null;
    }
}
