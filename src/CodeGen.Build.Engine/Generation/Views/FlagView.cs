using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>The feature flag as templates see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DefaultShare">The percentage of callers that it is open to while nothing is configured: 0 when the spec plans a rollout, else 100.</param>
/// <param name="Steps">The percentages in which it is to be opened; empty when the spec plans none.</param>
/// <param name="Origin">Where the spec asks for it.</param>
public sealed record FlagView(string Name, int DefaultShare, ImmutableArray<int> Steps, SourceLocation Origin)
{
    /// <summary>The flag of a feature: the one that the spec names, else one with the feature's name that is open.</summary>
    public static FlagView Of(FeatureModel model) => model.Rollout is { } rollout
        ? new FlagView(rollout.Flag, 0, rollout.Steps, rollout.Location)
        : new FlagView(model.Name, 100, [], model.Location);

    /// <summary>The name as a C# literal.</summary>
    public string NameLiteral => CSharpLiteral.Text(Name);

    /// <summary>Whether nobody is let in until it is configured.</summary>
    public bool ClosedByDefault => DefaultShare == 0;

    /// <summary>Whether steps are planned.</summary>
    public bool HasSteps => Steps.Length > 0;

    /// <summary>The steps in words, for example <c>5, 25, 100 %</c>.</summary>
    public string StepWords => string.Join(", ", Steps.Select(step => step.ToString(CultureInfo.InvariantCulture))) + " %";
}
