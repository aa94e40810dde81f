using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads <c>api_contract</c>.</summary>
internal static class RouteReader
{
    private const string Example = "POST /api/orders/{id}/pay: { request: { method: string } }";

    /// <summary>The routes, in their order; those that could not be read are left out and reported.</summary>
    public static ImmutableArray<RouteModel> ReadAll(SpecSession session, SpecMapping? contract, PagingModel paging)
    {
        var routes = ImmutableArray.CreateBuilder<RouteModel>();
        foreach (var (key, value) in contract?.Entries ?? [])
        {
            if (RoutePath.Parse(session, key) is { } route && Read(session, key, value, route, paging) is { } model)
            {
                routes.Add(model);
            }
        }

        return routes.ToImmutable();
    }

    private static RouteModel? Read(SpecSession session, SpecScalar key, SpecNode value, (string Method, string Path) route, PagingModel paging)
    {
        var mapping = value is SpecScalar { IsNull: true } ? new SpecMapping([], key.Location) : session.Mapping(value, $"The route '{key.Text}'", Example);
        if (mapping is null)
        {
            return null;
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.Route);
        return new RouteModel
        {
            Method = route.Method,
            Path = route.Path,
            Location = key.Location,
            Summary = reader.Text("summary"),
            Description = reader.Text("description"),
            Request = FieldReader.ReadAll(session, reader.Mapping("request")),
            Response = FieldReader.ReadAll(session, reader.Mapping("response")),
            Errors = ErrorReader.ReadAll(session, reader.Items("errors")),
            Status = reader.Integer("status", 200, 299) ?? 200,
            Security = SecurityReader.Requirement(session, reader.Node("security")),
            Idempotent = reader.Boolean("idempotent") ?? false,
            Paging = LimitReader.Paging(session, reader, paging),
            RateLimit = LimitReader.RateLimit(session, reader),
            TimeoutMs = reader.Integer("timeout_ms", 1, LimitReader.LongestTimeout),
            Places = reader.Places,
        };
    }
}
