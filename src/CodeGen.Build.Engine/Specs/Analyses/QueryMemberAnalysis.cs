using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Requests of GET and DELETE are query strings: only plain values fit in, and no second value for a part of the path.</summary>
internal sealed class QueryMemberAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var route in context.Model.Routes.Where(route => route.Method is "GET" or "DELETE"))
        {
            var parameters = route.Path.Split('/').Where(segment => segment is ['{', ..]).Select(segment => Names.Camel(segment)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var field in route.Request)
            {
                Check(context, route, parameters, field);
            }
        }
    }

    private static void Check(SpecAnalysisContext context, RouteModel route, HashSet<string> parameters, FieldModel field)
    {
        if (field.Type.IsList || field.Type.Kind is TypeKind.Entity or TypeKind.Json or TypeKind.Bytes)
        {
            context.Report(SpecFindings.NotSupported, field.Location,
                $"The request of {route.Method} is the query string, which cannot hold '{field.Name}' of the type {SpecTypes.Write(field.Type)}. Use a plain type, or POST.");
        }

        if (parameters.Contains(Names.Camel(field.Name)))
        {
            context.Report(SpecFindings.DuplicateName, field.Location,
                $"'{field.Name}' is already a parameter in the path {route.Path}. Remove it from the request.");
        }
    }
}
