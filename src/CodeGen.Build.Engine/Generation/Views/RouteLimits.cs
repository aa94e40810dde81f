using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>The endpoint filters that hold a contract route, or the endpoints of an entity, to its limits, in the order in which they act.</summary>
internal static class RouteLimits
{
    private static readonly string[] Repeatable = ["POST", "PUT", "PATCH"];

    /// <summary>The filters of a route, as C# expressions.</summary>
    public static ImmutableArray<string> FiltersOf(RouteView route) =>
    [
        .. route.Model.RateLimit is { } rate
            ? [string.Create(CultureInfo.InvariantCulture, $"new RateLimitFilter({rate.Limit}, TimeSpan.FromSeconds({(long)rate.Window.TotalSeconds}))")]
            : Array.Empty<string>(),
        .. route.TimeLimit is { } limit ? [TimeLimit(limit)] : Array.Empty<string>(),
        .. route.Idempotent ? [$"new IdempotencyFilter<{(route.HasBody ? $"{route.Name}Request" : "object")}>()"] : Array.Empty<string>(),
    ];

    /// <summary>The filter of a time limit in milliseconds, as a C# expression.</summary>
    public static string TimeLimit(int milliseconds) => string.Create(CultureInfo.InvariantCulture, $"new TimeLimitFilter({milliseconds})");

    /// <summary>The shared modules that the filters of a route are in.</summary>
    public static IEnumerable<string> ModulesOf(RouteView route) =>
    [
        .. route.Model.RateLimit is null ? Array.Empty<string>() : [ModuleIds.SharedRateLimit],
        .. route.TimeLimit is null ? Array.Empty<string>() : [ModuleIds.SharedTimeLimit],
        .. route.Idempotent ? [ModuleIds.SharedIdempotency] : Array.Empty<string>(),
    ];

    /// <summary>Whether repetitions of a route are told by a key: those of the other methods have no further effect anyway.</summary>
    public static bool IsIdempotent(RouteModel route) => route.Idempotent && Repeatable.Contains(route.Method);
}
