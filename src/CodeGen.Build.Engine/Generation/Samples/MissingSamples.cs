using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Fields of which no value, or too few, could be found, and the tests that cannot be generated without them.</summary>
internal sealed class MissingSamples
{
    private readonly ImmutableArray<EntityView> _entities;
    private readonly ImmutableHashSet<string> _withoutRows;

    private MissingSamples(FeatureView feature)
    {
        _entities = feature.Entities;
        _withoutRows = Needing(_entities.Where(entity => !FieldsOf(entity).All(IsThere)));
        Fields =
        [
            .. _entities.SelectMany(FieldsOf).Where(field => !IsThere(field)).DistinctBy(field => field.Origin),
            .. feature.Routes.SelectMany(route => route.Request).Where(field => !SampleValues.HasOne(field.Model)),
        ];
    }

    /// <summary>The fields.</summary>
    public ImmutableArray<FieldView> Fields { get; }

    /// <summary>Looks at all fields of a feature.</summary>
    public static MissingSamples Of(FeatureView feature) => new(feature);

    /// <summary>Whether tests can add rows of the entity, and send valid requests for them.</summary>
    public bool HasRows(EntityView entity) => !_withoutRows.Contains(entity.Name);

    /// <summary>Whether tests over HTTP can call the route.</summary>
    public bool CanCall(RouteView route) => HasRequest(route.Request) && (route.Guard is not { } guard || HasRows(guard.Entity));

    /// <summary>Whether there is one valid value for each of the fields.</summary>
    public static bool HasRequest(IEnumerable<FieldView> fields) => fields.All(field => SampleValues.HasOne(field.Model));

    /// <summary>Whether there is a valid request in memory, that refers to no rows.</summary>
    public static bool HasRequest(EntityView entity) => HasRequest(FieldsOf(entity));

    /// <summary>What is said about a field: why it has no values, and which tests are not there.</summary>
    public string Explain(FieldView field)
    {
        var model = field.Model;
        var pattern = model.Pattern ?? model.Format?.Pattern;
        var rows = Needing(_entities.Where(entity => FieldsOf(entity).Any(own => own.Origin == field.Origin)));
        var left = rows.IsEmpty ? "the tests that need a valid request with it" : $"tests that need rows of {string.Join(", ", rows.Order(StringComparer.Ordinal))}";
        if (!SampleValues.HasOne(model) || (model is { Pattern: { } written } && PatternParser.Parse(written) is null))
        {
            return $"No valid value for the pattern of '{field.Name}' could be found ({pattern}), so {left} are not generated. Write them by hand or simplify the pattern.";
        }

        var count = model.Pattern is { } few && PatternSample.All(few, model.MinLength ?? 0, model.MaxLength ?? int.MaxValue, UniqueText.Needed) is { Length: var length }
            ? $"The pattern of '{field.Name}', which is unique, allows {length} {(length == 1 ? "value" : "values")} ({pattern})"
            : $"The limits of '{field.Name}', which is unique, leave too few values{(model.Format is { } format ? $" of the format {format.Word}" : string.Empty)}";
        return $"{count}; {left} use up to {UniqueText.Needed}, so they are not generated. Write them by hand, or allow more values.";
    }

    private static bool IsThere(FieldView field) => SampleValues.HasEnough(field.Model);

    // Rows that need such a row cannot be added either.
    private ImmutableHashSet<string> Needing(IEnumerable<EntityView> entities)
    {
        var names = entities.Select(entity => entity.Name).ToImmutableHashSet(StringComparer.Ordinal);
        for (var known = -1; known != names.Count;)
        {
            known = names.Count;
            names = names.Union(_entities.Where(entity => Needed(entity).Any(names.Contains)).Select(entity => entity.Name));
        }

        return names;
    }

    private static IEnumerable<FieldView> FieldsOf(EntityView entity) => entity.Fields.Concat(entity.Children.SelectMany(child => FieldsOf(child.Entity)));

    private static IEnumerable<string> Needed(EntityView entity) =>
        entity.References.Where(field => field.Unique || field.Reference!.Required).Select(field => field.Reference!.Entity)
            .Concat(entity.Links.Select(link => link.Reference.Entity))
            .Concat(entity.Children.SelectMany(child => Needed(child.Entity)));
}
