using System.Collections.Immutable;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Something of a spec that may make a criterion true, by the stems of its words.</summary>
/// <param name="Words">The words that it is found by.</param>
/// <param name="Speaks">Whether it speaks of what a criterion with these words says, which may deny something.</param>
internal sealed record CriterionCover(ImmutableHashSet<string> Words, Func<ImmutableHashSet<string>, bool, bool> Speaks)
{
    private static readonly ImmutableArray<(Operation Operation, ImmutableHashSet<string> Verbs)> Verbs =
    [
        (Operation.Create, Stems.Of("create add register enter place submit save record enrol open store write order book")),
        (Operation.Read, Stems.Of("read see view show open look find")),
        (Operation.List, Stems.Of("list show search find filter sort browse see view page read")),
        (Operation.Update, Stems.Of("update change edit modify save correct set write rename")),
        (Operation.Delete, Stems.Of("delete remove erase discard drop")),
    ];

    /// <summary>The routes, operations, rules and transitions.</summary>
    public static IEnumerable<CriterionCover> Of(FeatureModel model) =>
        model.Routes.Select(Of).Concat(model.Entities.SelectMany(entity => Operations(entity).Concat(entity.Rules.Select(rule => Of(entity, rule))).Concat(Transitions(entity))));

    private static CriterionCover Of(RouteModel route)
    {
        var action = Stems.Of(Names.Snake(route.Action));
        var words = Stems.Of($"{route.Path} {route.Summary} {route.Description} {string.Join(' ', route.Errors.Select(error => error.Code))}");
        return new CriterionCover(words, (spoken, _) => (!action.IsEmpty && action.IsSubsetOf(spoken)) || Shares(words, spoken));
    }

    // A criterion that denies an operation is true when the entity does not offer it.
    private static IEnumerable<CriterionCover> Operations(EntityModel entity)
    {
        var name = NameOf(entity);
        return Verbs.Select(pair =>
        {
            var verbs = pair.Verbs.Except(name);
            var offered = entity.Operations.Any(offer => offer.Operation == pair.Operation);
            return new CriterionCover(name, (spoken, denies) => spoken.Overlaps(name) && spoken.Overlaps(verbs) && (offered || denies));
        });
    }

    private static CriterionCover Of(EntityModel entity, RuleModel rule)
    {
        var words = Stems.Of($"{entity.Name} {rule.Id} {rule.Text} {rule.When} {rule.Require} {rule.Error} {string.Join(' ', rule.Forbid)} {string.Join(' ', rule.On)}");
        return new CriterionCover(words, (spoken, _) => Shares(words, spoken));
    }

    private static IEnumerable<CriterionCover> Transitions(EntityModel entity)
    {
        var name = NameOf(entity);
        return (entity.States?.Transitions ?? []).Select(transition =>
        {
            var words = Stems.Of($"{transition.From} {transition.To} {transition.On} {transition.Error}").Except(name);
            return new CriterionCover(name, (spoken, _) => spoken.Overlaps(name) && words.Overlaps(spoken));
        });
    }

    private static ImmutableHashSet<string> NameOf(EntityModel entity) => Stems.Of($"{entity.Name} {entity.Table}");

    private static bool Shares(ImmutableHashSet<string> words, ImmutableHashSet<string> spoken) => words.Count(spoken.Contains) >= 2;
}
