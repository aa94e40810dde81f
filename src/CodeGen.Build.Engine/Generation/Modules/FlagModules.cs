using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>The feature flag that all endpoints of a feature stand behind, and what proves it.</summary>
internal static class FlagModules
{
    /// <summary>The flag; none for a feature without endpoints.</summary>
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan)
    {
        if (plan.Feature.HasEndpoints)
        {
            yield return new GeneratedModule
            {
                Id = ModuleIds.Flag,
                Phase = Phase.Api,
                Summary = $"The flag {plan.Feature.Flag.Name}: closed, the feature's endpoints answer as if they were not there.",
                Origin = plan.Feature.Flag.Origin,
                Files =
                [
                    plan.Builder.CSharp("api/flag", plan.Names.File($"{plan.Feature.Pascal}Flag.cs"), plan.Names.Namespace, [plan.Names.SharedNamespace]),
                ],
                DependsOn = [ModuleIds.SharedFlags],
            };
        }
    }

    /// <summary>The tests of the closed flag.</summary>
    public static GeneratedModule Tests(FeaturePlan plan, IEnumerable<string> usings) => new()
    {
        Id = ModuleIds.IntegrationTests("flag"),
        Phase = Phase.Tests,
        Summary = "What callers see while the feature is closed: nothing.",
        Origin = plan.Feature.Flag.Origin,
        Files =
        [
            plan.Builder.Test(
                "tests/flag-tests", plan.Names.TestFile($"{plan.Feature.Pascal}FlagTests.cs"), plan.Names.TestNamespace, usings,
                ("Endpoints", Endpoints(plan.Feature).ToImmutableArray())),
        ],
        DependsOn = [ModuleIds.SharedTestHost, ModuleIds.SharedFlagTests, ModuleIds.Flag, ModuleIds.Registration],
    };

    private static IEnumerable<FlaggedView> Endpoints(FeatureView feature) =>
        feature.EntitiesWithEndpoints.SelectMany(entity => entity.Operations.Select(operation => Endpoint(entity, operation)))
            .Concat(feature.Routes.Select(route => new FlaggedView(route.Name, route.MethodMember, route.SampleTarget, route.Origin)));

    private static FlaggedView Endpoint(EntityView entity, OperationView operation)
    {
        var method = operation.Operation switch
        {
            Operation.Create => "Post",
            Operation.Update => "Put",
            Operation.Delete => "Delete",
            _ => "Get",
        };
        var row = operation.IsCreate || operation.IsList ? string.Empty : $"/{entity.UnknownKeyHole}";
        var target = row.Length == 0 ? CSharpLiteral.Text(entity.Route) : $"$\"{entity.Route}{row}\"";
        return new FlaggedView($"{operation.Operation}_of_{entity.Name}", method, target, operation.Origin);
    }
}
