using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Tests of what services keep by themselves: who wrote when, deletions that mark, tenants.</summary>
internal static class BookkeepingTests
{
    /// <summary>The tests of an entity; none when its service keeps nothing.</summary>
    /// <param name="plan">The feature.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="rules">What rules leave to tests.</param>
    /// <param name="usings">The namespaces.</param>
    public static IEnumerable<GeneratedFile> Of(FeaturePlan plan, EntityView entity, RuleTests rules, IEnumerable<string> usings)
    {
        if (!entity.Tenant && !(entity.SoftDelete && entity.Operations.Any(operation => !operation.IsList)) && !(entity.Audit && entity.HasWrites))
        {
            yield break;
        }

        yield return plan.Builder.Test(
            "tests/bookkeeping-tests", plan.Names.TestFile($"{entity.Name}BookkeepingTests.cs"), plan.Names.TestNamespace, usings, [("Entity", entity), .. Data(plan, entity, rules)]);
    }

    private static (string, object)[] Data(FeaturePlan plan, EntityView entity, RuleTests rules) =>
    [
        ("CreateClient", Client(entity, Operation.Create)),
        ("ReadClient", Client(entity, Operation.Read)),
        ("ListClient", Client(entity, Operation.List)),
        ("UpdateClient", Client(entity, Operation.Update)),
        ("DeleteClient", Client(entity, Operation.Delete)),
        ("CreateUser", User(entity, Operation.Create)),
        ("UpdateUser", User(entity, Operation.Update)),
        ("NeedsSend", entity.HasUpdate || (entity.HasDelete && (entity.SoftDelete || entity.Tenant))),
        ("NeedsErrorAssert", entity.Tenant || entity.SoftDelete),
        ("UniqueField", entity.UniqueFields.FirstOrDefault(field => field.Reference is null) is { } unique ? unique : false),
        ("Referrers", Referrers(rules, entity).ToImmutableArray()),
        ("TenantReferences", TenantReferences(plan, entity, rules.Entities).ToImmutableArray()),
    ];

    private static IEnumerable<ReferrerView> Referrers(RuleTests rules, EntityView entity) =>
        from other in rules.Entities
        where entity.SoftDelete
        from field in other.References
        where field.Reference is { Existing: false } reference && reference.Entity == entity.Name
        select Referrer(other, field, field.Reference!.OnDelete) with { IsTested = rules.MayDelete(entity, other, field.Name) };

    private static ReferrerView Referrer(EntityView other, FieldView field, string onDelete)
    {
        var words = Summaries.WithArticle(other.Words).Replace(' ', '_');
        var (title, changed, expected) = onDelete switch
        {
            nameof(DeleteBehavior.Restrict) => ($"Delete_answers_409_while_{words}_refers_to_it_by_{field.Name}", string.Empty, string.Empty),
            nameof(DeleteBehavior.SetNull) => ($"Delete_empties_{field.Name}_of_{words}", field.Property, "Is.Null"),
            _ when other.SoftDelete => ($"Delete_marks_{words}_that_refers_to_it_by_{field.Name}", "DeletedAt", "Is.Not.Null"),
            _ => ($"Delete_keeps_{words}_that_refers_to_it_by_{field.Name}", field.Property, "Is.EqualTo(id)"),
        };
        return new ReferrerView
        {
            Entity = other,
            Name = field.Name,
            Property = field.Property,
            Title = title,
            Hinders = onDelete == nameof(DeleteBehavior.Restrict),
            Changed = changed,
            Expected = expected,
            CreateClient = Client(other, Operation.Create),
        };
    }

    private static IEnumerable<TenantReferenceView> TenantReferences(FeaturePlan plan, EntityView entity, ImmutableArray<EntityView> entities)
    {
        var tenants = entities.Where(other => other.Tenant).Select(other => other.Name).ToHashSet(StringComparer.Ordinal);
        return entity.References.Where(field => !field.Reference!.Existing && tenants.Contains(field.Reference.Entity))
            .Select(field => new TenantReferenceView(field.Name, field.Property, field.Reference!.Type, Row(plan, field.Reference), "id"))
            .Concat(entity.Links.Where(link => !link.Reference.Existing && tenants.Contains(link.Reference.Entity))
                .Select(link => new TenantReferenceView(link.Keys.Name, link.Keys.Property, link.Reference.Type, Row(plan, link.Reference), "[id]")));
    }

    private static string Row(FeaturePlan plan, ReferenceView reference) => $"await {plan.Feature.Pascal}Data.Add{reference.Entity}Async(Host)";

    private static string Client(EntityView entity, Operation operation) =>
        entity.Operations.FirstOrDefault(candidate => candidate.Operation == operation)?.Client ?? string.Empty;

    private static string User(EntityView entity, Operation operation) =>
        entity.Operations.FirstOrDefault(candidate => candidate.Operation == operation) is { Anonymous: true } ? "Caller.Nobody" : "FeatureHost.User";
}
