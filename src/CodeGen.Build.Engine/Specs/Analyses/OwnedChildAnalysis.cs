using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Owned children that are not defined in the spec, have several owners or endpoints of their own.</summary>
internal sealed class OwnedChildAnalysis : ISpecAnalysis
{
    private static readonly string[] BookkeepingKeys = ["soft_delete", "audit", "tenant"];

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var owners = new Dictionary<string, EntityModel>(StringComparer.Ordinal);
        foreach (var owner in context.Model.Entities)
        {
            foreach (var relation in owner.Relationships.Where(relation => relation is { Owned: true, Kind: RelationshipKind.OneToMany }))
            {
                Check(context, owners, owner, relation);
            }
        }

        foreach (var entity in context.Model.Entities)
        {
            CheckRelations(context, owners, entity);
        }
    }

    private static bool IsOn(EntityModel entity, string key) => key switch
    {
        "audit" => entity.Audit,
        "soft_delete" => entity.SoftDelete,
        _ => entity.Tenant,
    };

    // EF Core reaches an owned row through its owner only: nothing else may refer to it, and it has no links of its own.
    private static void CheckRelations(SpecAnalysisContext context, Dictionary<string, EntityModel> owners, EntityModel entity)
    {
        foreach (var relation in entity.Relationships)
        {
            if (!relation.Owned && owners.TryGetValue(relation.Entity, out var owner) && !(relation.Kind == RelationshipKind.OneToMany && owner.Name == entity.Name))
            {
                context.Report(SpecFindings.OwnedChild, relation.Location,
                    $"{relation.Entity} is owned by {owner.Name} and is reached through it only, so {entity.Name} cannot refer to it. Refer to {owner.Name}, or remove 'owned'.");
            }
            else if (relation.Kind is RelationshipKind.ManyToMany or RelationshipKind.OneToMany && owners.TryGetValue(entity.Name, out var parent))
            {
                context.Report(relation.Owned ? SpecFindings.NotSupported : SpecFindings.OwnedChild, relation.Location,
                    $"{entity.Name} is owned by {parent.Name}, so it has no {(relation.Kind == RelationshipKind.ManyToMany ? "links" : "collections")} of its own. Move the relationship to {parent.Name}, or remove 'owned' from {parent.Name}.");
            }
        }
    }

    private static void Check(SpecAnalysisContext context, Dictionary<string, EntityModel> owners, EntityModel owner, RelationshipModel relation)
    {
        if (context.Entity(relation.Entity) is not { } child)
        {
            context.Report(SpecFindings.OwnedChild, relation.Location,
                $"{owner.Name} owns '{relation.Entity}', which this spec does not define: what is owned is written inside its owner, so its fields must be known. Define the entity, or remove 'owned'.{Reading.Suggestion.For(relation.Entity, context.EntityNames)}");
            return;
        }

        if (child.Name == owner.Name || !owners.TryAdd(child.Name, owner))
        {
            context.Report(SpecFindings.OwnedChild, relation.Location,
                $"{child.Name} would have {(child.Name == owner.Name ? "itself as owner" : $"two owners, {owners[child.Name].Name} and {owner.Name}")}. Remove 'owned' from one of the relationships.");
        }

        foreach (var key in BookkeepingKeys.Where(key => child.Places.ContainsKey(key) && IsOn(child, key)))
        {
            context.Report(SpecFindings.OwnedChild, child.Places[key],
                $"{child.Name} is owned by {owner.Name} and is written and deleted with it, so '{key}' belongs to {owner.Name}. Move it there.");
        }

        if (child.OperationsLocation is { } operations && !child.Operations.IsEmpty)
        {
            context.Report(SpecFindings.OwnedChild, operations,
                $"{child.Name} is owned by {owner.Name} and is written and read inside it, so it has no operations of its own. Remove them, or remove 'owned'.");
        }
    }
}
