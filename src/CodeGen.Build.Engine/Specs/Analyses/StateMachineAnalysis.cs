using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>State machines that cannot be held, states that no row ever has, and transitions that nothing makes.</summary>
internal sealed class StateMachineAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var entity in context.Model.Entities)
        {
            if (entity.States is { } machine)
            {
                Holdable(context, entity, machine);
                Reachable(context, entity, machine);
                Ambiguous(context, machine);
                Made(context, entity, machine);
            }
        }
    }

    private static void Holdable(SpecAnalysisContext context, EntityModel entity, StateMachineModel machine)
    {
        if (entity.Fields.FirstOrDefault(field => field.Name == machine.Field) is { Type.Nullable: true } field)
        {
            context.Report(SpecFindings.StateMachine, field.Location,
                $"The field '{field.Name}' holds the state of '{entity.Name}', so every row has a value of it. Remove the '?' or 'required: false'.");
        }

        if (context.Model.Entities.FirstOrDefault(owner => owner.Relationships.Any(relation =>
            relation is { Kind: RelationshipKind.OneToMany, Owned: true } && relation.Entity == entity.Name)) is { } owner)
        {
            context.Report(SpecFindings.StateMachine, machine.Location,
                $"'{entity.Name}' is written inside '{owner.Name}', whose update replaces its rows, so no transition could be held. Remove 'owned', or make '{machine.Field}' an enum field without states.");
        }
    }

    private static string Remedy(StateMachineModel machine) => machine.States.FirstOrDefault(state => state != machine.Initial) is { } other
        ? $"Add one, for example {machine.Initial} -> {other}."
        : "Add another state, and a transition to it.";

    private static void Reachable(SpecAnalysisContext context, EntityModel entity, StateMachineModel machine)
    {
        if (machine.Transitions.IsEmpty)
        {
            return;
        }

        var next = machine.Transitions.ToLookup(transition => transition.From, transition => transition.To, StringComparer.Ordinal);
        if (!next[machine.Initial].Any(state => state != machine.Initial))
        {
            context.Ask(SpecFindings.StuckState, PlaceOf(machine, machine.Initial),
                $"No transition leads out of '{machine.Initial}', in which every row begins, so no row ever has another state. {Remedy(machine)}",
                entity.Name, $"What changes the state of {entity.Name}?", "nothing");
            return;
        }

        var reached = new HashSet<string>(StringComparer.Ordinal) { machine.Initial };
        for (var waiting = new Queue<string>(reached); waiting.TryDequeue(out var state);)
        {
            foreach (var following in next[state].Where(reached.Add))
            {
                waiting.Enqueue(following);
            }
        }

        foreach (var state in machine.States.Where(state => !reached.Contains(state)))
        {
            context.Ask(SpecFindings.UnreachableState, PlaceOf(machine, state),
                $"No transitions lead from '{machine.Initial}', in which every row begins, to '{state}', so no row ever has that state. Add a transition to it, or remove it.",
                $"{entity.Name} {state}", $"Which rows of {entity.Name} are '{state}'?", "none");
        }
    }

    private static void Ambiguous(SpecAnalysisContext context, StateMachineModel machine)
    {
        var actions = machine.Transitions.Where(transition => !ActionWords.IsUpdate(transition))
            .GroupBy(transition => (transition.From, transition.On!.Replace('-', '_').ToLowerInvariant()));
        foreach (var (first, second) in actions.Select(group => (group.First(), group.FirstOrDefault(other => other.To != group.First().To))))
        {
            if (second is not null)
            {
                context.Report(SpecFindings.AmbiguousTransition, second.Location,
                    $"'{second.On}' leads from '{second.From}' to '{second.To}', and in line {first.Location.Line} to '{first.To}', so it could not tell which. Give one of them another operation.");
            }
        }
    }

    private static void Made(SpecAnalysisContext context, EntityModel entity, StateMachineModel machine)
    {
        var routes = context.Model.Routes.Where(route => route.Path.StartsWith(entity.CollectionPath + "/", StringComparison.Ordinal)).ToList();
        var updates = entity.Operations.Any(operation => operation.Operation == Operation.Update)
            || routes.Any(route => route.Method is "PUT" or "PATCH" && route.Path == entity.CollectionPath + "/{id}");
        if (entity.Operations.IsEmpty && routes.Count == 0)
        {
            return;
        }

        foreach (var transition in machine.Transitions.DistinctBy(transition => (transition.Location, transition.On)))
        {
            if (ActionWords.IsUpdate(transition))
            {
                if (!updates)
                {
                    context.Ask(SpecFindings.UnmadeTransition, transition.OnLocation ?? transition.Location,
                        $"An update makes the transition {transition.From} -> {transition.To}, and '{entity.Name}' has none. Add update to its operations, or say with 'on' which contract route makes it.",
                        $"{entity.Name} {transition.From} {transition.To} update", $"What makes the transition {transition.From} -> {transition.To} of {entity.Name}?", "nothing");
                }
            }
            else if (!routes.Any(route => ActionWords.Same(route.Action, transition.On)))
            {
                var words = routes.Select(route => route.Action.Replace('-', '_')).Append("update");
                context.Ask(SpecFindings.UnmadeTransition, transition.OnLocation!,
                    $"'{transition.On}' makes the transition {transition.From} -> {transition.To}, and no contract route of '{entity.Name}' ends with that word.{Suggestion.For(transition.On!, words)} "
                    + $"Declare it, for example POST {entity.CollectionPath}/{{id}}/{transition.On!.Replace('_', '-')}.",
                    $"{entity.Name} {transition.From} {transition.To} {transition.On}", $"What makes the transition {transition.From} -> {transition.To} of {entity.Name}?", "nothing");
            }
        }
    }

    private static SourceLocation PlaceOf(StateMachineModel machine, string state) => machine.StatePlaces.GetValueOrDefault(state) ?? machine.Location;
}
