using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Rules.Sql;
using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Spells a feature out for the templates.</summary>
internal static class FeatureViewFactory
{
    public static FeatureView Create(GenerationInput input, FeatureNames names, TypeNames types)
    {
        var relational = IsRelational(input.Context);
        var entities = new EntityViewFactory(input, names, types, relational);
        var children = input.Model.Entities
            .SelectMany(entity => entity.Relationships.Where(relationship => relationship is { Kind: RelationshipKind.OneToMany, Owned: true }))
            .Select(relationship => relationship.Entity)
            .ToHashSet(StringComparer.Ordinal);
        var feature = new FeatureView
        {
            Name = input.Model.Name,
            Pascal = names.Pascal,
            Summary = Summaries.Sentence(input.Model.Description ?? input.Model.Title ?? Summaries.Words(input.Model.Name)),
            Origin = input.Model.Location,
            Namespace = names.Namespace,
            SharedNamespace = names.SharedNamespace,
            TestNamespace = names.TestNamespace,
            SharedTestNamespace = names.SharedTestNamespace,
            DbContext = input.DbContext?.Name ?? SharedFeatureGenerator.DbContextName,
            DbContextNamespace = input.DbContext?.Namespace ?? names.SharedNamespace,
            Relational = relational,
            Dialect = relational ? SqlDialect.Of(input.Context.Provider) : null,
            Entities = new DeletionEffects([.. input.Model.Entities.Where(entity => !children.Contains(entity.Name)).Select(entities.Create)]).Attach(),
            Existing = [.. input.Context.Entities.Where(entity => entity.DbContext == input.DbContext?.Name && ExistingRuleEntities.CanBeRead(entity)).Select(entity => ExistingRuleEntities.Code(entity, types))],
            Routes = new RouteViewFactory(input.Model).Create(),
            Flag = FlagView.Of(input.Model),
            PageSize = input.Model.Paging.PageSize,
            MaxPageSize = input.Model.Paging.MaxPageSize,
            TimeLimitFilter = input.Model.TimeoutMs is { } limit ? RouteLimits.TimeLimit(limit) : string.Empty,
        };
        feature = StateMachines.Attach(feature, input.Model);
        return FeatureRules.Attach(feature, new RuleViewFactory(input.Model, feature));
    }

    /// <summary>Whether tables and columns are named, and the database holds uniqueness and foreign keys.</summary>
    public static bool IsRelational(ProjectContext context) =>
        context.HasEntityFrameworkRelational && context.Provider != DatabaseProvider.InMemory;
}
