using System.Globalization;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>What an endpoint says of itself in an OpenAPI document about the refusals of rules.</summary>
internal static class Refusals
{
    /// <summary>The calls on the endpoint's builder, each with its leading dot; empty without refusals.</summary>
    /// <param name="checks">The rules.</param>
    /// <param name="others">The statuses of what a state refuses.</param>
    public static string Of(IEnumerable<CheckView> checks, IEnumerable<int> others)
    {
        var rules = checks.Select(check => (check.Rule.Status, check.Rule.Code)).Distinct().OrderBy(refusal => refusal.Status).ToList();
        var statuses = rules.Select(refusal => refusal.Status).Concat(others).Distinct().Order()
            .Select(status => $".ProducesProblem({status.ToString(CultureInfo.InvariantCulture)})");
        var codes = rules.Select(refusal => string.Create(CultureInfo.InvariantCulture, $"{refusal.Code} ({refusal.Status})"));
        var description = rules.Count == 0 ? string.Empty : $".WithDescription({CSharpLiteral.Text($"Rules refuse with {string.Join(", ", codes)}.")})";
        return string.Concat(statuses) + description;
    }
}
