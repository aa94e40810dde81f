using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Error codes of the contract that no rule raises, and codes of rules that no route declares.</summary>
internal sealed class ErrorCodeAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var rules = context.Model.Entities.SelectMany(entity => entity.Rules).Where(rule => rule.Error is not null).ToArray();
        var raised = rules.Select(rule => rule.Error!).ToHashSet(StringComparer.Ordinal);
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
            context.Ask(SpecFindings.UndeclaredError, rule.ErrorLocation!, $"The rule '{rule.Id}' raises '{rule.Error}', which no route of api_contract declares.",
                rule.Error!, $"Which route answers with {rule.Error}?", "the operations that the rule guards");
        }
    }

    private static void AskWhen(SpecAnalysisContext context, RouteModel route, ErrorModel error) => context.Ask(
        SpecFindings.UnraisedError, error.Location, $"No rule raises '{error.Code}' of {route.Method} {route.Path}.",
        $"{route.Method} {route.Path} {error.Code}", $"When does {route.Method} {route.Path} answer with {error.Code}?", "it is left to the route's open slot");
}
