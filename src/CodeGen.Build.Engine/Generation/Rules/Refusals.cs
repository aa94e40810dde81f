using System.Globalization;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>What an endpoint says of itself in an OpenAPI document about the refusals of rules.</summary>
internal static class Refusals
{
    /// <summary>The calls on the endpoint's builder, each with its leading dot; empty without rules.</summary>
    public static string Of(IEnumerable<CheckView> checks)
    {
        var all = checks.Select(check => (check.Rule.Status, check.Rule.Code)).Distinct().OrderBy(refusal => refusal.Status).ToList();
        if (all.Count == 0)
        {
            return string.Empty;
        }

        var statuses = all.Select(refusal => refusal.Status).Distinct().Select(status => $".ProducesProblem({status.ToString(CultureInfo.InvariantCulture)})");
        var codes = all.Select(refusal => string.Create(CultureInfo.InvariantCulture, $"{refusal.Code} ({refusal.Status})"));
        return $"{string.Concat(statuses)}.WithDescription({CSharpLiteral.Text($"Rules refuse with {string.Join(", ", codes)}.")})";
    }
}
