using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Finds the endpoint that an event's <c>on</c> means.</summary>
internal static class EventTriggers
{
    /// <summary>The event with its endpoint; unchanged when nothing, or more than one endpoint, fits.</summary>
    public static EventModel Resolve(FeatureModel model, EventModel item) =>
        item.On is { } on && Candidates(model, on) is [var endpoint] ? item with { Trigger = endpoint } : item;

    /// <summary>All endpoints that the words may mean: <c>POST /api/orders</c>, <c>Order.create</c>, <c>create</c> a route's last word, or <c>Order.pay</c>.</summary>
    public static IReadOnlyList<Endpoint> Candidates(FeatureModel model, string on)
    {
        if (on.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var method, ['/', ..] path])
        {
            var route = RoutePath.Normalize(method.ToUpperInvariant(), path);
            return [.. Endpoints.Of(model).Where(endpoint => RoutePath.Normalize(endpoint.Method, endpoint.Path) == route)];
        }

        var (entity, word) = on.Split('.') is [var owner, var operation] ? (Naming.Names.Pascal(owner), operation) : (null, on);
        var operations =
            from candidate in model.Entities
            where entity is null || candidate.Name == entity
            from pair in candidate.Operations.Zip(Endpoints.Of(candidate))
            where string.Equals(pair.First.Operation.ToString(), word, StringComparison.OrdinalIgnoreCase)
            select pair.Second;
        var routes = model.Routes
            .Where(route => ActionWords.Same(route.Action, word)
                && (entity is null || model.Entities.Any(candidate => candidate.Name == entity && GuardedOperations.IsBelow(route, candidate))))
            .Select(route => new Endpoint(route.Method, route.Path, route.Location));
        return [.. operations, .. routes];
    }
}
