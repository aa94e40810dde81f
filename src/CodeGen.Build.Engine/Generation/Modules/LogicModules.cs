using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Services, slots, and the registration of the feature.</summary>
internal static class LogicModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan)
    {
        foreach (var module in RuleModules.Generate(plan))
        {
            yield return module;
        }

        if (plan.Feature.HasSlots)
        {
            yield return SlotModule.Generate(plan);
        }

        foreach (var entity in plan.Feature.EntitiesWithEndpoints)
        {
            yield return Service(plan, entity);
        }

        if (plan.Feature.HasEndpoints)
        {
            yield return Registration(plan);
        }
    }

    private static GeneratedModule Service(FeaturePlan plan, EntityView entity) => new()
    {
        Id = ModuleIds.Service(entity.Name),
        Phase = Phase.Logic,
        Summary = $"The operations on {entity.PluralWords} on {plan.Feature.DbContext}.",
        Origin = entity.Origin,
        Files =
        [
            plan.Builder.CSharp(
                "logic/service", plan.Names.File($"{entity.Name}Service.cs"), plan.Names.Namespace,
                [.. Imports.EntityFramework, .. plan.OwnNamespaces], ("Entity", entity),
                ("NeedsCatch", plan.Feature.Relational && (entity.UniqueFields.Length > 0 || entity.RefersToOthers || entity.CheckRefusal.Length > 0)),
                ("DeletesRows", plan.Feature.Relational && !entity.SoftDelete)),
        ],
        DependsOn =
        [
            .. plan.DbContextModules, .. plan.TenancyModules,
            ModuleIds.Entity(entity.Name), ModuleIds.Contracts(entity.Name), ModuleIds.ServiceInterface(entity.Name),
            .. entity.HasWrites ? new[] { ModuleIds.Validation(entity.Name) } : [],
            .. Bookkeeping(entity.NeedsClock, entity.NeedsCaller),
            .. RuleModules.Of(entity),
            .. entity.UsesSlots ? new[] { ModuleIds.Slots } : [],
            .. entity.Operations.Any(operation => operation.Serializable) ? new[] { ModuleIds.SharedSerializable } : [],
        ],
    };

    private static IEnumerable<string> Bookkeeping(bool clock, bool caller) =>
        [.. clock ? new[] { ModuleIds.SharedClock } : [], .. caller ? new[] { ModuleIds.SharedCaller } : []];

    private static GeneratedModule Registration(FeaturePlan plan)
    {
        var files = new List<GeneratedFile>
        {
            plan.Builder.CSharp(
                "logic/registration", plan.Names.File($"{plan.Feature.Pascal}Feature.cs"), plan.Names.Namespace,
                [.. Imports.Endpoints, .. plan.OwnNamespaces]),
        };
        if (plan.Feature.HasRoutes)
        {
            files.Add(plan.Builder.CSharp(
                "logic/route-service", plan.Names.File($"{plan.Feature.Pascal}Service.cs"), plan.Names.Namespace,
                [.. Imports.EntityFramework, .. plan.OwnNamespaces]));
        }

        return new GeneratedModule
        {
            Id = ModuleIds.Registration,
            Phase = Phase.Logic,
            Summary = "Registers the feature's services and endpoints in the application.",
            Origin = plan.Feature.Origin,
            Files = [.. files],
            Edits = plan.Input.Context.Registration is { } point ? [.. Edits(plan, point)] : [],
            DependsOn =
            [
                ModuleIds.Flag,
                .. Bookkeeping(plan.Feature.RoutesNeedClock, plan.Feature.NeedsCaller),
                .. plan.Feature.EntitiesWithEndpoints.SelectMany(entity => new[] { ModuleIds.Endpoints(entity.Name), ModuleIds.Service(entity.Name) }),
                .. plan.Feature.Routes.Select(route => ModuleIds.Route(route.Name)),
                .. plan.Feature.Routes.Any(route => route.HasQuery) ? new[] { ModuleIds.SharedPaging } : [],
                .. plan.Feature.HasRoutes ? [.. plan.DbContextModules, .. plan.TenancyModules, ModuleIds.RouteInterface] : Array.Empty<string>(),
                .. plan.Feature.HasSlots ? new[] { ModuleIds.Slots } : [],
                .. plan.Feature.Routes.Where(route => route.Guard is not null).SelectMany(route => RuleModules.Of(route.Guard!.Entity)),
                .. plan.Feature.Routes.Any(route => route.Guard is { Serializable: true }) ? new[] { ModuleIds.SharedSerializable } : [],
                .. SharedFeatureGenerator.NeedsRegistration(plan.Input) ? new[] { ModuleIds.SharedRegistration } : [],
            ],
        };
    }

    private static IEnumerable<SourceEdit> Edits(FeaturePlan plan, RegistrationPoint point)
    {
        var import = new AddUsing(plan.Names.Namespace);
        var services = new AddStatement(
            point.TypeName, point.Method, EditAnchor.BeforeBuild, $"{point.Builder}.Services.Add{plan.Feature.Pascal}Feature();");
        var endpoints = new AddStatement(
            point.RunTypeName, point.RunMethod, EditAnchor.BeforeRun, $"{point.RunApplication}.Map{plan.Feature.Pascal}Feature();");
        return point.RunFile == point.File
            ? [new SourceEdit(point.File, [import, services, endpoints])]
            : [new SourceEdit(point.File, [import, services]), new SourceEdit(point.RunFile, [import, endpoints])];
    }
}
