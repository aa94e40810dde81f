using System.Collections.Immutable;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Makes explicit what the format implies once all sections are read.</summary>
internal static class Completion
{
    /// <summary>The model with implied columns, statuses that rules decide, and security resolved.</summary>
    public static FeatureModel Complete(
        SpecSession session, FeatureModel model, (SecurityRequirement? Default, ImmutableArray<SecuredEndpoint> Endpoints) security)
    {
        var forbidding = model.Entities.SelectMany(entity => entity.Rules).Where(rule => !rule.Forbid.IsEmpty).Select(rule => rule.Error)
            .Concat(model.Entities.SelectMany(entity => entity.States?.Transitions ?? []).Select(transition => transition.Error ?? "INVALID_TRANSITION"))
            .ToHashSet(StringComparer.Ordinal);
        var owners = model.Entities
            .SelectMany(owner => owner.Relationships.Where(relation => relation.Kind == RelationshipKind.OneToMany).Select(relation => (Owner: owner, Relation: relation)))
            .ToLookup(pair => pair.Relation.Entity, StringComparer.Ordinal);
        var completed = model with
        {
            Entities =
            [
                .. model.Entities.Select(entity => entity with
                {
                    ImpliedFields = ImpliedFields(model, entity, owners[entity.Name]),
                    ImpliedRelationships = [.. ImpliedRelationships.Of(model, entity)],
                }),
            ],
            Routes = [.. model.Routes.Select(route => route with { Errors = [.. route.Errors.Select(error => WithStatus(error, forbidding))] })],
        };
        completed = completed with { Events = [.. completed.Events.Select(item => EventTriggers.Resolve(completed, item))] };
        return SecurityCompletion.Complete(session, completed, security.Default, security.Endpoints);
    }

    private static ErrorModel WithStatus(ErrorModel error, HashSet<string?> forbidding) =>
        !error.StatusGiven && forbidding.Contains(error.Code) ? error with { Status = 409 } : error;

    private static ImmutableArray<FieldModel> ImpliedFields(
        FeatureModel model, EntityModel entity, IEnumerable<(EntityModel Owner, RelationshipModel Relation)> owners)
    {
        var fields = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        Add("id", new TypeReference(entity.Key));
        foreach (var relation in entity.Relationships.Where(relation => HoldsKey(model, entity, relation)))
        {
            Reference($"{relation.Name}_id", relation.Entity, nullable: !relation.Required);
        }

        foreach (var (owner, relation) in owners.Where(pair => !RefersTo(entity, pair.Owner)))
        {
            Reference($"{Names.Snake(owner.Name)}_id", owner.Name, nullable: !relation.Owned && !relation.Required);
        }

        if (entity.States is { } machine && entity.Fields.All(field => field.Name != machine.Field))
        {
            fields.TryAdd(machine.Field, new FieldModel
            {
                Name = machine.Field,
                Type = new TypeReference(TypeKind.Enum) { EnumValues = machine.States },
                Location = machine.Location,
                Default = machine.Initial,
                Implied = true,
            });
        }

        foreach (var (name, type) in Bookkeeping(entity))
        {
            Add(name, type);
        }

        return [.. fields.Values];

        void Add(string name, TypeReference type) =>
            fields.TryAdd(name, new FieldModel { Name = name, Type = type, Location = entity.Location, Implied = true });

        void Reference(string name, string target, bool nullable) =>
            Add(name, new TypeReference(TypeKind.Entity, nullable) { EntityName = target });
    }

    private static bool HoldsKey(FeatureModel model, EntityModel entity, RelationshipModel relation) => relation.Kind switch
    {
        RelationshipKind.ManyToOne => true,
        RelationshipKind.OneToOne => !relation.Owned && RelationshipSides.IsHolder(model.Entities, entity, relation),
        _ => false,
    };

    private static bool RefersTo(EntityModel entity, EntityModel owner) =>
        entity.Relationships.Any(relation => relation.Kind == RelationshipKind.ManyToOne && relation.Entity == owner.Name);

    private static IEnumerable<(string Name, TypeReference Type)> Bookkeeping(EntityModel entity)
    {
        if (entity.Optimistic)
        {
            yield return ("version", new TypeReference(TypeKind.Int));
        }

        if (entity.Audit)
        {
            yield return ("created_at", new TypeReference(TypeKind.Timestamp));
            yield return ("updated_at", new TypeReference(TypeKind.Timestamp));
            yield return ("created_by", new TypeReference(TypeKind.String));
            yield return ("updated_by", new TypeReference(TypeKind.String));
        }

        if (entity.SoftDelete)
        {
            yield return ("deleted_at", new TypeReference(TypeKind.Timestamp, Nullable: true));
        }

        if (entity.Tenant)
        {
            yield return ("tenant_id", new TypeReference(TypeKind.Uuid));
        }
    }
}
