using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Two declarations of one method and path, whatever their parameters are called.</summary>
internal sealed class DuplicateRouteAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var seen = new Dictionary<string, (Endpoint Endpoint, bool Operation)>(StringComparer.Ordinal);
        foreach (var endpoint in context.Model.Entities.DistinctBy(entity => entity.Name).SelectMany(Endpoints.Of))
        {
            if (!seen.TryAdd(RoutePath.Normalize(endpoint.Method, endpoint.Path), (endpoint, true)))
            {
                context.Report(SpecFindings.DuplicateRoute, endpoint.Location,
                    $"Two entities of the spec have the endpoint {endpoint.Method} {endpoint.Path}, since their names have the same plural. Rename one of them.");
            }
        }

        foreach (var route in context.Model.Routes)
        {
            var key = RoutePath.Normalize(route.Method, route.Path);
            if (seen.TryAdd(key, (new Endpoint(route.Method, route.Path, route.Location), false)))
            {
                continue;
            }

            var (other, operation) = seen[key];
            context.Report(SpecFindings.DuplicateRoute, route.Location, operation
                ? $"{route.Method} {route.Path} is the endpoint of an operation listed in line {other.Location.Line}. Remove the route, or remove that operation from the list."
                : $"{route.Method} {route.Path} leads to the same place as {other.Method} {other.Path} in line {other.Location.Line}. Remove or rename one.");
        }
    }
}
