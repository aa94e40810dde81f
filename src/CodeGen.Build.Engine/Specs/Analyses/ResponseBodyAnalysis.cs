using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Members of answers whose status forbids a body: they would never be sent.</summary>
internal sealed class ResponseBodyAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var route in context.Model.Routes.Where(route => route is { Status: 204 or 205, Response.IsEmpty: false }))
        {
            context.Report(SpecFindings.ResponseWithoutBody, route.Places.GetValueOrDefault("response", route.Location),
                $"{route.Method} {route.Path} answers with {route.Status}, which has no body, so that the members of 'response' would never be sent. Remove 'response', or write status: 200.");
        }
    }
}
