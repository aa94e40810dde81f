using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Lists in answers to GET that nothing bounds; the list of an entity has pages by itself.</summary>
internal sealed class UnboundedListAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var route in context.Model.Routes.Where(route => route is { Method: "GET", Paging: null }))
        {
            foreach (var member in route.Response.Where(member => member.Type.IsList))
            {
                context.Ask(SpecFindings.UnboundedList, member.Location,
                    $"Nothing bounds the list '{member.Name}' that {route.Method} {route.Path} answers with; 'paging: true' makes the answer a list of pages.",
                    $"{route.Method} {route.Path} {member.Name}", $"How many items does '{member.Name}' of {route.Method} {route.Path} hold at most?", "all there are, in one answer");
            }
        }
    }
}
