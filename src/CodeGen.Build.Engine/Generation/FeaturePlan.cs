using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation;

/// <summary>What the generators of modules work from.</summary>
/// <param name="Input">The inputs.</param>
/// <param name="Names">Paths and namespaces.</param>
/// <param name="Feature">The feature, spelled out.</param>
/// <param name="Types">How code refers to types.</param>
/// <param name="Builder">Renders files.</param>
internal sealed record FeaturePlan(GenerationInput Input, FeatureNames Names, FeatureView Feature, TypeNames Types, ModuleBuilder Builder)
{
    /// <summary>Whether the feature lives in the shared DbContext, which finds configurations by itself.</summary>
    public bool UsesSharedContext => Input.DbContext is null || Input.DbContext.Namespace == Names.SharedNamespace;

    /// <summary>Namespaces of everything that the feature's classes may refer to.</summary>
    public IEnumerable<string> OwnNamespaces =>
    [
        Names.Namespace, Names.SharedNamespace, Names.EntityNamespace, Feature.DbContextNamespace,
        .. AllEntities.SelectMany(entity => entity.Referred).Select(reference => reference.Namespace),
    ];

    /// <summary>All entities, owned children included.</summary>
    public IEnumerable<EntityView> AllEntities =>
        Feature.Entities.SelectMany(entity => entity.Children.Select(child => child.Entity).Prepend(entity));

    /// <summary>The module that makes the DbContext know whose rows are seen, where rows belong to tenants.</summary>
    public IEnumerable<string> TenancyModules => Feature.Tenancy ? [ModuleIds.SharedTenancy] : [];

    /// <summary>The modules of the DbContext that others need: the shared one's, or the feature's own edit.</summary>
    public IEnumerable<string> DbContextModules => UsesSharedContext
        ? Input.DbContext is null ? [ModuleIds.SharedDbContext] : []
        : Feature.Entities.Length > 0 ? [ModuleIds.DbContext] : [];
}
