using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Error codes that differ by a slip of the keyboard.</summary>
internal sealed class NearMissErrorAnalysis : ISpecAnalysis
{
    private const int ShortestWord = 4;
    private const int ShortestWordForTwo = 7;
    private const int MostCodesForTwo = 500;
    private const int MostCodes = 5_000;

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var raised = context.Model.Entities.SelectMany(entity => entity.Rules)
            .Where(rule => rule.Error is not null)
            .Select(rule => (Code: rule.Error!, Location: rule.ErrorLocation!, Raised: true));
        var declared = context.Model.Routes.SelectMany(route => route.Errors).Select(error => (error.Code, error.Location, Raised: false));
        var codes = raised.Concat(declared)
            .GroupBy(code => code.Code, StringComparer.Ordinal)
            .Select(group => (Code: group.Key, Count: group.Count(), Raised: group.Any(use => use.Raised), Place: group.MinBy(use => (use.Location.Line, use.Location.Column)).Location))
            .ToDictionary(code => code.Code, StringComparer.Ordinal);
        foreach (var (left, right) in Candidates([.. codes.Keys.Order(StringComparer.Ordinal).Take(MostCodes)]))
        {
            var (first, second) = (codes[left], codes[right]);
            if ((first.Raised && second.Raised) || !IsSlip(left, right))
            {
                continue;
            }

            // The rarer one is the slip; among equals the later one.
            var (meant, slip) = (first.Raised, first.Count, -first.Place.Line).CompareTo((second.Raised, second.Count, -second.Place.Line)) >= 0
                ? (first, second)
                : (second, first);
            context.Report(SpecFindings.NearMissError, slip.Place,
                $"'{slip.Code}' is almost '{meant.Code}' (line {meant.Place.Line}): clients would wait for the wrong one. Use one spelling, or names that differ clearly.");
        }
    }

    private static IEnumerable<(string Left, string Right)> Candidates(string[] codes)
    {
        if (codes.Length <= MostCodesForTwo)
        {
            return codes.SelectMany((left, index) => codes.Skip(index + 1).Select(right => (left, right)));
        }

        // Words one edit apart share a word that has lost one letter, which finds them without comparing all pairs.
        return codes
            .SelectMany(code => Enumerable.Range(0, code.Length).Select(index => (Shorter: code.Remove(index, 1), code)).Append((Shorter: code, code)))
            .GroupBy(pair => pair.Shorter, pair => pair.code, StringComparer.Ordinal)
            .Select(group => group.Distinct(StringComparer.Ordinal).Take(20).ToArray())
            .SelectMany(group => group.SelectMany((left, index) => group.Skip(index + 1).Select(right => (left, right))))
            .Distinct();
    }

    private static bool IsSlip(string left, string right)
    {
        if (string.Equals(left.Replace("_", ""), right.Replace("_", ""), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var leftWords = left.ToUpperInvariant().Split('_');
        var rightWords = right.ToUpperInvariant().Split('_');
        if (leftWords.Length != rightWords.Length)
        {
            return false;
        }

        var different = leftWords.Zip(rightWords).Where(pair => pair.First != pair.Second).ToArray();
        return different is [var (one, other)] && IsSlipOfWord(one, other);
    }

    // LOCKED and BLOCKED, ACTIVE and INACTIVE are opposites or others, not slips; numbers count.
    private static bool IsSlipOfWord(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        if (shorter < ShortestWord || one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal)
            || one.Concat(other).Any(char.IsAsciiDigit))
        {
            return false;
        }

        return EditDistance.Between(one, other, 2) <= (shorter >= ShortestWordForTwo ? 2 : 1);
    }
}
