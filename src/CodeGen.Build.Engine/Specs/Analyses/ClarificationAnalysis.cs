using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Answers to questions that nobody asks. It runs last: the questions are known then.</summary>
internal sealed class ClarificationAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var (id, location) in context.Model.ClarificationLocations.Where(answer => !context.Questions.Knows(answer.Key)))
        {
            context.Report(SpecFindings.UnknownClarification, location,
                $"No question has the id '{SpecScalar.Shown(id)}' (any more), so that the answer is not used. Remove it, or correct the id.");
        }
    }
}
