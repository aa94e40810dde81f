using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads <c>states</c> and <c>transitions</c> of an entity.</summary>
internal static class StateMachineReader
{
    private const string UsualField = "status";
    private const string Example = "states: [draft, paid]";

    /// <summary>The state machine; null when the entity has none or, reported, when it cannot be one.</summary>
    public static StateMachineModel? Read(SpecSession session, PlaceReader entity, ImmutableArray<FieldModel> fields)
    {
        if (entity.Node("states") is not { } node)
        {
            return WithoutStates(session, entity, fields);
        }

        var machine = node switch
        {
            SpecSequence or SpecScalar => OfWords(session, [.. entity.Texts("states")], node.Location, fields),
            SpecMapping mapping => OfMapping(session, mapping, fields),
            _ => null,
        };
        return machine is null ? null : machine with { Transitions = TransitionReader.ReadAll(session, entity, machine.States) };
    }

    // Transitions speak of the words of the field 'status' when nothing else is said.
    private static StateMachineModel? WithoutStates(SpecSession session, PlaceReader entity, ImmutableArray<FieldModel> fields)
    {
        if (entity.Node("transitions") is not { } node)
        {
            return null;
        }

        if (Words(fields, UsualField) is not { Length: > 0 } words)
        {
            session.Report(SpecFindings.StateMachine, entity.Key("transitions")!,
                $"The entity has transitions, and neither 'states' nor an enum field '{UsualField}' says between what. Add, for example: {Example}");
            return null;
        }

        return new StateMachineModel(UsualField, Initial(fields, UsualField, words), words, TransitionReader.ReadAll(session, entity, words), node.Location);
    }

    private static StateMachineModel? OfWords(SpecSession session, SpecScalar[] words, SourceLocation location, ImmutableArray<FieldModel> fields)
    {
        var states = TypeReader.EnumValues(session, words.Select(word => (word.Text, word.Location)), location);
        if (states.IsEmpty)
        {
            return null;
        }

        var field = fields.FirstOrDefault(field => Words(fields, field.Name) is { } values && states.ToHashSet(StringComparer.Ordinal).SetEquals(values));
        return Checked(session, fields, new StateMachineModel(field?.Name ?? UsualField, states[0], states, [], location) { StatePlaces = Places(words) }, location);
    }

    private static StateMachineModel? OfMapping(SpecSession session, SpecMapping mapping, ImmutableArray<FieldModel> fields)
    {
        var reader = PlaceReader.Open(session, mapping, SpecFormat.States);
        var (field, initial) = (reader.Name("field") ?? UsualField, reader.Text("initial"));
        var states = reader.Node("values") is null
            ? Words(fields, field) ?? []
            : TypeReader.EnumValues(session, reader.Texts("values").Select(word => (word.Text, word.Location)), reader.Node("values")!.Location);
        if (states.IsEmpty)
        {
            if (reader.Node("values") is null)
            {
                session.Report(SpecFindings.StateMachine, mapping,
                    $"The entity has no enum field '{field}', and its states are not listed. Add, for example: values: [draft, paid]");
            }

            return null;
        }

        if (initial is not null && !states.Contains(initial))
        {
            session.Report(SpecFindings.StateMachine, reader.Node("initial")!,
                $"'{SpecScalar.Shown(initial)}' is no state; states are {string.Join(", ", states)}.{Suggestion.For(initial, states)}");
            initial = null;
        }

        var machine = new StateMachineModel(field, initial ?? Initial(fields, field, states), states, [], mapping.Location) { Places = reader.Places, StatePlaces = Places(reader.Texts("values")) };
        return Checked(session, fields, machine, (reader.Node("values") ?? mapping).Location);
    }

    // A field that has the name of the state is the state; so it must be an enum of the same words that begins alike.
    private static StateMachineModel? Checked(SpecSession session, ImmutableArray<FieldModel> fields, StateMachineModel machine, SourceLocation location)
    {
        if (session.UnreadFields.Contains(machine.Field))
        {
            return null;
        }

        if (fields.FirstOrDefault(field => field.Name == machine.Field) is not { } field)
        {
            return machine;
        }

        if (Words(fields, field.Name) is not { } words || !words.ToHashSet(StringComparer.Ordinal).SetEquals(machine.States))
        {
            session.Findings.Add(SpecFindings.StateMachine, location,
                $"The states are {string.Join(", ", machine.States)}, and the field '{field.Name}' (line {field.Location.Line}) is of the type {SpecTypes.Write(field.Type)}. "
                + "Remove the field, which is then implied, or give both the same words.");
            return null;
        }

        if (field.Default is { } value && value != machine.Initial)
        {
            session.Findings.Add(SpecFindings.StateMachine, field.Location,
                $"The field '{field.Name}' has the default '{SpecScalar.Shown(value)}', and its state machine begins with '{machine.Initial}'. Remove one of the two, or make them equal.");
        }

        return machine;
    }

    private static ImmutableSortedDictionary<string, SourceLocation> Places(IEnumerable<SpecScalar> words) =>
        words.DistinctBy(word => word.Text).ToImmutableSortedDictionary(word => word.Text, word => word.Location, StringComparer.Ordinal);

    private static string Initial(ImmutableArray<FieldModel> fields, string field, ImmutableArray<string> states) =>
        fields.FirstOrDefault(other => other.Name == field)?.Default is { } value && states.Contains(value) ? value : states[0];

    private static ImmutableArray<string>? Words(ImmutableArray<FieldModel> fields, string name) =>
        fields.FirstOrDefault(field => field.Name == name) is { Type: { Kind: TypeKind.Enum, IsList: false } type } ? type.EnumValues : null;
}
