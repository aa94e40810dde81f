using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Owned children that are not defined in the spec, have several owners or endpoints of their own.</summary>
internal sealed class OwnedChildAnalysis : ISpecAnalysis
{
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

        if (child.OperationsLocation is { } operations && !child.Operations.IsEmpty)
        {
            context.Report(SpecFindings.OwnedChild, operations,
                $"{child.Name} is owned by {owner.Name} and is written and read inside it, so it has no operations of its own. Remove them, or remove 'owned'.");
        }
    }
}
