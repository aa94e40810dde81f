using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>The edit of a DbContext of the code base: a DbSet an entity, and its configuration unless those are found by assembly.</summary>
internal static class DbContextModule
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan)
    {
        if (plan.UsesSharedContext || plan.Input.DbContext is not { } context || plan.Feature.Entities.Length == 0)
        {
            yield break;
        }

        yield return new GeneratedModule
        {
            Id = ModuleIds.DbContext,
            Phase = Phase.Schema,
            Summary = $"{context.Name} gets {plan.Feature.Entities.Length} DbSet{(plan.Feature.Entities.Length == 1 ? string.Empty : "s")}.",
            Origin = plan.Feature.Origin,
            Edits = [.. Edits(plan, context)],
            DependsOn =
            [
                .. plan.Feature.Entities.Select(entity => ModuleIds.Entity(entity.Name)),
                .. plan.Feature.Entities.Select(entity => ModuleIds.Configuration(entity.Name)),
            ],
        };
    }

    // A partial DbContext may override OnModelCreating in another file.
    private static IEnumerable<SourceEdit> Edits(FeaturePlan plan, DbContextInfo context)
    {
        var configurations = context.AppliesConfigurationsFromAssembly ? [] : Configurations(plan, context).ToImmutableArray();
        var mappingFile = context.OnModelCreatingFile ?? context.File;
        if (mappingFile == context.File)
        {
            yield return new SourceEdit(context.File, [.. DbSets(plan, context), .. configurations]);
            yield break;
        }

        yield return new SourceEdit(context.File, [.. DbSets(plan, context)]);
        if (!configurations.IsEmpty)
        {
            yield return new SourceEdit(mappingFile, configurations);
        }
    }

    private static IEnumerable<EditOperation> DbSets(FeaturePlan plan, DbContextInfo context)
    {
        // Entities have a namespace of their own where one is named like a type of the framework; this file may use that type.
        var apart = plan.Names.EntitiesApart;
        if (!apart && !IsVisible(context.Namespace, plan.Names.EntityNamespace))
        {
            yield return new AddUsing(plan.Names.EntityNamespace);
        }

        foreach (var entity in plan.Feature.Entities.Where(entity => EntityViewFactory.DbSetName(context, plan.Names, entity.Model) is not null))
        {
            var type = apart ? $"global::{plan.Names.EntityNamespace}.{entity.Name}" : entity.Type;
            var accessors = context.DbSetsAreExpressions || context.DbSets.IsEmpty ? $"=> Set<{type}>();"
                : plan.Input.Context.Nullable ? "{ get; set; } = null!;" : "{ get; set; }";
            yield return new AddMember(context.FullName, $"public DbSet<{type}> {entity.Plural} {accessors}");
        }
    }

    private static IEnumerable<EditOperation> Configurations(FeaturePlan plan, DbContextInfo context)
    {
        IEnumerable<EditOperation> imports = IsVisible(context.Namespace, plan.Names.ConfigurationNamespace)
            ? [] : [new AddUsing(plan.Names.ConfigurationNamespace)];
        var parameter = context.ModelBuilderParameter ?? "modelBuilder";
        var statements = plan.Feature.Entities.Select(entity => $"{parameter}.ApplyConfiguration(new {entity.Name}Configuration());");
        if (!context.HasOnModelCreating)
        {
            // Without the configurations: another feature's approval may have added the override meanwhile.
            imports = [.. imports, new AddMember(context.FullName, $"protected override void OnModelCreating(ModelBuilder {parameter})\n{{\n    base.OnModelCreating({parameter});\n}}")];
        }

        return [.. imports, .. statements.Select(statement => new AddStatement(context.FullName, "OnModelCreating", EditAnchor.EndOfMethod, statement))];
    }

    private static bool IsVisible(string from, string ns) => from == ns || from.StartsWith(ns + ".", StringComparison.Ordinal);
}
