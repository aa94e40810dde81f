using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Rows that belong to nobody and refer to rows of a tenant, and callers without a tenant at endpoints of tenants' rows.</summary>
internal sealed class TenantAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var entity in context.Model.Entities)
        {
            foreach (var relation in entity.Relationships)
            {
                CheckRelation(context, entity, relation);
            }

            foreach (var endpoint in Endpoints.Of(entity).Where(endpoint => entity.Tenant && context.Model.Security.For(endpoint.Method, endpoint.Path).Kind == SecurityKind.Anonymous))
            {
                context.Report(SpecFindings.TenantWithoutCaller, endpoint.Location,
                    $"The rows of {entity.Name} belong to tenants, and anonymous callers have none: {endpoint.Method} {endpoint.Path} would refuse all of them. Demand a caller under security, or remove 'tenant'.");
            }
        }
    }

    private static void CheckRelation(SpecAnalysisContext context, EntityModel entity, RelationshipModel relation)
    {
        if (relation.Owned || context.Entity(relation.Entity) is not { } other || entity.Tenant == other.Tenant)
        {
            return;
        }

        var (without, with) = relation.Kind == RelationshipKind.OneToMany ? (other, entity) : (entity, other);
        if (with.Tenant && !IsOwnedByTenant(context, without))
        {
            context.Report(SpecFindings.Relationship, relation.Location,
                $"Rows of {with.Name} belong to tenants, rows of {without.Name} do not, so a row of {without.Name} could refer to those of one tenant and be seen by all. Add 'tenant: true' to {without.Name}, or remove it from {with.Name}.");
        }
    }

    private static bool IsOwnedByTenant(SpecAnalysisContext context, EntityModel entity) =>
        context.Model.Entities.Any(owner => owner.Tenant && owner.Relationships.Any(relation => relation.Owned && relation.Entity == entity.Name));
}
