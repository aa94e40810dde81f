using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Names of the classes that are made from those of entities and routes: beside <c>Refund</c>, <c>RefundRequest</c> is one.</summary>
internal static class DerivedNames
{
    private static readonly string[] Suffixes =
    [
        "BookkeepingTests", "Configuration", "Data", "Endpoint", "EndpointTests", "Endpoints", "EndpointsTests", "Errors", "Feature", "Flag", "FlagTests",
        "ListQuery", "Mapping", "Query", "Request", "Response", "RuleErrors", "Service", "Setup", "Slots", "StateTests", "TestSlots", "Validator",
        "ValidatorTests", "WorkflowTests",
    ];

    /// <summary>Whether a class of the feature has the name already.</summary>
    public static bool Contains(FeatureModel model, string name) =>
        Suffixes.Any(suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) && IsStem(model, name[..^suffix.Length]));

    private static bool IsStem(FeatureModel model, string name) =>
        model.Entities.Any(entity => entity.Name == name)
        || model.Routes.Any(route => RouteViewFactory.Name(model, route) == name)
        || Naming.Names.Pascal(model.Name) == name;
}
