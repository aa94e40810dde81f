using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Rules.Truth;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Rules that an earlier one makes superfluous, and rules of one operation that exclude one another.</summary>
internal sealed class OverlappingRuleAnalysis : ISpecAnalysis
{
    private const int MostRules = 100;

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var budget = new TruthBudget();
        foreach (var entity in context.Model.Entities)
        {
            var rules = entity.Rules.Where(rule => rule.Passing() is not null).Take(MostRules).Select(rule => new Candidate(rule)).Where(rule => rule.Differs(budget)).ToArray();

            // A forbid looks at the row as it is stored, a require at the row as it would be.
            Covered(context, budget, [.. rules.Where(rule => rule.IsRequire)]);
            Covered(context, budget, [.. rules.Where(rule => !rule.IsRequire)]);
            Contradicting(context, budget, [.. rules.Where(rule => rule.IsRequire)]);
        }
    }

    private static void Covered(SpecAnalysisContext context, TruthBudget budget, Candidate[] rules)
    {
        for (var index = 1; index < rules.Length; index++)
        {
            var rule = rules[index];
            if (rules.Take(index).FirstOrDefault(earlier => rule.Operations.IsSubsetOf(earlier.Operations) && earlier.Covers(rule, budget)) is { } covering)
            {
                context.Report(RuleFindings.Covered, rule.Location,
                    $"Whatever breaks '{rule.Id}' breaks '{covering.Id}' (line {covering.Location.Line}) too, which is looked at first. Remove one of them, or correct it.");
            }
        }
    }

    private static void Contradicting(SpecAnalysisContext context, TruthBudget budget, Candidate[] rules)
    {
        var reported = new HashSet<Candidate>();
        foreach (var operation in rules.SelectMany(rule => rule.Operations).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
        {
            var together = new List<Candidate>();
            foreach (var rule in rules.Where(rule => rule.Operations.Contains(operation) && !reported.Contains(rule)))
            {
                var related = together.Where(other => other.Keys.Overlaps(rule.Keys)).ToList();
                if (Excludes([.. related, rule], budget))
                {
                    reported.Add(rule);
                    var needed = related.Aggregate(related, (left, other) => Excludes([.. left.Where(one => one != other), rule], budget) ? [.. left.Where(one => one != other)] : left);
                    context.Report(RuleFindings.Contradiction, rule.Location,
                        $"Nothing meets '{rule.Id}' and {string.Join(", ", needed.Select(other => $"'{other.Id}' (line {other.Location.Line})"))} at once, so that '{operation}' would always be refused. Correct one of them.");
                }
                else
                {
                    together.Add(rule);
                }
            }
        }
    }

    private static bool Excludes(ImmutableArray<Candidate> rules, TruthBudget budget) =>
        rules.Length > 1
        && TruthSpace.Of(budget, [.. rules.SelectMany(rule => rule.Conditions)]) is { } space
        && space.Everywhere(truths => !AllPass(rules, truths));

    private static bool AllPass(ImmutableArray<Candidate> rules, bool[] truths)
    {
        var first = 0;
        foreach (var rule in rules)
        {
            if (!rule.Passes(truths, first))
            {
                return false;
            }

            first += rule.Conditions.Length;
        }

        return true;
    }

    private sealed class Candidate(RuleModel rule)
    {
        public string Id => rule.Id;

        public SourceLocation Location { get; } = rule.WhenSource?.Start ?? rule.RequireSource?.Start ?? rule.Location;

        public bool IsRequire => rule.RequireExpression is not null;

        public ImmutableHashSet<string> Operations { get; } = rule.Operations().ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

        // The 'when', the 'require', or both in this order.
        public ImmutableArray<RuleCondition> Conditions { get; } =
        [
            .. rule.WhenExpression is { } when ? [new RuleCondition(when, rule.When!)] : ImmutableArray<RuleCondition>.Empty,
            .. rule.RequireExpression is { } require ? [new RuleCondition(require, rule.Require!)] : ImmutableArray<RuleCondition>.Empty,
        ];

        public HashSet<string> Keys => field ??= [.. Conditions.SelectMany(TruthSpace.Keys)];

        public bool Passes(bool[] truths, int first) => (rule.WhenExpression, rule.RequireExpression) switch
        {
            (null, not null) => truths[first],
            (not null, not null) => !truths[first] || truths[first + 1],
            (not null, null) => !truths[first],
            _ => false,
        };

        // What refuses everything or nothing is reported for itself; a bare 'forbid' means to.
        public bool Differs(TruthBudget budget) =>
            Conditions.IsEmpty
            || TruthSpace.Of(budget, Conditions) is not { } space
            || (!space.Everywhere(truths => Passes(truths, 0)) && !space.Everywhere(truths => !Passes(truths, 0)));

        public bool Covers(Candidate later, TruthBudget budget) =>
            (Conditions.IsEmpty || Keys.Overlaps(later.Keys))
            && TruthSpace.Of(budget, [.. Conditions, .. later.Conditions]) is { } space
            && space.Everywhere(truths => !Passes(truths, 0) || later.Passes(truths, Conditions.Length));
    }
}
