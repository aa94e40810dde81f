using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Acceptance criteria that no endpoint, rule or transition speaks of.</summary>
internal sealed partial class CriterionCoverageAnalysis : ISpecAnalysis
{
    private const string Usual = "nothing: the review lists it as not covered";

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        if (context.Model.Criteria.IsEmpty)
        {
            return;
        }

        var covers = CriterionCover.Of(context.Model).ToArray();
        var byStem = covers.SelectMany((cover, index) => cover.Words.Select(word => (word, index))).ToLookup(pair => pair.word, pair => pair.index, StringComparer.Ordinal);
        var codes = Codes(context.Model).ToHashSet(StringComparer.Ordinal);
        foreach (var criterion in context.Model.Criteria)
        {
            var spoken = Stems.Of(criterion.Text);
            var denies = Denial().IsMatch(criterion.Text);
            if (!Code().Matches(criterion.Text).Any(match => codes.Contains(match.Value))
                && !spoken.SelectMany(stem => byStem[stem]).Distinct().Any(index => covers[index].Speaks(spoken, denies)))
            {
                context.Ask(SpecFindings.UncoveredCriterion, criterion.Location,
                    $"No endpoint and no rule of the spec speaks of '{Yaml.SpecScalar.Shown(criterion.Text)}'.",
                    criterion.Text, $"What makes {criterion.Id} true?", Usual);
            }
        }
    }

    private static IEnumerable<string> Codes(FeatureModel model) =>
        model.Routes.SelectMany(route => route.Errors).Select(error => error.Code)
            .Concat(model.Entities.SelectMany(entity => entity.Rules).Select(rule => rule.Error).OfType<string>())
            .Concat(model.Entities.SelectMany(entity => entity.States?.Transitions ?? []).Select(transition => transition.Error).OfType<string>());

    [GeneratedRegex("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(no|not|nobody|none|never|cannot)\b|n't\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}
