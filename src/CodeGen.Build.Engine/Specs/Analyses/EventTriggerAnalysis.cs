using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Events whose <c>on</c> names no endpoint of the spec, or several.</summary>
internal sealed class EventTriggerAnalysis : ISpecAnalysis
{
    private const int MostShown = 5;

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var item in context.Model.Events.Where(item => item is { On: not null, Trigger: null }))
        {
            var place = item.Places.GetValueOrDefault("on", item.Location);
            var candidates = EventTriggers.Candidates(context.Model, item.On!);
            if (candidates.Count == 0)
            {
                context.Report(SpecFindings.UnknownEndpoint, place,
                    $"'{item.On}' is no route and no operation of the spec, so that nothing would publish the event {item.Name}.{Suggestion.For(item.On!, Known(context.Model, item.On!))} "
                    + "Write the method and path, as POST /api/orders/{id}/pay, or the entity and its operation, as Order.create.");
            }
            else
            {
                context.Ask(SpecFindings.AmbiguousEvent, place,
                    $"'{item.On}' fits {string.Join(", ", candidates.Take(MostShown).Select(endpoint => $"{endpoint.Method} {endpoint.Path}"))}{(candidates.Count > MostShown ? " …" : "")}: "
                    + $"it is not said which of them publishes {item.Name}. Write the method and path, or the entity in front of the operation.",
                    $"{item.Name} {item.On}", $"Which endpoint publishes {item.Name}?", "none of them");
            }
        }
    }

    private static IEnumerable<string> Known(FeatureModel model, string on) => on.Contains('/', StringComparison.Ordinal)
        ? Endpoints.Of(model).Select(endpoint => $"{endpoint.Method} {endpoint.Path}")
        : on.Contains('.', StringComparison.Ordinal)
            ? model.Entities.SelectMany(entity => entity.Operations.Select(operation => $"{entity.Name}.{Names.Snake(operation.Operation.ToString())}"))
            : model.Entities.SelectMany(entity => entity.Operations.Select(operation => Names.Snake(operation.Operation.ToString())))
                .Concat(model.Routes.Select(route => route.Action)).Distinct(StringComparer.Ordinal);
}
