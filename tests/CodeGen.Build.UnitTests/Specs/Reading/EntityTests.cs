using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Reading;

public sealed class EntityTests
{
    [TestCase("a: string", "string")]
    [TestCase("a: timestamp?", "timestamp?")]
    [TestCase("a: enum[x, y]", "enum[x, y]")]
    [TestCase("a: enum[x, y]?", "enum[x, y]?")]
    [TestCase("a: list of string", "string[]")]
    [TestCase("a: uuid[]", "uuid[]")]
    [TestCase("a: int[]?", "int[]?")]
    [TestCase("a: { type: money, required: false }", "money?")]
    [TestCase("a: { type: enum, values: [x, y] }", "enum[x, y]")]
    [TestCase("a: { type: enum?, values: [x, y] }", "enum[x, y]?")]
    [TestCase("a: { type: enum[x, y], default: x }", "enum[x, y]")]
    [TestCase("a: { type: list, items: date }", "date[]")]
    [TestCase("a: { type: long[] }", "long[]")]
    [TestCase("a: { values: [x] }", "enum[x]")]
    [TestCase("a: { type: bytes }", "bytes")]
    public void Types_are_read_in_every_form(string field, string expected)
    {
        var result = SpecBuilder.ReadEntity($"fields:\n  {field}");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(SpecTypes.Write(result.Feature().Entities[0].Fields[0].Type), Is.EqualTo(expected));
    }

    [TestCase("a: strng", "unknown-type 6:10", "Did you mean 'string'?")]
    [TestCase("a: integer", "unknown-type 6:10", "Did you mean 'int'?")]
    [TestCase("a: datetime", "unknown-type 6:10", "Did you mean 'timestamp'?")]
    [TestCase("a: widget", "unknown-type 6:10", "names of entities, which begin with a capital")]
    [TestCase("a: String", "unknown-type 6:10", "written 'string'")]
    [TestCase("a:", "unknown-type 6:7", "no sensible default")]
    [TestCase("a: { max_length: 3 }", "unknown-type 6:7", "no sensible default")]
    [TestCase("a: list of int[]", "unknown-type 6:10", "list of lists")]
    [TestCase("a: int?[]", "unknown-type 6:10", "may be null")]
    [TestCase("a: { type: list }", "unknown-type 6:7", "does not say what it holds")]
    [TestCase("a: enum", "enum-values 6:10", "no words")]
    [TestCase("a: enum[]", "enum-values 6:10", "no words")]
    [TestCase("a: { type: enum, values: [] }", "enum-values 6:7", "no words")]
    [TestCase("a: enum[x, x]", "enum-values 6:10", "stands twice")]
    [TestCase("a: { type: enum, values: [x-y, x_y] }", "enum-values 6:38", "same .NET name 'XY'")]
    [TestCase("a: [int]", "wrong-shape 6:10", "a type or a mapping")]
    [TestCase("a: { street: string }", "not-supported 6:7", "object inside an object")]
    [TestCase("a: { type: string, maxlength: 3 }", "unknown-key 6:26", "Did you mean 'max_length'?")]
    [TestCase("a: { type: string, required: yes }", "invalid-value 6:36", "true or false")]
    [TestCase("a: { type: int, min: low }", "invalid-value 6:28", "a number such as")]
    [TestCase("a: { type: string, max_length: 0 }", "invalid-value 6:38", "from 1 to")]
    [TestCase("a: { type: string?, required: true }", "limits 6:37", "the opposite")]
    [TestCase("a: { type: string, values: [a] }", "limits 6:26", "does not belong")]
    [TestCase("'a b': string", "invalid-name 6:7", "' ' is not allowed")]
    [TestCase("'a\"; drop': string", "invalid-name 6:7", "is not allowed")]
    [TestCase("'12': string", "invalid-name 6:7", "no letter")]
    public void Fields_that_cannot_be_read_are_errors_at_their_place(string field, string expected, string text)
    {
        var result = SpecBuilder.ReadEntity($"fields:\n  {field}");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error " + expected }));
        Assert.That(result.Findings[0].Message, Does.Contain(text));
    }

    [Test]
    public void All_limits_of_a_field_are_read()
    {
        var result = SpecBuilder.ReadEntity(
            "fields:\n  a: { type: string, min_length: 2, max_length: 9, pattern: '[a-z]+', unique: true, sensitive: true, description: Name }\n"
            + "  b: { type: decimal, min: -1.5, max: 10, precision: 6, scale: 3, default: 2.5 }");

        Assert.That(result.Brief(), Is.Empty);
        var (a, b) = (result.Feature().Entities[0].Fields[0], result.Feature().Entities[0].Fields[1]);
        Assert.That((a.MinLength, a.MaxLength, a.Pattern, a.Unique, a.Sensitive, a.Description), Is.EqualTo((2, 9, "[a-z]+", true, true, "Name")));
        Assert.That((b.Min, b.Max, b.Precision, b.Scale, b.Default), Is.EqualTo((-1.5m, 10m, 6, 3, "2.5")));
    }

    [Test]
    public void Defaults_of_an_entity_are_the_documented_ones()
    {
        var entity = SpecBuilder.ReadBody("entities: [{ name: order_line }]\n").Feature().Entities[0];

        Assert.That((entity.Name, entity.Table, entity.Key, entity.CollectionPath), Is.EqualTo(("OrderLine", "order_lines", TypeKind.Int, "/api/order-lines")));
        Assert.That(entity.Operations, Is.Empty);
        Assert.That(entity.ImpliedFields.Select(field => (field.Name, field.Implied)), Is.EqualTo(new[] { ("id", true) }));
    }

    [Test]
    public void Words_of_CSharp_and_SQL_are_names()
    {
        var result = SpecBuilder.ReadEntity("table: select\nfields: { class: string, order: int, 'on': bool, 2fa: string }\noperations: [list]\nfilters: [on, class]");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Entities[0].Fields.Select(field => field.Name), Is.EqualTo(new[] { "class", "order", "on", "2fa" }));
    }

    [TestCase("key: guid", "invalid-value 5:10", "int, uuid")]
    [TestCase("operations: [create, reed]", "invalid-value 5:26", "Did you mean 'read'?")]
    [TestCase("operations: [create, create]", "duplicate-name 5:26", "stands twice")]
    [TestCase("operation: [create]", "unknown-key 5:5", "Did you mean 'operations'?")]
    [TestCase("relationships: [{ kind: many_to_many, entity: Order, on_delete: set_null }]", "relationship 5:51", "nothing to set to null")]
    [TestCase("relationships: [{ kind: one_to_one, entity: Order }]", "relationship 5:49", "none could ever be created")]
    [TestCase("relationships: [{ kind: one_to_many, entity: Order, name: parts }]", "relationship 5:50", "none could ever be created")]
    [TestCase("relationships: [{ kind: one_to_one, entity: Order, owned: true }]", "not-supported 5:49", "owned one_to_one")]
    [TestCase("relationships: [{ kind: many_to_one }]", "missing-key 5:21", "'entity'")]
    [TestCase("relationships: [{ kind: belongs_to, entity: Order }]", "invalid-value 5:29", "many_to_one")]
    [TestCase("indexes: [{ a: b }]", "wrong-shape 5:15", "An index")]
    [TestCase("fields: [a]", "wrong-shape 5:13", "a mapping")]
    [TestCase("business_rules: [{ id: a, forbid: [] }]", "missing-key 5:39", "names no operation")]
    [TestCase("concurrency: pessimistic", "invalid-value 5:18", "optimistic")]
    public void Entities_that_cannot_be_read_are_errors_at_their_place(string line, string expected, string text)
    {
        var result = SpecBuilder.ReadEntity(line);

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error " + expected }));
        Assert.That(result.Findings[0].Message, Does.Contain(text));
    }

    [TestCase("soft_delete: false")]
    [TestCase("business_rules: []")]
    [TestCase("tenant: false")]
    [TestCase("concurrency: none")]
    public void What_is_switched_off_is_no_finding(string line) =>
        Assert.That(SpecBuilder.ReadEntity(line).Brief(), Is.Empty);

    [TestCase("tags", "tag_ids", "order_tags")]
    [TestCase("people", "person_ids", "order_people")]
    [TestCase("status", "status_ids", "order_status")]
    public void A_many_to_many_names_its_keys_and_its_table(string name, string keys, string table)
    {
        var result = SpecBuilder.ReadEntity($"relationships: [{{ kind: many_to_many, entity: Order, name: {name} }}]");

        var entity = result.Feature().Entities[0];
        Assert.That(RelationshipSides.KeysName(entity.Relationships[0]), Is.EqualTo(keys));
        Assert.That(RelationshipSides.JoinTable(entity, entity.Relationships[0]), Is.EqualTo(table));
        Assert.That(entity.Relationships[0].OnDelete, Is.EqualTo(DeleteBehavior.Cascade));
    }

    [Test]
    public void A_one_to_one_has_its_key_on_the_side_that_stands_first()
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n"
            + "  - { name: Order, relationships: [{ kind: one_to_one, entity: Invoice }] }\n"
            + "  - { name: Invoice, relationships: [{ kind: one_to_one, entity: Order, required: false }, { kind: one_to_one, entity: Receipt }] }\n"
            + "  - { name: Receipt }\n");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Entities.Select(entity => string.Join(",", entity.ImpliedFields.Select(field => field.Name))), Is.EqualTo(new[] { "id,invoice_id", "id,receipt_id", "id" }));
    }

    [Test]
    public void Names_of_relationships_are_implied()
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n"
            + "  - name: Order\n"
            + "    relationships:\n"
            + "      - { kind: many_to_one, entity: SalesPerson }\n"
            + "      - { kind: many_to_one, entity: SalesPerson, name: approved_by, required: false, on_delete: set_null }\n"
            + "      - { kind: one_to_many, entity: OrderLine, owned: true }\n"
            + "  - name: OrderLine\n"
            + "  - name: SalesPerson\n");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Entities[0].Relationships.Select(relation => relation.Name), Is.EqualTo(new[] { "sales_person", "approved_by", "lines" }));
        Assert.That(result.Feature().Entities[0].ImpliedFields.Select(field => field.Name + (field.Type.Nullable ? "?" : "")), Is.EqualTo(new[] { "id", "sales_person_id", "approved_by_id?" }));
        Assert.That(result.Feature().Entities[1].ImpliedFields.Select(field => field.Name), Is.EqualTo(new[] { "id", "order_id" }));
    }
}
