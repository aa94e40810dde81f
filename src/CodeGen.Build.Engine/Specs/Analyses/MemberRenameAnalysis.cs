using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Old names of members of requests and responses: they have no column that could be renamed, and callers are not served by two names.</summary>
internal sealed class MemberRenameAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var route in context.Model.Routes)
        {
            foreach (var member in route.Request.Concat(route.Response).Where(member => member.Was is not null))
            {
                context.Ask(SpecFindings.NotGenerated, member.Places.GetValueOrDefault("was", member.Location),
                    $"'{member.Name}' of {route.Method} {route.Path} was called '{member.Was}': a member has no column to rename, and the old name is not understood any longer. Remove 'was'.",
                    $"{route.Method} {route.Path} {member.Name}", $"Who tells the callers that '{member.Was}' is called '{member.Name}' now?", "nobody yet");
            }
        }
    }
}
