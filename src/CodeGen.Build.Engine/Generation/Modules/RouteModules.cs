using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Contract routes beyond CRUD, and the interface of their service.</summary>
internal static class RouteModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan)
    {
        if (!plan.Feature.HasRoutes)
        {
            yield break;
        }

        foreach (var route in plan.Feature.Routes)
        {
            if (Contracts(plan, route).ToList() is { Count: > 0 } contracts)
            {
                yield return new GeneratedModule
                {
                    Id = ModuleIds.Contracts(route.Name),
                    Phase = Phase.Api,
                    Summary = $"What {route.Title} takes and answers, and what makes a request invalid.",
                    Origin = route.Origin,
                    Files = [.. contracts],
                    DependsOn = [ModuleIds.SharedErrors, .. TextFormats.ModulesOf(route.Request)],
                };
            }

            yield return new GeneratedModule
            {
                Id = ModuleIds.Route(route.Name),
                Phase = Phase.Api,
                Summary = $"The endpoint {route.Title}.",
                Origin = route.Origin,
                Files = [Endpoint(plan, route)],
                DependsOn = [ModuleIds.SharedErrors, .. RouteLimits.ModulesOf(route), .. ContractsOf(route), ModuleIds.RouteInterface],
            };
        }

        yield return new GeneratedModule
        {
            Id = ModuleIds.RouteInterface,
            Phase = Phase.Api,
            Summary = "The actions of the feature as endpoints call them.",
            Origin = plan.Feature.Origin,
            Files =
            [
                plan.Builder.CSharp(
                    "api/route-service-interface", plan.Names.File($"I{plan.Feature.Pascal}Service.cs"), plan.Names.Namespace,
                    [.. Imports.System, .. plan.OwnNamespaces]),
            ],
            DependsOn =
            [
                ModuleIds.SharedErrors, .. plan.Feature.Routes.Any(route => route.Paged) ? new[] { ModuleIds.SharedPaging } : [],
                .. plan.Feature.Routes.SelectMany(ContractsOf),
            ],
        };
    }

    /// <summary>The module of the route's contracts, if it has one.</summary>
    public static IEnumerable<string> ContractsOf(RouteView route) =>
        route.HasRequest || route.HasResponse || HasErrors(route) ? [ModuleIds.Contracts(route.Name)] : [];

    private static IEnumerable<GeneratedFile> Contracts(FeaturePlan plan, RouteView route)
    {
        GeneratedFile File(string template, string name, params (string Key, object Value)[] data) => RouteModules.File(plan, route, template, name, data);

        if (route.HasRequest)
        {
            yield return File(
                "api/request", $"{route.Name}Request", ("Words", route.Title), ("Type", $"{route.Name}Request"), ("Origin", route.Origin),
                ("Fields", route.Request), ("Children", Array.Empty<ChildView>()));
            yield return File(
                "api/validator", $"{route.Name}Validator", ("Words", route.Title), ("Name", route.Name), ("Type", $"{route.Name}Request"),
                ("Origin", route.Origin), ("Fields", route.Request), ("Children", Array.Empty<ChildView>()));
        }

        if (route.HasQuery)
        {
            yield return File("api/route-query", $"{route.Name}Query");
        }

        if (route.HasResponse)
        {
            yield return File(
                "api/response", $"{route.Name}Response", ("Words", route.Title), ("Type", $"{route.Name}Response"), ("Origin", route.Origin),
                ("HasKey", false), ("Fields", route.Response), ("Children", Array.Empty<ChildView>()), ("HasVersion", false));
        }

        if (HasErrors(route))
        {
            yield return File("api/route-errors", $"{route.Name}Errors");
        }
    }

    // Where nothing is left to a slot, rules and transitions have the errors.
    private static bool HasErrors(RouteView route) => route.HasSlot && route.Errors.Length > 0;

    private static GeneratedFile Endpoint(FeaturePlan plan, RouteView route)
    {
        var (type, expression) = Success(route);
        return File(plan, route, "api/route", $"{route.Name}Endpoint", ("SuccessType", type), ("Success", expression));
    }

    private static GeneratedFile File(FeaturePlan plan, RouteView route, string template, string name, params (string Key, object Value)[] data) =>
        plan.Builder.CSharp(
            template, plan.Names.File($"{name}.cs"), plan.Names.Namespace,
            [.. Imports.Contracts, .. Imports.Endpoints, .. plan.OwnNamespaces], [("Route", route), .. data]);

    private static (string Type, string Expression) Success(RouteView route) => (route.Status, route.HasResponse) switch
    {
        (200, true) => ($"Ok<{route.ResultType}>", "TypedResults.Ok(outcome.Value)"),
        (200, false) => ("Ok", "TypedResults.Ok()"),
        (204, _) => ("NoContent", "TypedResults.NoContent()"),
        (_, true) => ($"JsonHttpResult<{route.ResultType}>", $"TypedResults.Json(outcome.Value, statusCode: {route.Status})"),
        (_, false) => ("StatusCodeHttpResult", $"TypedResults.StatusCode({route.Status})"),
    };
}
