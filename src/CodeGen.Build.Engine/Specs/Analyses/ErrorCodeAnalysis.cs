using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Error codes of the contract that no rule and no transition raises, and codes of both that no route declares.</summary>
internal sealed class ErrorCodeAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var rules = context.Model.Entities.SelectMany(entity => entity.Rules).Where(rule => rule.Error is not null).ToArray();
        var transitions = context.Model.Entities.SelectMany(entity => entity.States?.Transitions ?? []).Where(transition => transition.Error is not null).ToArray();
        var raised = rules.Select(rule => rule.Error!).Concat(transitions.Select(transition => transition.Error!)).Concat(OfStates(context.Model)).ToHashSet(StringComparer.Ordinal);
        var declared = context.Model.Routes.SelectMany(route => route.Errors).Select(error => error.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var route in context.Model.Routes)
        {
            foreach (var error in route.Errors.Where(error => !raised.Contains(error.Code)))
            {
                AskWhen(context, route, error);
            }
        }

        foreach (var rule in rules.Where(rule => !declared.Contains(rule.Error!)).DistinctBy(rule => rule.Error))
        {
            AskWhere(context, rule.ErrorLocation!, rule.Error!, $"The rule '{rule.Id}' raises", "the operations that the rule guards");
        }

        foreach (var transition in transitions.Where(transition => !declared.Contains(transition.Error!) && !rules.Any(rule => rule.Error == transition.Error)).DistinctBy(transition => transition.Error))
        {
            AskWhere(context, transition.ErrorLocation!, transition.Error!, $"A transition to '{transition.To}' raises", $"the operation '{transition.On ?? "update"}'");
        }
    }

    // What create and transitions without a code of their own answer.
    private static string[] OfStates(FeatureModel model) => model.Entities.Any(entity => entity.States is not null) ? ["INVALID_STATE", "INVALID_TRANSITION"] : [];

    private static void AskWhere(SpecAnalysisContext context, SourceLocation location, string code, string raises, string usual) => context.Ask(
        SpecFindings.UndeclaredError, location, $"{raises} '{code}', which no route of api_contract declares.", code, $"Which route answers with {code}?", usual);

    private static void AskWhen(SpecAnalysisContext context, RouteModel route, ErrorModel error) => context.Ask(
        SpecFindings.UnraisedError, error.Location, $"No rule and no transition raises '{error.Code}' of {route.Method} {route.Path}.",
        $"{route.Method} {route.Path} {error.Code}", $"When does {route.Method} {route.Path} answer with {error.Code}?", "it is left to the route's open slot");
}
