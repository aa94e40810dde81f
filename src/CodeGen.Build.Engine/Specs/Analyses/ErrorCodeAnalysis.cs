using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Error codes of the contract that no rule and no transition raises, and codes of both that a route which they guard does not declare.</summary>
internal sealed class ErrorCodeAnalysis : ISpecAnalysis
{
    private const int MostShown = 20;

    private static readonly ImmutableHashSet<string> Generated = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "create", "read", "list", "update", "delete");

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var raises = context.Model.Entities.SelectMany(Raises).ToArray();
        var codes = raises.Select(raise => raise.Code).Concat(context.Model.Entities.Any(entity => entity.States is not null) ? OwnErrors.OfStates : []).ToHashSet(StringComparer.Ordinal);
        foreach (var route in context.Model.Routes)
        {
            foreach (var error in route.Errors.Where(error => !codes.Contains(error.Code) && !IsMissingRow(context.Model, route, error.Code)))
            {
                AskWhen(context, route, error);
            }
        }

        var declared = context.Model.Routes.SelectMany(route => route.Errors).Select(error => error.Code).ToHashSet(StringComparer.Ordinal);
        var below = context.Model.Routes.ToLookup(route => Collection(route.Path), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var raise in raises)
        {
            var routes = below[raise.Collection].Where(route => IsGuarded(route, raise)).ToArray();
            foreach (var route in routes.Where(route => route.Errors.All(error => error.Code != raise.Code) && seen.Add($"{route.Method} {route.Path} {raise.Code}")))
            {
                AskWhether(context, route, raise);
            }

            if (routes.Length == 0 && !declared.Contains(raise.Code) && !IsGenerated(raise) && seen.Add(raise.Code))
            {
                AskWhere(context, raise);
            }
        }

        foreach (var raised in raises.Where(raise => IsGenerated(raise) && !declared.Contains(raise.Code)).GroupBy(raise => raise.Entity.Name, StringComparer.Ordinal))
        {
            Remark(context, raised.First().Entity, [.. raised.Select(raise => raise.Code).Distinct()]);
        }
    }

    // '/api/orders' of '/api/orders/{id}/pay'.
    private static string Collection(string path) => string.Join('/', path.Split('/').Take(3));

    private static IEnumerable<Raise> Raises(EntityModel entity)
    {
        var collection = entity.CollectionPath;
        return
        [
            .. entity.Rules.Where(rule => rule.Error is not null)
                .Select(rule => new Raise(entity, collection, $"The rule '{rule.Id}'", GuardedOperations.Of(rule), rule.Error!, rule.ErrorLocation!)),
            .. (entity.States?.Transitions ?? []).Where(transition => transition.Error is not null)
                .Select(transition => new Raise(entity, collection, $"A transition to '{transition.To}'", [transition.On ?? GuardedOperations.Update], transition.Error!, transition.ErrorLocation!)),
        ];
    }

    private static bool IsGuarded(RouteModel route, Raise raise) =>
        GuardedOperations.IsBelow(route, raise.Entity) && GuardedOperations.Word(route, raise.Entity) is var word && raise.Operations.Any(operation => ActionWords.Same(operation, word));

    // A route that makes a transition looks for its row.
    private static bool IsMissingRow(FeatureModel model, RouteModel route, string code) => model.Entities.Any(entity =>
        code == OwnErrors.NotFound(entity) && route.Path == $"{entity.CollectionPath}/{{id}}/{route.Action}"
        && entity.States?.Transitions.Any(transition => ActionWords.Same(transition.On, route.Action)) == true);

    private static void AskWhen(SpecAnalysisContext context, RouteModel route, ErrorModel error) => context.Ask(
        SpecFindings.UnraisedError, error.Location, $"No rule and no transition raises '{error.Code}' of {route.Method} {route.Path}.",
        $"{route.Method} {route.Path} {error.Code}", $"When does {route.Method} {route.Path} answer with {error.Code}?", "it is left to the route's open slot");

    private static void AskWhether(SpecAnalysisContext context, RouteModel route, Raise raise) => context.Ask(
        SpecFindings.UndeclaredError, route.Location, $"{raise.By} (line {raise.Location.Line}) raises '{raise.Code}', which {route.Method} {route.Path} does not declare.",
        $"{route.Method} {route.Path} {raise.Code}", $"Does {route.Method} {route.Path} answer with {raise.Code}?", "yes, without being declared");

    private static void AskWhere(SpecAnalysisContext context, Raise raise) => context.Ask(
        SpecFindings.UndeclaredError, raise.Location, $"{raise.By} raises '{raise.Code}', which no route of api_contract declares.",
        raise.Code, $"Which route answers with {raise.Code}?", $"{string.Join(", ", raise.Operations)} of {raise.Entity.Name}");

    // The operations of an entity have no place to declare errors: what is generated for them answers with the codes of all rules.
    private static void Remark(SpecAnalysisContext context, EntityModel entity, ImmutableArray<string> codes) => context.Remark(
        SpecFindings.UndeclaredError, entity.OperationsLocation ?? entity.Location,
        $"Operations of {entity.Name} answer with {string.Join(", ", codes.Take(MostShown))}{(codes.Length > MostShown ? " …" : "")}: rules raise {(codes.Length == 1 ? "it" : "them")}, and no route of api_contract declares {(codes.Length == 1 ? "it" : "them")}.");

    private static bool IsGenerated(Raise raise) => raise.Operations.All(Generated.Contains);

    private sealed record Raise(EntityModel Entity, string Collection, string By, ImmutableArray<string> Operations, string Code, SourceLocation Location);
}
