using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Strings whose name says that they hold a date or a time, which then have neither a form nor a zone.</summary>
internal sealed class UnclearTypeAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var (subject, field) in SpecMembers.Of(context.Model))
        {
            if (TypeAnswers.IsUnclear(field) || context.Questions.IsUsed(SpecFindings.UnclearType, subject))
            {
                context.Ask(SpecFindings.UnclearType, field.Location,
                    $"'{field.Name}' is a string, and its name says that it is a date or a time: a string has neither a form nor a zone.",
                    subject, $"Of which type is {subject}: date, timestamp, time or string?", "string");
            }
        }
    }
}
