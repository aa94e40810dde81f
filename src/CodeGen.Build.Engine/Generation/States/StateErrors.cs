using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>The refusals of a state machine, each once.</summary>
/// <param name="model">The feature, whose contract may state the status and the meaning of a code.</param>
/// <param name="entity">The entity.</param>
/// <param name="type">The class whose members they become.</param>
internal sealed class StateErrors(FeatureModel model, EntityView entity, string type)
{
    private const string NotInitialCode = "INVALID_STATE";
    private const string NotAllowedCode = "INVALID_TRANSITION";
    private readonly SortedDictionary<string, StateErrorView> _errors = new(StringComparer.Ordinal);

    /// <summary>All that were asked for.</summary>
    public ImmutableArray<StateErrorView> All => [.. _errors.Values];

    /// <summary>The refusal of a new row in another state than the first.</summary>
    public StateErrorView NotInitial(StateMachineModel machine) =>
        Add(NotInitialCode, "NotInitial", 422, $"{Summaries.Capitalized(Summaries.WithArticle(entity.Words))} begins as {machine.Initial}; leave {machine.Field} out, or send that.");

    /// <summary>The refusal of a change that no transition allows.</summary>
    public StateErrorView NotAllowed(StateMachineModel machine) =>
        Add(NotAllowedCode, "NotAllowed", 409, $"The {machine.Field} of {Summaries.WithArticle(entity.Words)} does not change like this from what it is.");

    /// <summary>The refusal that a transition names, or the usual one.</summary>
    public StateErrorView Of(StateMachineModel machine, string? code) => code is null or NotAllowedCode
        ? NotAllowed(machine)
        : Add(code, Names.PropertyName(code.ToLowerInvariant(), type), 409, Meaning(machine, code));

    private static string Meaning(StateMachineModel machine, string code)
    {
        var from = machine.Transitions.Where(transition => transition.Error == code)
            .GroupBy(transition => transition.On, transition => transition.From)
            .Select(states => string.Join(" or ", states.Distinct(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return from.Count == 1
            ? $"This is possible only while the {machine.Field} is {from[0]}."
            : $"The {machine.Field} does not allow this: {Names.Snake(code).Replace('_', ' ')}.";
    }

    // The first refusal of a new row and a transition's may have the same code.
    private StateErrorView Add(string code, string name, int status, string meaning)
    {
        var key = name is "NotInitial" ? string.Empty : code;
        if (_errors.TryGetValue(key, out var known))
        {
            return known;
        }

        var declared = model.Routes.SelectMany(route => route.Errors).FirstOrDefault(error => error.Code == code);
        var detail = declared?.Description is { } description ? $"{description.TrimEnd('.')}." : meaning;
        var error = new StateErrorView(Unique(name), declared is { StatusGiven: true } ? declared.Status : status, code, detail);
        _errors.Add(key, error);
        return error;
    }

    private string Unique(string name)
    {
        var unique = name;
        for (var number = 2; _errors.Values.Any(error => error.Name == unique); number++)
        {
            unique = name + number;
        }

        return unique;
    }
}
