namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>The HTTP endpoints that a spec asks for: the fixed surface of entities, and contract routes.</summary>
public static class Endpoints
{
    /// <summary>All endpoints of a feature: those of entities first.</summary>
    public static IEnumerable<Endpoint> Of(FeatureModel feature) =>
        feature.Entities.SelectMany(Of).Concat(feature.Routes.Select(route => new Endpoint(route.Method, route.Path, route.Location)));

    /// <summary>The endpoints of an entity's operations.</summary>
    public static IEnumerable<Endpoint> Of(EntityModel entity) => entity.Operations.Select(operation => operation.Operation switch
    {
        Operation.Create => new Endpoint("POST", entity.CollectionPath, operation.Location),
        Operation.List => new Endpoint("GET", entity.CollectionPath, operation.Location),
        Operation.Read => new Endpoint("GET", $"{entity.CollectionPath}/{{id}}", operation.Location),
        Operation.Update => new Endpoint("PUT", $"{entity.CollectionPath}/{{id}}", operation.Location),
        _ => new Endpoint("DELETE", $"{entity.CollectionPath}/{{id}}", operation.Location),
    });
}
