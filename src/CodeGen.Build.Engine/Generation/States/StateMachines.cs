using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>Attaches state machines to the entities that have them and to the contract routes that drive them.</summary>
internal static class StateMachines
{
    /// <summary>The feature with its state machines.</summary>
    public static FeatureView Attach(FeatureView feature, FeatureModel model)
    {
        var machines = new StateMachineViewFactory(model);
        var entities = feature.Entities.Select(entity => entity.Model.States is { } machine
            ? entity with { States = machines.Create(entity, machine, Words(feature, entity, machine)) }
            : entity).ToImmutableArray();
        var answers = new DerivedAnswers(model);
        return feature with { Entities = entities, Routes = [.. feature.Routes.Select(route => WithTransition(route, entities, answers))] };
    }

    /// <summary>Whether the route can make transitions of the entity: its path names a row and one word behind it, and it may write.</summary>
    public static bool Drives(RouteModel route, EntityModel entity) =>
        route.Method != "GET" && route.Path == $"{entity.CollectionPath}/{{id}}/{route.Action}";

    /// <summary>The transitions that the route's word means, whether or not it can make them.</summary>
    public static IEnumerable<TransitionModel> Of(RouteModel route, EntityModel entity) =>
        (entity.States?.Transitions ?? []).Where(transition => ActionWords.Same(transition.On ?? GuardedOperations.Update, GuardedOperations.Word(route, entity)));

    private static IEnumerable<string> Words(FeatureView feature, EntityView entity, StateMachineModel machine) =>
        feature.Routes.Select(route => route.Model)
            .Where(route => Drives(route, entity.Model) && machine.Transitions.Any(transition => ActionWords.Same(transition.On, route.Action)))
            .Select(route => route.Action.Replace('-', '_'))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static RouteView WithTransition(RouteView route, ImmutableArray<EntityView> entities, DerivedAnswers answers)
    {
        if (entities.FirstOrDefault(entity => GuardedOperations.IsBelow(route.Model, entity.Model)) is not { States: { } machine } entity
            || Of(route.Model, entity.Model).ToImmutableArray() is not { IsEmpty: false } transitions)
        {
            return route;
        }

        if (!Drives(route.Model, entity.Model) || machine.Actions.FirstOrDefault(candidate => ActionWords.Same(candidate.Word, route.Model.Action)) is not { } action)
        {
            return route with { Duty = [.. route.Duty, .. transitions.Select(transition => Unmade(entity, transition))] };
        }


        var (answer, left) = answers.Of(route, entity);
        return route with
        {
            Transition = new RouteTransitionView { Entity = entity, Machine = machine, Action = action, Left = left, Answer = answer },
            Duty = left is null ? route.Duty : [.. route.Duty, .. Duty(entity, machine)],
        };
    }

    // Only the slot knows which row is meant.
    private static string Unmade(EntityView entity, TransitionModel transition) =>
        $"Changes the {entity.States!.Field.Name} of {Summaries.WithArticle(entity.Words)} from {transition.From} to {transition.To}, which nothing else does; answers {transition.Error ?? "INVALID_TRANSITION"} in another state.";

    private static IEnumerable<string> Duty(EntityView entity, StateMachineView machine)
    {
        yield return $"Gets the {entity.Words} with the {machine.Field.Name} that the action leads to; it is stored when the slot succeeds, and nothing is when it refuses.";
        yield return $"Is asked once more, with the {entity.Words} as it is then, when another writer was first.";
    }
}
