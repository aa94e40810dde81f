using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Pages of routes that cannot be asked for them, that answer nothing, or whose request has the members of paging itself.</summary>
internal sealed class RoutePagingAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var route in context.Model.Routes)
        {
            if (route.Paging is { } paging)
            {
                Check(context, route, paging);
            }
        }
    }

    private static void Check(SpecAnalysisContext context, RouteModel route, RoutePagingModel paging)
    {
        if (route.Method != "GET")
        {
            context.Report(SpecFindings.NotSupported, paging.Location,
                $"Pages are asked for in the query string, which {route.Method} {route.Path} does not have. Make it a GET, or remove 'paging'.");
        }

        if (route.Response.IsEmpty)
        {
            context.Report(SpecFindings.MissingKey, paging.Location,
                $"The answer of {route.Method} {route.Path} comes in pages, and nothing says what an item has. Add its members, for example: response: {{ id: int, name: string }}");
        }

        foreach (var member in route.Request.Where(member => member.Name is "page" or "page_size"))
        {
            context.Report(SpecFindings.DuplicateName, member.Location,
                $"'{member.Name}' is a member that 'paging' adds to the query string. Remove it from the request.");
        }
    }
}
