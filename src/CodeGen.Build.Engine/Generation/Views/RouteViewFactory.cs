using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Spells contract routes out for the templates.</summary>
internal sealed partial class RouteViewFactory(FeatureModel model)
{
    /// <summary>All routes of the feature.</summary>
    public ImmutableArray<RouteView> Create() => [.. model.Routes.Select(Create)];

    private RouteView Create(RouteModel route)
    {
        var name = Name(model, route);
        var requirement = route.Security ?? model.Security.For(route.Method, route.Path);
        var parameters = Parameters(route.Path).ToImmutableArray();
        var isQuery = route.Method is "GET" or "DELETE";
        return new RouteView
        {
            Model = route,
            Name = name,
            Title = $"{route.Method} {route.Path}",
            Summary = Summaries.Sentence(route.Summary ?? $"{route.Method} {route.Path}"),
            Origin = route.Location,
            Map = "Map" + route.Method[..1] + route.Method[1..].ToLowerInvariant(),
            Method = route.Method,
            Pattern = CSharpLiteral.Text(Parameter().Replace(route.Path, match => Constrained(match, route.Path))),
            SampleTarget = Target(route, isQuery, rowKey: null),
            RowTarget = Target(route, isQuery, rowKey: "{id}"),
            Parameters = [.. parameters.Select(parameter => Variable(parameter.Name, parameter.IsGuid ? "Guid" : parameter.IsKey ? "int" : "string"))],
            Request = [.. route.Request.Select(field => FieldViewFactory.Create(AsMember(field), name + "Request", databaseTypes: false))],
            Response = [.. route.Response.Select(field => FieldViewFactory.Create(AsMember(field), name + "Response", databaseTypes: false))],
            Errors = [.. route.Errors.Select(error => Error(error, name + "Errors"))],
            Status = route.Status,
            RequestIsQuery = isQuery,
            Authorization = SecurityExpressions.Authorization(requirement),
            TimeLimit = route.TimeoutMs ?? model.TimeoutMs,
            Idempotent = RouteLimits.IsIdempotent(route),
            Client = route.RateLimit is null ? SecurityExpressions.Client(requirement) : $"{SignedIn(requirement)}.AsNewcomer()",
            OtherClient = SignedIn(requirement),
            Anonymous = requirement.Kind == SecurityKind.Anonymous,
            Restricted = SecurityExpressions.IsRestricted(requirement),
            Duty = [.. Duty(route)],
        };
    }

    /// <summary>The C# name of a route: one that no other route, entity or list of an entity has.</summary>
    public static string Name(FeatureModel model, RouteModel route)
    {
        var forms = new Func<RouteModel, string>[] { Words, WithMethod, WithParameters };
        return forms.Select(form => form(route)).FirstOrDefault(name => !model.Entities.Any(entity => name == entity.Name || name == entity.Name + "List")
            && model.Routes.Count(other => forms.Any(form => form(other) == name)) == 1)
            ?? $"{WithParameters(route)}{model.Routes.IndexOf(route) + 1}";
    }

    private static string WithMethod(RouteModel route) => Names.Pascal(route.Method.ToLowerInvariant()) + Words(route);

    private static string WithParameters(RouteModel route) => Parameter().Matches(route.Path) is { Count: > 0 } matches
        ? $"{WithMethod(route)}By{string.Join("And", matches.Select(match => Names.Pascal(match.Groups["name"].Value)))}"
        : WithMethod(route);

    private static string Words(RouteModel route)
    {
        var segments = route.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment[0] != '{').ToList();
        if (segments.Count > 1 && segments[0] == "api")
        {
            segments.RemoveAt(0);
        }

        return string.Concat(segments.Select((segment, index) => Names.Pascal(index < segments.Count - 1 ? Names.Singular(segment) : segment)));
    }

    private IEnumerable<(string Name, bool IsKey, bool IsGuid)> Parameters(string path) =>
        from Match match in Parameter().Matches(path)
        let entity = Owner(path, match)
        select (match.Groups["name"].Value, entity is not null, entity?.Key == TypeKind.Uuid);

    // A keyword would trouble callers in other languages; the templates use the other names for themselves.
    private static ParameterView Variable(string name, string type)
    {
        var variable = Names.ParameterName(name);
        if (variable[0] == '@' || variable is "body" or "caller" or "cancellationToken" or "clock" or "database" or "invalid" or "outcome" or "page" or "query" or "reader" or "request"
            or "service" or "size" or "slots" or "unreadable")
        {
            variable = variable.TrimStart('@') + "Value";
        }

        return new ParameterView(variable, type) { Attribute = variable == name ? string.Empty : $"[FromRoute(Name = {CSharpLiteral.Text(name)})] " };
    }

    // {id} behind the collection of an entity is that entity's key.
    private EntityModel? Owner(string path, Match parameter) => parameter.Groups["name"].Value == "id"
        ? model.Entities.FirstOrDefault(entity => path[..parameter.Index].TrimEnd('/') == EntityViewFactory.CollectionPath(entity))
        : null;

    private string Constrained(Match match, string path) => Owner(path, match) is { } entity
        ? $"{{{match.Groups["name"].Value}:{(entity.Key == TypeKind.Uuid ? "guid" : "int")}}}"
        : match.Value;

    private string Target(RouteModel route, bool isQuery, string? rowKey)
    {
        var path = Parameter().Replace(route.Path, match => Owner(route.Path, match) is { } entity
            ? rowKey ?? (entity.Key == TypeKind.Uuid ? "00000000-0000-4000-8000-000000000001" : "1")
            : "sample");
        if (!isQuery || route.Request.IsEmpty)
        {
            return rowKey is null ? CSharpLiteral.Text(path) : $"$\"{path}\"";
        }

        var pairs = route.Request.Select(field => $"{field.Name}={{Uri.EscapeDataString($\"{{{Text(field)}}}\")}}");
        return $"$\"{path}?{string.Join('&', pairs)}\"";
    }

    private static string Text(FieldModel field) => field.Type.Kind is TypeKind.Date or TypeKind.Time or TypeKind.Timestamp
        ? $"{SampleValues.Valid(field, 0)}:O"
        : SampleValues.Valid(field, 0);

    private static string SignedIn(SecurityRequirement requirement) =>
        requirement.Kind == SecurityKind.Anonymous ? "Host.Authenticated()" : SecurityExpressions.Client(requirement);

    // No row holds a member, so none can have its value twice.
    private static FieldModel AsMember(FieldModel field) => field with
    {
        Unique = false,
        Type = field.Type.Kind == TypeKind.Entity ? field.Type with { Kind = TypeKind.Json } : field.Type,
    };

    private static RouteErrorView Error(ErrorModel error, string owner)
    {
        var words = Names.Snake(error.Code).Replace('_', ' ');
        var detail = error.Description ?? $"The request was refused: {words}.";
        return new RouteErrorView(
            error.Code, CSharpLiteral.Text(error.Code), Names.PropertyName(error.Code.ToLowerInvariant(), owner), error.Status,
            CSharpLiteral.Text(detail), Summaries.Sentence(detail));
    }

    private IEnumerable<string> Duty(RouteModel route)
    {
        yield return Summaries.Sentence(route.Summary ?? $"Does what {route.Method} {route.Path} promises");
        foreach (var error in route.Errors)
        {
            yield return Summaries.Sentence($"Answers {error.Code} ({error.Status}) where the specification says so");
        }

        foreach (var criterion in model.Criteria)
        {
            yield return Summaries.Sentence($"{criterion.Id}: {criterion.Text}");
        }
    }

    [GeneratedRegex(@"\{(?<name>[^}:]+)(:[^}]*)?\}")]
    private static partial Regex Parameter();
}
