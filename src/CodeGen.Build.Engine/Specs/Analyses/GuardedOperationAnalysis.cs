using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Words of <c>on</c> and <c>forbid</c> at which nothing would look at the rule.</summary>
internal sealed class GuardedOperationAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var entity in context.Model.Entities.Where(entity => entity.Rules.Any(rule => !rule.OperationPlaces.IsEmpty)))
        {
            var owner = context.Model.Entities.FirstOrDefault(other => other.Relationships.Any(relation => relation.Owned && relation.Entity == entity.Name));
            var routes = context.Model.Routes.Where(route => GuardedOperations.IsBelow(route, entity)).ToList();
            foreach (var rule in entity.Rules)
            {
                foreach (var (word, place) in rule.Forbid.Concat(rule.On).Zip(rule.OperationPlaces))
                {
                    Check(context, new Guard(entity, owner, routes, rule, word, place));
                }
            }
        }
    }

    private static void Check(SpecAnalysisContext context, Guard guard)
    {
        if (GuardedOperations.Words.FirstOrDefault(known => ActionWords.Same(known, guard.Word)) is { } operation)
        {
            if (Unguarded(guard, operation) is { } problem)
            {
                context.Report(SpecFindings.UnguardedOperation, guard.Place, problem);
            }
        }
        else if (!guard.Routes.Any(route => ActionWords.Same(GuardedOperations.Word(route, guard.Entity), guard.Word)))
        {
            ReportUnknown(context, guard);
        }
    }

    // An operation that the entity lacks is no error: nobody can call it.
    private static string? Unguarded(Guard guard, string operation)
    {
        var (entity, owner) = (guard.Entity, guard.Owner);
        if (operation is GuardedOperations.Read or GuardedOperations.List)
        {
            var path = operation == GuardedOperations.List ? entity.CollectionPath : entity.CollectionPath + "/{id}";
            return Offers(owner ?? entity, operation) || guard.Routes.Any(route => route.Method == "GET" && route.Path == path)
                ? $"The rule '{guard.Rule.Id}' is narrowed to '{guard.Word}', at which no rule is looked at: everybody who may call it would see all of {entity.Name}. "
                    + $"Remove '{guard.Word}' here; say who may read under 'security', or leave '{guard.Word}' out of 'operations' and declare a contract route that answers with what may be seen."
                : null;
        }

        return owner is not null && (operation == GuardedOperations.Delete || (operation == GuardedOperations.Update && !guard.Rule.Forbid.IsEmpty))
            && (Offers(owner, GuardedOperations.Update) || Offers(owner, operation))
            ? $"'{entity.Name}' is written inside '{owner.Name}', whose update replaces its rows, so that the rule '{guard.Rule.Id}' would not be looked at when one is {(operation == GuardedOperations.Delete ? "deleted" : "changed")}. "
                + $"Write it as a rule of '{owner.Name}', for example with any(...) or all(...), or remove 'owned'."
            : null;
    }

    private static bool Offers(EntityModel entity, string operation) => entity.Operations.Any(offered => ActionWords.Same(offered.Operation.ToString(), operation));

    private static void ReportUnknown(SpecAnalysisContext context, Guard guard)
    {
        var (entity, word) = (guard.Entity, guard.Word);
        var known = guard.Routes.Select(route => GuardedOperations.Word(route, entity).Replace('-', '_')).Concat(GuardedOperations.Words).Distinct(StringComparer.Ordinal);
        var nothing = $"'{word}' is no operation of {entity.Name} and the last word of no contract route below {entity.CollectionPath}, so that the rule '{guard.Rule.Id}' would guard nothing there.";
        if (Suggestion.Nearest(word, known) is { } meant)
        {
            context.Report(SpecFindings.UnknownOperation, guard.Place, $"{nothing} Did you mean '{meant}'?");
            return;
        }

        var elsewhere = context.Model.Routes.FirstOrDefault(route => ActionWords.Same(route.Action, word));
        context.Ask(SpecFindings.UndeclaredAction, guard.Place,
            elsewhere is null
                ? $"{nothing} Declare it, for example POST {entity.CollectionPath}/{{id}}/{word.Replace('_', '-')}, or remove the word."
                : $"{nothing} {elsewhere.Method} {elsewhere.Path} has another path: move it below {entity.CollectionPath}, or the rule to the entity of that path.",
            $"{entity.Name} {guard.Rule.Id} {word}", $"What does the rule '{guard.Rule.Id}' of {entity.Name} guard at '{word}'?", "nothing");
    }

    private sealed record Guard(EntityModel Entity, EntityModel? Owner, IReadOnlyList<RouteModel> Routes, RuleModel Rule, string Word, SourceLocation Place);
}
