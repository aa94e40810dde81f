using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>Spells state machines out for the templates.</summary>
internal sealed class StateMachineViewFactory(FeatureModel model)
{
    /// <summary>The state machine of an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="machine">Its state machine.</param>
    /// <param name="actions">The words of the contract routes that make transitions.</param>
    public StateMachineView Create(EntityView entity, StateMachineModel machine, IEnumerable<string> actions)
    {
        var type = $"{entity.Name}Transitions";
        var field = entity.Fields.Single(candidate => candidate.Name == machine.Field);
        var errors = new StateErrors(model, entity, type);
        var updates = machine.Transitions.Where(ActionWords.IsUpdate).ToImmutableArray();
        var guardsUpdate = entity.HasUpdate && !machine.Transitions.IsEmpty;
        var view = new StateMachineView
        {
            Class = type,
            Field = field,
            Origin = machine.Location,
            Initial = State(field, machine.Initial),
            Others = [.. machine.States.Where(state => state != machine.Initial).Select(state => State(field, state))],
            NotInitial = entity.HasCreate ? errors.NotInitial(machine) : null,
            GuardsUpdate = guardsUpdate,
            Updates = guardsUpdate ? Steps(field, updates) : [],
            UpdateRefusals = guardsUpdate
                ? [.. updates.Where(transition => transition.Error is not null).DistinctBy(transition => transition.To)
                    .Select(transition => Refusal(field, transition.From, transition.To, errors.Of(machine, transition.Error)))]
                : [],
            NotAllowed = guardsUpdate ? errors.NotAllowed(machine) : null,
            AllowedUpdates = [.. AllowedUpdates(entity, field, machine, updates)],
            RefusedUpdates = guardsUpdate ? [.. RefusedUpdates(field, machine, updates, errors)] : [],
            Actions = [.. actions.Select(action => Action(field, machine, action, errors))],
            Errors = [],
        };
        return view with { Errors = errors.All };
    }

    private static StateActionView Action(FieldView field, StateMachineModel machine, string word, StateErrors errors)
    {
        var transitions = machine.Transitions.Where(transition => ActionWords.Same(transition.On, word)).ToImmutableArray();
        var error = errors.Of(machine, transitions.Select(transition => transition.Error).FirstOrDefault(code => code is not null));
        var targets = transitions.DistinctBy(transition => transition.From).ToDictionary(transition => transition.From, transition => transition.To, StringComparer.Ordinal);
        return new StateActionView
        {
            Word = word,
            Method = "After" + Names.Pascal(word),
            TestWords = FieldViewFactory.TestWords(word),
            Steps = Steps(field, transitions),
            Error = error,
            Allowed = [.. machine.States.Where(targets.ContainsKey).Select(state => Allowed(field, state, targets[state]))],
            Refused = [.. machine.States.Where(state => !targets.ContainsKey(state)).Select(state => Refusal(field, state, state, error))],
            Once = transitions.FirstOrDefault(transition => !targets.ContainsKey(transition.To)) is { } once ? Allowed(field, once.From, once.To) : null,
        };
    }

    // Where every change is allowed, one from the first state stands for all.
    private static IEnumerable<StateCaseView> AllowedUpdates(EntityView entity, FieldView field, StateMachineModel machine, ImmutableArray<TransitionModel> updates) =>
        !entity.HasUpdate ? []
        : machine.Transitions.IsEmpty ? machine.States.Where(state => state != machine.Initial).Select(state => Allowed(field, machine.Initial, state))
        : updates.Where(transition => transition.From != transition.To).DistinctBy(transition => (transition.From, transition.To)).Select(transition => Allowed(field, transition.From, transition.To));

    private static IEnumerable<StateCaseView> RefusedUpdates(FieldView field, StateMachineModel machine, ImmutableArray<TransitionModel> updates, StateErrors errors) =>
        from state in machine.States
        let refused = machine.States.FirstOrDefault(to => to != state && !updates.Any(transition => transition.From == state && transition.To == to))
        where refused is not null
        select Refusal(field, state, refused, errors.Of(machine, updates.FirstOrDefault(transition => transition.To == refused && transition.Error is not null)?.Error));

    private static ImmutableArray<StateStepView> Steps(FieldView field, ImmutableArray<TransitionModel> transitions) =>
    [
        .. transitions.DistinctBy(transition => (transition.From, transition.To)).GroupBy(transition => transition.To, StringComparer.Ordinal)
            .Select(group => new StateStepView(string.Join(" or ", group.Select(transition => StateFields.Value(field, transition.From))), StateFields.Value(field, group.Key))),
    ];

    private static StateView State(FieldView field, string state) => new(CSharpLiteral.Text(state), StateFields.Value(field, state));

    private static StateCaseView Allowed(FieldView field, string from, string to) => new(StateFields.Value(field, from), StateFields.Value(field, to), string.Empty);

    private static StateCaseView Refusal(FieldView field, string from, string to, StateErrorView error) =>
        Allowed(field, from, to) with { Error = error.Name, CodeLiteral = error.CodeLiteral, Status = error.Status };
}
