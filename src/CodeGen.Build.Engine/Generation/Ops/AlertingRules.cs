using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>What alerting rules need to know of a feature.</summary>
/// <param name="Group">The name of the group of rules.</param>
/// <param name="Prefix">What the names of alerts begin with.</param>
/// <param name="Routes">A regular expression of the routes, as the inside of a PromQL text.</param>
/// <param name="Seconds">How long 95 of 100 requests may take, in seconds.</param>
public sealed partial record AlertingRules(string Group, string Prefix, string Routes, string Seconds)
{
    private const decimal UsualSeconds = 1m;

    /// <summary>The rules of a feature: its time limit is the one of the spec, else one second.</summary>
    public static AlertingRules Of(FeatureModel model, FeatureView feature) => new(
        feature.Name, feature.Pascal, Pattern(feature),
        (model.TimeoutMs is { } milliseconds ? milliseconds / 1000m : UsualSeconds).ToString(CultureInfo.InvariantCulture));

    // ASP.NET Core reports the route's pattern: parameters with their constraints, a group's own path with a slash.
    private static string Pattern(FeatureView feature) => string.Join('|', feature.EntitiesWithEndpoints.Select(entity => $"{entity.Route}(/[{{].*)?/?")
        .Concat(feature.Routes.Select(route => Parameter().Replace(route.Model.Path, "[{].*")))
        .Select(pattern => pattern.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToImmutableArray());

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
