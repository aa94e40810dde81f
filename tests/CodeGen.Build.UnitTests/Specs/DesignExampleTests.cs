using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs;

/// <summary>The two examples that the format was designed by, verbatim.</summary>
public sealed class DesignExampleTests
{
    [Test]
    public void The_loose_example_reads_with_questions_and_without_an_error()
    {
        var result = Read("user_subscription_upgrade.feature.yaml");

        Assert.That(result.Brief(), Is.EqualTo(new[]
        {
            "warning uncovered-criterion 4:5",
            "warning uncovered-criterion 5:5",
            "warning missing-security 7:3",
            "warning unclear-type 9:39",
            "warning unraised-error 10:14",
            "warning unraised-error 10:28",
            "warning table-without-columns 13:5",
        }));
        Assert.That(result.Findings.Select(finding => finding.Question?.Default), Is.EqualTo(new[]
        {
            "nothing: the review lists it as not covered", "nothing: the review lists it as not covered", "authenticated", "string", "it is left to the route's open slot", "it is left to the route's open slot", "the key id, and created_at",
        }));
        Assert.That(result.Findings.Select(finding => finding.Question!.Id), Is.Unique.And.All.Match("^Q-[0-9a-f]{4}$"));
    }

    [Test]
    public void The_loose_example_gives_its_route_and_schema_changes()
    {
        var feature = Read("user_subscription_upgrade.feature.yaml").Feature();

        var route = feature.Routes.Single();
        Assert.That((route.Method, route.Path, route.Action, route.Status), Is.EqualTo(("POST", "/api/subscriptions/upgrade", "upgrade", 200)));
        Assert.That(route.Request.Select(Write), Is.EqualTo(new[] { "user_id: int", "new_tier: string" }));
        Assert.That(route.Response.Select(Write), Is.EqualTo(new[] { "subscription_id: int", "effective_date: string" }));
        Assert.That(route.Errors.Select(error => (error.Code, error.Status)), Is.EqualTo(new[] { ("INVALID_TIER", 422), ("ACTIVE_SUBSCRIPTION_EXISTS", 422) }));
        Assert.That(feature.Criteria.Select(criterion => criterion.Id), Is.EqualTo(new[] { "AC1", "AC2", "AC3" }));
        Assert.That(feature.SchemaChanges.Select(change => (change.Kind, change.Table, change.Name, change.Description)), Is.EqualTo(new (SchemaChangeKind, string, string?, string?)[]
        {
            (SchemaChangeKind.AddColumn, "subscriptions", "archived_at", null),
            (SchemaChangeKind.AddTable, "subscription_history", null, "tracks all tier changes"),
        }));
        Assert.That(feature.SchemaChanges[0].Type, Is.EqualTo(new TypeReference(TypeKind.Timestamp, Nullable: true)));
    }

    [Test]
    public void The_precise_example_says_at_each_place_what_is_not_generated_yet()
    {
        var result = Read("order_management.feature.yaml");

        Assert.That(result.Brief(), Is.EqualTo(new[]
        {
            "warning unknown-entity 14:38",
            "error owned-child 15:38",
            "info undeclared-error 21:5",
            "warning not-generated 48:1",
            "warning unknown-clarification 57:3",
        }));
    }

    [Test]
    public void The_precise_example_is_read_completely()
    {
        var feature = Read("order_management.feature.yaml").Feature();

        var order = feature.Entities.Single();
        Assert.That(order.Fields.Select(Write), Is.EqualTo(new[]
        {
            "number: string", "status: enum[draft, paid, shipped, cancelled]", "total: money", "placed_at: timestamp?",
        }));
        Assert.That((order.Fields[0].MaxLength, order.Fields[0].Unique, order.Fields[1].Default, order.Fields[2].Min), Is.EqualTo((32, true, "draft", 0m)));
        Assert.That(order.Relationships.Select(relation => (relation.Kind, relation.Entity, relation.Name, relation.Owned, relation.OnDelete)), Is.EqualTo(new[]
        {
            (RelationshipKind.ManyToOne, "Customer", "customer", false, DeleteBehavior.Restrict),
            (RelationshipKind.OneToMany, "OrderLine", "lines", true, DeleteBehavior.Cascade),
        }));
        Assert.That((order.Optimistic, order.SoftDelete, order.Audit, order.Tenant), Is.EqualTo((true, true, true, false)));
        Assert.That(order.Indexes.Single(), Is.EqualTo(new[] { "status", "placed_at" }));
        Assert.That(order.Operations, Has.Length.EqualTo(5));
        Assert.That(order.ImpliedFields.Select(field => field.Name), Is.EqualTo(new[]
        {
            "id", "customer_id", "version", "created_at", "updated_at", "created_by", "updated_by", "deleted_at",
        }));
        Assert.That(order.Rules.Select(rule => rule.Id), Is.EqualTo(new[]
        {
            "paid_is_immutable", "total_matches_lines", "second_approval", "cancelled_orders_are_refunded_within_three_days",
        }));
        Assert.That(order.Rules[0].When, Is.EqualTo("status in [paid, shipped]"));
        Assert.That(feature.Criteria.Single().Text, Is.EqualTo("given a draft order, when it is paid twice at the same time, then exactly one payment succeeds"));
        Assert.That(feature.Routes.Single().Request.Select(Write), Is.EqualTo(new[] { "method: enum[card, invoice]" }));
        Assert.That(feature.Routes.Single().Errors.Select(error => error.Status), Is.EqualTo(new[] { 409, 422 }));
        Assert.That(feature.Routes.Single().Security, Is.EqualTo(new SecurityRequirement(SecurityKind.Policy, "billing", new SourceLocation("order_management.feature.yaml", 46, 15))));
        Assert.That(feature.Security.For("GET", "/api/orders").Kind, Is.EqualTo(SecurityKind.Anonymous));
        Assert.That(feature.Security.For("POST", "/api/orders").Kind, Is.EqualTo(SecurityKind.Authenticated));
        Assert.That(feature.Clarifications["Q-7f3a"], Is.EqualTo("Old payment methods carry over."));
    }

    private static SpecReadResult Read(string file) => SpecReader.Read(SpecFixtures.PathOf(file), file);

    private static string Write(FieldModel field) => $"{field.Name}: {SpecTypes.Write(field.Type)}";
}
