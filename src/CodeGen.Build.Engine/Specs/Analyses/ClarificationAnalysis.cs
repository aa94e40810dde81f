using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Answers to questions that nobody asks. It runs last: the questions are known then.</summary>
internal sealed class ClarificationAnalysis : ISpecAnalysis
{
    private const int MostShown = 5;

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var answer in context.Questions.Ambiguous)
        {
            context.Report(SpecFindings.AmbiguousClarification, context.Model.ClarificationLocations[answer.Id],
                $"'{answer.Id}' is the id of two questions by now: about {SpecScalar.Shown(answer.First)}, and about {SpecScalar.Shown(answer.Second)}. "
                + $"Write {answer.FirstId} for the one or {answer.SecondId} for the other.");
        }

        var open = context.Questions.Open.ToArray();
        foreach (var (id, location) in context.Model.ClarificationLocations.Where(answer => !context.Questions.Knows(answer.Key)))
        {
            context.Report(SpecFindings.UnknownClarification, location,
                $"No question has the id '{SpecScalar.Shown(id)}' (any more), so that the answer is not used. Remove it, or correct the id.{Hint(id, open)}");
        }
    }

    // All ids are alike: more than one different digit is another question.
    private static string Hint(string id, string[] open)
    {
        var nearest = open.Where(candidate => EditDistance.Between(id.ToLowerInvariant(), candidate.ToLowerInvariant(), 1) <= 1).ToArray();
        return nearest is [var only] ? $" Did you mean '{only}'?"
            : open.Length is > 0 and <= MostShown ? $" Not answered yet: {string.Join(", ", open)}."
            : "";
    }
}
