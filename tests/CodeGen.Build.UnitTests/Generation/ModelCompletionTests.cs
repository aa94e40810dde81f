using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.UnitTests.Specs;

namespace CodeGen.Build.UnitTests.Generation;

public sealed class ModelCompletionTests
{
    [Test]
    public void A_new_table_becomes_an_entity_with_the_columns_that_were_said()
    {
        var model = Complete("schema_changes:\n  - Add table: order_notes (note text, rank int nullable)\n");

        var entity = model.Entities.Single();
        Assert.That((entity.Name, entity.Table), Is.EqualTo(("OrderNote", "order_notes")));
        Assert.That(entity.Fields.Select(field => field.Name), Is.EqualTo(new[] { "note", "rank" }));
        Assert.That(entity.Operations, Is.Empty);
    }

    [Test]
    public void A_new_table_of_which_nothing_is_said_gets_the_time_of_its_rows()
    {
        var model = Complete("schema_changes:\n  - Add table: order_history (tracks all changes)\n");

        var field = model.Entities.Single().Fields.Single();
        Assert.That((field.Name, field.Type.Kind, field.Default), Is.EqualTo(("created_at", TypeKind.Timestamp, "now")));
    }

    [Test]
    public void A_new_table_that_an_entity_describes_is_no_second_one()
    {
        var model = Complete("entities: [{ name: Note, table: order_notes, fields: { a: int } }]\nschema_changes:\n  - Add table: order_notes (note text)\n");

        Assert.That(model.Entities.Select(entity => entity.Name), Is.EqualTo(new[] { "Note" }));
    }

    [Test]
    public void A_one_to_one_that_both_sides_declare_has_one_holder()
    {
        var model = Complete("""
            entities:
              - { name: Customer, fields: { a: int }, relationships: [{ kind: one_to_one, entity: Address, required: false }] }
              - { name: Address, fields: { a: int }, relationships: [{ kind: one_to_one, entity: Customer, required: false }] }
            """);

        Assert.That(model.Entities.Select(entity => entity.Relationships.Length), Is.EqualTo(new[] { 1, 0 }));
    }

    [Test]
    public void The_other_side_of_a_collection_holds_the_key()
    {
        var model = Complete("""
            entities:
              - { name: Customer, fields: { a: int }, relationships: [{ kind: one_to_many, entity: Order, required: false, on_delete: set_null }] }
              - { name: Order, fields: { a: int } }
            """);

        var relationship = model.Entities.Single(entity => entity.Name == "Order").Relationships.Single();
        Assert.That((relationship.Kind, relationship.Entity, relationship.Name), Is.EqualTo((RelationshipKind.ManyToOne, "Customer", "customer")));
        Assert.That((relationship.Required, relationship.OnDelete), Is.EqualTo((false, DeleteBehavior.SetNull)));
    }

    [Test]
    public void The_other_side_that_is_declared_is_kept()
    {
        var model = Complete("""
            entities:
              - { name: Customer, fields: { a: int }, relationships: [{ kind: one_to_many, entity: Order }] }
              - { name: Order, fields: { a: int }, relationships: [{ kind: many_to_one, entity: Customer, name: buyer }] }
            """);

        Assert.That(model.Entities.Single(entity => entity.Name == "Order").Relationships.Select(relationship => relationship.Name), Is.EqualTo(new[] { "buyer" }));
    }

    [Test]
    public void Enums_whose_usual_class_is_taken_get_another()
    {
        var model = Complete("""
            entities:
              - { name: Order, fields: { status: "enum[a, b]", line_status: "enum[a, b]", kind: "enum[a, b]", order_kind: string } }
              - { name: OrderLine, fields: { status: "enum[a, b]" } }
              - { name: OrderStatus, fields: { a: int } }
            """);

        Assert.That(
            model.Entities.SelectMany(entity => entity.Fields.Where(field => field.Type.Kind == TypeKind.Enum).Select(field => FieldViewFactory.EnumClass(field, entity.Name))),
            Is.EqualTo(new[] { "OrderStatusValue", "OrderLineStatus", "OrderKindValue", "OrderLineStatusValue" }));
    }

    private static FeatureModel Complete(string body) => ModelCompletion.Complete(SpecBuilder.ReadBody(body).Feature());
}
