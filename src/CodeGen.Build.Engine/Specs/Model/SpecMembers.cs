namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>The members of a feature, each with the words by which a question names it.</summary>
internal static class SpecMembers
{
    /// <summary>Fields of entities, members of requests and answers, and of events.</summary>
    public static IEnumerable<(string Subject, FieldModel Field)> Of(FeatureModel model) =>
    [
        .. model.Entities.SelectMany(entity => entity.Fields.Select(field => ($"{entity.Name}.{field.Name}", field))),
        .. model.Routes.SelectMany(route => route.Request.Select(field => ($"{route.Method} {route.Path} request.{field.Name}", field))),
        .. model.Routes.SelectMany(route => route.Response.Select(field => ($"{route.Method} {route.Path} response.{field.Name}", field))),
        .. model.Events.SelectMany(item => item.Payload.Select(field => ($"{item.Name}.{field.Name}", field))),
    ];
}
