using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Truth;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Rules that refuse everything or nothing, and parts of rules that are always true or never.</summary>
internal sealed class ConstantRuleAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var budget = new TruthBudget();
        foreach (var rule in context.Model.Entities.SelectMany(entity => entity.Rules))
        {
            var when = Checked(context, budget, rule.WhenExpression, rule.When, rule.WhenSource, ReportWhen);
            var require = Checked(context, budget, rule.RequireExpression, rule.Require, rule.RequireSource, ReportRequire);
            if (when && require && rule is { WhenExpression: not null, RequireExpression: not null })
            {
                Together(context, budget, rule);
            }
        }
    }

    private delegate void Report(SpecAnalysisContext context, SourceLocation location, string cause, bool result);

    // Whether rows differ, or nothing is known; false when it was reported as a whole.
    private static bool Checked(SpecAnalysisContext context, TruthBudget budget, BoundExpression? condition, string? text, RuleSource? source, Report report)
    {
        if (condition is null || text is null || source is null)
        {
            return true;
        }

        var whole = new RuleCondition(condition, text);
        var constants = new ConstantConditions(budget, text);
        if (constants.Result(condition) is { } result)
        {
            var (part, partResult) = constants.Cause(condition, result);
            report(context, source.At(part.Span), Cause(whole, part, partResult), result);
            return false;
        }

        foreach (var (part, partResult) in condition.Children.Length == 0 ? [] : constants.In(condition))
        {
            context.Report(partResult ? RuleFindings.Always : RuleFindings.Never, source.At(part.Span),
                $"{Cause(whole, part, partResult)}. {(partResult ? "It says nothing here" : "Nothing can come of it")}: correct it or leave it out.");
        }

        return true;
    }

    private static string Cause(RuleCondition whole, BoundExpression part, bool result) =>
        $"'{whole.Written(part)}' is {(result ? "always" : "never")} true: {RuleReasons.Of(whole, part, result)}";

    private static void ReportRequire(SpecAnalysisContext context, SourceLocation location, string cause, bool result)
    {
        if (result)
        {
            context.Report(RuleFindings.Always, location, $"{cause}. The rule refuses nothing: correct it or leave it out.");
        }
        else
        {
            context.Report(RuleFindings.Impossible, location, $"{cause}. The rule would refuse everything: correct it, or forbid the operation with 'forbid'.");
        }
    }

    private static void ReportWhen(SpecAnalysisContext context, SourceLocation location, string cause, bool result)
    {
        if (result)
        {
            context.Report(RuleFindings.Always, location, $"{cause}. The rule always applies: leave the 'when' out or correct it.");
        }
        else
        {
            context.Report(RuleFindings.NeverApplies, location, $"{cause}. The rule never applies: correct its 'when' or leave it out.");
        }
    }

    private static void Together(SpecAnalysisContext context, TruthBudget budget, RuleModel rule)
    {
        var space = TruthSpace.Of(budget, [new RuleCondition(rule.WhenExpression!, rule.When!), new RuleCondition(rule.RequireExpression!, rule.Require!)]);
        var location = rule.RequireSource!.At(rule.RequireExpression!.Span);
        if (space?.Everywhere(truths => !truths[0] || truths[1]) == true)
        {
            context.Report(RuleFindings.Always, location, $"'{rule.Require}' is always true while '{rule.When}' is. The rule refuses nothing: correct it or leave it out.");
        }
        else if (space?.Everywhere(truths => !truths[0] || !truths[1]) == true)
        {
            context.Report(RuleFindings.Impossible, location,
                $"'{rule.Require}' is never true while '{rule.When}' is. Correct one of the two; to refuse every such row write: require: not ({rule.When})");
        }
    }
}
