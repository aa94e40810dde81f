using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Contracts, validation, service interface and endpoints of entities with operations.</summary>
internal static class ApiModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan)
    {
        foreach (var entity in plan.Feature.EntitiesWithEndpoints)
        {
            foreach (var child in entity.Children)
            {
                yield return Contracts(plan, child.Entity, entity.HasWrites);
                if (entity.HasWrites)
                {
                    yield return Validation(plan, child.Entity);
                }
            }

            yield return Contracts(plan, entity, entity.HasWrites);
            if (entity.HasWrites)
            {
                yield return Validation(plan, entity);
            }

            yield return ServiceInterface(plan, entity);
            yield return Endpoints(plan, entity);
        }
    }

    private static GeneratedModule Contracts(FeaturePlan plan, EntityView entity, bool writes) => new()
    {
        Id = ModuleIds.Contracts(entity.Name),
        Phase = Phase.Api,
        Summary = $"What callers send and see of {entity.PluralWords}.",
        Origin = entity.Origin,
        Files = [.. ContractFiles(plan, entity, writes)],
        DependsOn = [ModuleIds.Entity(entity.Name), .. entity.Children.Select(child => ModuleIds.Contracts(child.Entity.Name))],
    };

    private static IEnumerable<GeneratedFile> ContractFiles(FeaturePlan plan, EntityView entity, bool writes)
    {
        string[] usings = [.. Imports.Contracts, .. plan.OwnNamespaces];
        if (writes)
        {
            yield return plan.Builder.CSharp(
                "api/request", plan.Names.File($"{entity.Name}Request.cs"), plan.Names.Namespace, usings,
                ("Words", Summaries.WithArticle(entity.Words)), ("Type", $"{entity.Name}Request"), ("Origin", entity.Origin), ("Fields", entity.RequestFields), ("Children", entity.Children));
        }

        yield return plan.Builder.CSharp(
            "api/response", plan.Names.File($"{entity.Name}Response.cs"), plan.Names.Namespace, usings,
            ("Words", Summaries.WithArticle(entity.Words)), ("Type", $"{entity.Name}Response"), ("Origin", entity.Origin), ("Entity", entity), ("HasKey", true),
            ("Fields", entity.ResponseFields), ("Children", entity.Children), ("HasVersion", entity.Optimistic));
        if (entity.HasList)
        {
            yield return plan.Builder.CSharp(
                "api/query", plan.Names.File($"{entity.Name}ListQuery.cs"), plan.Names.Namespace, usings, ("Entity", entity));
        }

        yield return plan.Builder.CSharp(
            "api/mapping", plan.Names.File($"{entity.Name}Mapping.cs"), plan.Names.Namespace, usings, ("Entity", entity), ("NeedsApply", writes));
    }

    private static GeneratedModule Validation(FeaturePlan plan, EntityView entity) => new()
    {
        Id = ModuleIds.Validation(entity.Name),
        Phase = Phase.Api,
        Summary = $"What makes a request for {entity.PluralWords} invalid.",
        Origin = entity.Origin,
        Files =
        [
            plan.Builder.CSharp(
                "api/validator", plan.Names.File($"{entity.Name}Validator.cs"), plan.Names.Namespace, [.. Imports.System, .. plan.OwnNamespaces],
                ("Words", entity.Words), ("Name", entity.Name), ("Type", $"{entity.Name}Request"), ("Origin", entity.Origin),
                ("Fields", entity.RequestFields), ("Children", entity.Children)),
        ],
        DependsOn =
        [
            ModuleIds.SharedErrors, .. TextFormats.ModulesOf(entity.RequestFields), ModuleIds.Entity(entity.Name), ModuleIds.Contracts(entity.Name),
            .. entity.Children.Select(child => ModuleIds.Validation(child.Entity.Name)),
        ],
    };

    private static GeneratedModule ServiceInterface(FeaturePlan plan, EntityView entity) => new()
    {
        Id = ModuleIds.ServiceInterface(entity.Name),
        Phase = Phase.Api,
        Summary = $"The operations on {entity.PluralWords} as endpoints call them.",
        Origin = entity.Origin,
        Files =
        [
            plan.Builder.CSharp(
                "api/service-interface", plan.Names.File($"I{entity.Name}Service.cs"), plan.Names.Namespace,
                [.. Imports.System, .. plan.OwnNamespaces], ("Entity", entity)),
        ],
        DependsOn = [ModuleIds.SharedErrors, .. Paging(entity), ModuleIds.Contracts(entity.Name)],
    };

    private static GeneratedModule Endpoints(FeaturePlan plan, EntityView entity) => new()
    {
        Id = ModuleIds.Endpoints(entity.Name),
        Phase = Phase.Api,
        Summary = $"{entity.Operations.Length} endpoint{(entity.Operations.Length == 1 ? string.Empty : "s")} under {entity.Route}.",
        Origin = entity.Origin,
        Files =
        [
            plan.Builder.CSharp(
                "api/endpoints", plan.Names.File($"{entity.Name}Endpoints.cs"), plan.Names.Namespace,
                [.. Imports.Endpoints, .. plan.OwnNamespaces], ("Entity", entity)),
        ],
        DependsOn =
        [
            ModuleIds.SharedErrors, .. Paging(entity), .. EntityTag(entity), .. plan.Feature.TimeLimitFilter.Length > 0 ? new[] { ModuleIds.SharedTimeLimit } : [],
            ModuleIds.Contracts(entity.Name), ModuleIds.ServiceInterface(entity.Name),
        ],
    };

    private static IEnumerable<string> Paging(EntityView entity) => entity.HasList ? [ModuleIds.SharedPaging] : [];

    private static IEnumerable<string> EntityTag(EntityView entity) => entity.Optimistic ? [ModuleIds.SharedEntityTag] : [];
}
