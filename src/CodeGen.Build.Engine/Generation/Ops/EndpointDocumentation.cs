using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>Describes endpoints for people who call them.</summary>
internal static class EndpointDocumentation
{
    /// <summary>All endpoints of a feature: operations of entities first.</summary>
    public static IEnumerable<DocumentedEndpoint> Of(FeatureModel model, FeatureView feature) =>
        feature.EntitiesWithEndpoints.SelectMany(entity => entity.Operations.Select(operation => Of(model, feature, entity, operation)))
            .Concat(feature.Routes.Select(route => Of(model, route)));

    private static DocumentedEndpoint Of(FeatureModel model, FeatureView feature, EntityView entity, OperationView operation)
    {
        var row = entity.Route + "/{id}";
        var (method, path, status, does) = operation.Operation switch
        {
            Operation.Create => ("POST", entity.Route, 201, $"Creates {Summaries.WithArticle(entity.Words)}; `Location` names it."),
            Operation.Read => ("GET", row, 200, $"Reads {Summaries.WithArticle(entity.Words)}."),
            Operation.List => ("GET", entity.Route, 200, $"Lists {entity.PluralWords}, page by page."),
            Operation.Update => ("PUT", row, 200, $"Replaces {Summaries.WithArticle(entity.Words)}."),
            _ => ("DELETE", row, 204, $"Deletes {Summaries.WithArticle(entity.Words)}."),
        };
        return new DocumentedEndpoint(
            method, path, Caller(model.Security.For(method, path)), status, does, [.. EndpointErrors.Of(feature, entity, operation)], operation.Origin)
        {
            Request = operation.IsCreate || operation.IsUpdate ? [.. OperationFields.Body(entity)] : [],
            Query = operation.IsList ? [.. OperationFields.Query(feature, entity)] : [],
            NeedsIfMatch = entity.Optimistic && (operation.IsUpdate || operation.IsDelete),
        };
    }

    private static DocumentedEndpoint Of(FeatureModel model, RouteView route) => new(
        route.Method, route.Model.Path, Caller(route.Model.Security ?? model.Security.For(route.Method, route.Model.Path)), route.Status,
        MarkdownText.Line(route.Model.Summary ?? route.Model.Description ?? Summaries.Capitalized(Summaries.Words(route.Name)) + "."),
        [.. EndpointErrors.Of(route)], route.Origin)
    {
        Request = [.. route.Model.Request.Select(FieldDocumentation.Of)],
        Response = [.. route.Model.Response.Select(FieldDocumentation.Of)],
    };

    private static string Caller(SecurityRequirement requirement) => requirement.Kind switch
    {
        SecurityKind.Anonymous => "anybody",
        SecurityKind.Authenticated => "who has signed in",
        SecurityKind.Policy => $"policy {MarkdownText.Code(requirement.Name!)}",
        _ => $"role {MarkdownText.Code(requirement.Name!)}",
    };
}
