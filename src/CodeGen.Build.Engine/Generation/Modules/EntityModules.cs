using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Entities with their enums.</summary>
internal static class EntityModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan) =>
        plan.AllEntities.Select(entity => new GeneratedModule
        {
            Id = ModuleIds.Entity(entity.Name),
            Phase = Phase.Schema,
            Summary = $"The entity {entity.Name} with {entity.Fields.Length} fields{(entity.Enums.Length > 0 ? $" and {entity.Enums.Length} enums" : string.Empty)}.",
            Origin = entity.Origin,
            Files = [Class(plan, entity), .. entity.Enums.SelectMany(field => Enum(plan, field))],
            DependsOn =
            [
                .. entity.Children.Select(child => ModuleIds.Entity(child.Entity.Name)),
                .. entity.Links.Where(link => !link.Reference.Existing && link.Reference.Entity != entity.Name)
                    .Select(link => ModuleIds.Entity(link.Reference.Entity)).Distinct(),
            ],
        });

    private static GeneratedFile Class(FeaturePlan plan, EntityView entity) => plan.Builder.CSharp(
        "schema/entity", plan.Names.EntityFile($"{entity.Name}.cs"), plan.Names.EntityNamespace,
        [.. Imports.System, .. entity.Links.Select(link => link.Reference.Namespace)], ("Entity", entity));

    private static IEnumerable<GeneratedFile> Enum(FeaturePlan plan, FieldView field) =>
    [
        plan.Builder.CSharp(
            "schema/enum", plan.Names.EntityFile($"{field.EnumClass}.cs"), plan.Names.EntityNamespace, [], ("Field", field)),
        plan.Builder.CSharp(
            "schema/enum-words", plan.Names.EntityFile($"{field.EnumClass}Words.cs"), plan.Names.EntityNamespace, Imports.System, ("Field", field)),
    ];
}
