using System.Collections.Frozen;
using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Format;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Documents;

/// <summary>The places of a node's keys, those with a default among them that the spec does not write.</summary>
internal static class ModelPlaces
{
    private static readonly FrozenDictionary<Type, FormatPlace> Formats = new Dictionary<Type, FormatPlace>
    {
        [typeof(FeatureModel)] = SpecFormat.Top,
        [typeof(EntityModel)] = SpecFormat.Entity,
        [typeof(StateMachineModel)] = SpecFormat.States,
        [typeof(FieldModel)] = SpecFormat.Field,
        [typeof(RelationshipModel)] = SpecFormat.Relationship,
        [typeof(RuleModel)] = SpecFormat.Rule,
        [typeof(CriterionModel)] = SpecFormat.Criterion,
        [typeof(RouteModel)] = SpecFormat.Route,
        [typeof(ErrorModel)] = SpecFormat.Error,
        [typeof(SchemaChangeModel)] = SpecFormat.SchemaChange,
        [typeof(EventModel)] = SpecFormat.Event,
        [typeof(PagingModel)] = SpecFormat.NonFunctional,
        [typeof(RolloutModel)] = SpecFormat.Rollout,
    }.ToFrozenDictionary();

    /// <summary>Whether nodes of this type have keys.</summary>
    public static bool Has(Type type) => Formats.ContainsKey(type);

    /// <summary>The places of the node's keys; none for a node that is implied as a whole.</summary>
    public static IReadOnlyDictionary<string, ModelPlace> Of(object node)
    {
        var places = new SortedDictionary<string, ModelPlace>(StringComparer.Ordinal);
        if (node is FieldModel { Implied: true } or RelationshipModel { Implied: true })
        {
            return places;
        }

        var written = Written(node);
        foreach (var key in Formats[node.GetType()].Keys)
        {
            if (written.TryGetValue(key.Name, out var location))
            {
                places[key.Name] = new ModelPlace(location.File, location.Line, location.Column, null);
            }
            else if (key.HasDefault && !IsNothing(node, key.Name))
            {
                places[key.Name] = new ModelPlace(null, null, null, true);
            }
        }

        return places;
    }

    private static ImmutableSortedDictionary<string, SourceLocation> Written(object node) => node switch
    {
        FeatureModel feature => feature.Places,
        EntityModel entity => entity.Places,
        StateMachineModel machine => machine.Places,
        FieldModel field => field.Places,
        RelationshipModel relationship => relationship.Places,
        RuleModel rule => rule.Places,
        CriterionModel criterion => criterion.Places,
        RouteModel route => route.Places,
        ErrorModel error => error.Places,
        SchemaChangeModel change => change.Places,
        EventModel item => item.Places,
        PagingModel paging => paging.Places,
        RolloutModel rollout => rollout.Places,
        _ => throw new ArgumentException($"{node.GetType()} has no keys.", nameof(node)),
    };

    // Not every type has a precision, not every default is a value, and a rule with 'forbid' names its operations there.
    private static bool IsNothing(object node, string key) => (node, key) switch
    {
        (RuleModel rule, "on") => !rule.Forbid.IsEmpty,
        (RuleModel, "error") => false,
        _ => node.GetType().GetProperty(Names.Pascal(key)) is { } property && property.GetValue(node) is null,
    };
}
