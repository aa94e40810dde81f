using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>EF Core configurations.</summary>
internal static class ConfigurationModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan) =>
        plan.Feature.Entities.Select(entity => new GeneratedModule
        {
            Id = ModuleIds.Configuration(entity.Name),
            Phase = Phase.Schema,
            Summary = $"How EF Core maps {entity.Name}: columns, limits, keys and indexes.",
            Origin = entity.Origin,
            Files =
            [
                plan.Builder.CSharp(
                    "schema/configuration", plan.Names.ConfigurationFile($"{entity.Name}Configuration.cs"), plan.Names.ConfigurationNamespace,
                    [.. Imports.EntityFramework, .. plan.OwnNamespaces], ("Entity", entity)),
            ],
            DependsOn =
            [
                ModuleIds.Entity(entity.Name),
                .. entity.Tenant ? plan.TenancyModules : [],
                .. entity.Children.Select(child => ModuleIds.Entity(child.Entity.Name)),
                .. entity.Referred.Where(reference => !reference.Existing && reference.Entity != entity.Name)
                    .Select(reference => ModuleIds.Entity(reference.Entity)).Distinct(),
            ],
        });
}
