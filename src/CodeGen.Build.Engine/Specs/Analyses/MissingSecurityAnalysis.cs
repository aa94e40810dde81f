using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Endpoints of which nothing says who may call them; reported at each route and at each entity's operations.</summary>
internal sealed class MissingSecurityAnalysis : ISpecAnalysis
{
    private const string Usual = "authenticated";

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var security = context.Model.Security;
        if (security.Default.Location is not null)
        {
            return;
        }

        foreach (var route in context.Model.Routes.Where(route => !IsStated(context, route)))
        {
            var subject = $"{route.Method} {route.Path}";
            context.Ask(SpecFindings.MissingSecurity, route.Location,
                $"Nothing says who may call {subject}.", subject, $"Who may call {subject}: anonymous, authenticated, policy:NAME or role:NAME?", Usual);
        }

        foreach (var entity in context.Model.Entities.Where(entity => IsOpen(context, entity)))
        {
            context.Ask(SpecFindings.MissingSecurity, entity.OperationsLocation!,
                $"Nothing says who may call the operations of {entity.Name}.", entity.Name,
                $"Who may call the operations of {entity.Name}: anonymous, authenticated, policy:NAME or role:NAME?", Usual);
        }
    }

    // A demand that is none was reported where it stands. An answer has become the statement by now, and the question is then shown as answered.
    private static bool IsStated(SpecAnalysisContext context, RouteModel route)
    {
        var key = $"{route.Method} {route.Path}";
        return (route.Security is not null || route.Places.ContainsKey("security") || context.Model.Security.Endpoints.ContainsKey(key))
            && !context.Questions.IsUsed(SpecFindings.MissingSecurity, key);
    }

    private static bool IsOpen(SpecAnalysisContext context, EntityModel entity) =>
        Endpoints.Of(entity).Any(endpoint => !context.Model.Security.Endpoints.ContainsKey($"{endpoint.Method} {endpoint.Path}"))
        || (!entity.Operations.IsEmpty && context.Questions.IsUsed(SpecFindings.MissingSecurity, entity.Name));
}
