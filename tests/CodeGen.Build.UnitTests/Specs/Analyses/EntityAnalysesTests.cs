namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class EntityAnalysesTests
{
    [TestCase("fields: { a: int }\nfilters: [b]", "error undefined-field 6:15")]
    [TestCase("fields: { a: int }\nsort: [a, -b]", "error undefined-field 6:15")]
    [TestCase("fields: { a: int }\nindexes: [[a, b]]", "error undefined-field 6:19")]
    [TestCase("fields: { a: int }\nindexes: [a, a]", "error duplicate-name 6:18")]
    [TestCase("fields: { a: datetime }\nfilters: [a]", "error unknown-type 5:18")]
    [TestCase("fields: { a: json }\nfilters: [a]", "error undefined-field 6:15")]
    [TestCase("fields: { a: int }\nfilters: [a, a]", "error duplicate-name 6:18")]
    [TestCase("fields: { order_no: int, orderNo: int }", "error duplicate-name 5:30")]
    [TestCase("fields: { clone: int, clone_value: int }", "error duplicate-name 5:27")]
    [TestCase("fields: { order: int, order_value: int }", "error duplicate-name 5:27")]
    [TestCase("fields: { id: int }", "error implied-name 5:15")]
    [TestCase("fields: { xmin: int }", "error implied-name 5:15")]
    [TestCase("fields: { version: int }\nconcurrency: optimistic", "error implied-name 5:15")]
    [TestCase("fields: { a: int, a_b: Customer }", "error not-supported 5:23,warning unknown-entity 5:23")]
    [TestCase("fields: { a: { type: int, min: 3, max: 2 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: string, min_length: 3, max_length: 2 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: int, max_length: 2 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: string, min: 2 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: string, scale: 2 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: int, min: 0.5 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: int, max: 3000000000 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: decimal, precision: 2, scale: 3 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: decimal, precision: 40 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: string, pattern: '(' } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: 'string[]', max_length: 2 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: string, format: phone, min_length: 20 } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: json, unique: true } }", "error limits 5:15")]
    [TestCase("fields: { a: { type: int, default: x } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: int, default: 3000000000 } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: int, min: 1, default: 0 } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: bool, default: yes } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: date, default: 31.1.2026 } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: timestamp, default: 2026-01-01T10:00:00 } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: uuid, default: 1 } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: 'enum[x, y]', default: z } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: string, max_length: 2, default: abc } }", "error invalid-default 5:15")]
    [TestCase("fields: { a: { type: json, default: '{}' } }", "error invalid-default 5:15")]
    [TestCase("relationships: [{ kind: many_to_one, entity: Customer }]", "warning unknown-entity 5:50")]
    [TestCase("relationships: [{ kind: many_to_one, entity: Order }]", "error relationship 5:50")]
    [TestCase("relationships: [{ kind: many_to_one, entity: Order, name: parent, on_delete: set_null }]", "error relationship 5:50")]
    [TestCase("relationships: [{ kind: one_to_many, entity: OrderLine, owned: true }]", "error owned-child 5:50")]
    [TestCase("relationships: [{ kind: one_to_many, entity: Order, owned: true }]", "error owned-child 5:50")]
    [TestCase("relationships: [{ kind: many_to_one, entity: Order, required: false, owned: true }]", "error relationship 5:50")]
    [TestCase("relationships: [{ kind: one_to_many, entity: OrderLine }]", "error not-supported 5:50,warning unknown-entity 5:50")]
    [TestCase("fields: { order_ids: int }\nrelationships: [{ kind: many_to_many, entity: Order }]", "error duplicate-name 6:51")]
    [TestCase("relationships: [{ kind: one_to_many, entity: Order, required: false }, { kind: one_to_many, entity: Order, name: parts, required: false }]", "error relationship 5:50")]
    [TestCase("fields: { customer_id: int }\nrelationships: [{ kind: many_to_one, entity: Customer }]", "error implied-name 5:15,warning unknown-entity 6:50")]
    [TestCase("soft_delete: true\nsort: [deleted_at]\noperations: [list]", "error undefined-field 6:12")]
    [TestCase("tenant: true\nfilters: [tenant_id]\noperations: [list]", "error undefined-field 6:15")]
    [TestCase("audit: true\nfields: { created_at: timestamp }", "error implied-name 6:15")]
    [TestCase("soft_delete: true\nrelationships: [{ kind: many_to_one, entity: Order, name: parent, required: false, on_delete: cascade }]", "error not-supported 6:50")]
    public void Gaps_and_contradictions_are_found_at_their_place(string entity, string expected)
    {
        var result = SpecBuilder.ReadEntity(entity);

        Assert.That(string.Join(",", result.Brief().Where(finding => !finding.Contains("unused-key", StringComparison.Ordinal))), Is.EqualTo(expected));
    }

    [TestCase("relationships: [{ kind: many_to_one, entity: Order, name: parent, required: false }]\nfilters: [parent_id]\noperations: [list]")]
    [TestCase("fields: { a: { type: timestamp, default: '2026-01-01T10:00:00Z' } }")]
    [TestCase("fields: { a: { type: time, default: '08:30', description: In UTC. } }")]
    [TestCase("fields: { a: { type: money, default: 0.5, min: 0.5 } }")]
    [TestCase("concurrency: optimistic\nsort: [-id, version]\noperations: [list]")]
    [TestCase("fields: { version: int }")]
    [TestCase("audit: true\nfilters: [created_by]\nsort: [-updated_at]\noperations: [list]")]
    [TestCase("soft_delete: true\ntenant: true\nindexes: [tenant_id, deleted_at]")]
    public void What_is_right_is_no_finding(string entity) =>
        Assert.That(SpecBuilder.ReadEntity(entity).Brief(), Is.Empty);

    [Test]
    public void Filters_and_orders_without_a_list_are_warnings()
    {
        var result = SpecBuilder.ReadEntity("fields: { a: int, b: int }\nfilters: [a, b]\nsort: a\noperations: [read]");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "warning unused-key 6:15", "warning unused-key 7:11" }));
    }

    [Test]
    public void Two_entities_of_one_name_or_table_are_errors()
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n  - name: Order\n  - name: order\n  - name: Purchase\n    table: ORDERS\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error duplicate-name 5:11", "error duplicate-name 6:11" }));
    }

    [TestCase("{ kind: many_to_many, entity: B, name: x }", "{ kind: many_to_many, entity: A, name: y }", "")]
    [TestCase("{ kind: many_to_many, entity: B, name: x }, { kind: many_to_many, entity: B, name: z }", "", "")]
    [TestCase("{ kind: many_to_many, entity: B, name: x }, { kind: many_to_many, entity: B, name: z }", "{ kind: many_to_many, entity: A, name: y }",
        "error relationship 4:62,error relationship 4:106,error relationship 5:62")]
    [TestCase("{ kind: one_to_many, entity: B, owned: true }", "{ kind: many_to_one, entity: A, name: y }", "")]
    [TestCase("{ kind: one_to_many, entity: B, owned: true }", "{ kind: many_to_many, entity: B, name: y }", "error owned-child 5:62")]
    [TestCase("{ kind: one_to_many, entity: B, owned: true }, { kind: many_to_one, entity: B }", "", "error owned-child 4:108")]
    [TestCase("{ kind: one_to_many, entity: B, owned: true }", "{ kind: one_to_many, entity: C, owned: true }", "error not-supported 5:61")]
    public void Two_sides_of_a_relationship_fit_together(string first, string second, string expected)
    {
        var result = SpecBuilder.ReadBody(
            $"entities:\n  - {{ name: A, relationships: [{first}] }}\n  - {{ name: B, relationships: [{second}] }}\n  - {{ name: C }}\n");

        Assert.That(string.Join(",", result.Brief()), Is.EqualTo(expected));
    }

    [Test]
    public void An_owned_child_has_one_owner_and_no_operations()
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n"
            + "  - { name: A, relationships: [{ kind: one_to_many, entity: C, owned: true }] }\n"
            + "  - { name: B, relationships: [{ kind: one_to_many, entity: C, owned: true }] }\n"
            + "  - { name: C, operations: [read] }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error owned-child 5:61", "error owned-child 6:16", "error owned-child 6:16" }));
    }

    [TestCase("tenant: true", "", "error relationship 5:61")]
    [TestCase("", "tenant: true", "")]
    [TestCase("tenant: true", "tenant: true", "")]
    public void What_refers_to_rows_of_a_tenant_belongs_to_one(string target, string holder, string expected)
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n"
            + $"  - {{ name: A, {target} }}\n"
            + $"  - {{ name: B, relationships: [{{ kind: many_to_one, entity: A }}], {holder} }}\n");

        Assert.That(string.Join(",", result.Brief()), Is.EqualTo(expected));
    }

    [Test]
    public void An_owned_child_belongs_to_the_tenant_of_its_owner()
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n"
            + "  - { name: A, tenant: true, relationships: [{ kind: one_to_many, entity: B, owned: true }] }\n"
            + "  - { name: B, relationships: [{ kind: many_to_one, entity: C }] }\n"
            + "  - { name: C, tenant: true }\n");

        Assert.That(result.Brief(), Is.Empty);
    }

    [TestCase("soft_delete: true", "error owned-child 5:29")]
    [TestCase("audit: true", "error owned-child 5:23")]
    [TestCase("tenant: true", "error owned-child 5:24")]
    public void An_owned_child_keeps_no_books_of_its_own(string key, string expected)
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n"
            + "  - { name: A, relationships: [{ kind: one_to_many, entity: B, owned: true }] }\n"
            + $"  - {{ name: B, {key} }}\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Anonymous_callers_have_no_tenant()
    {
        var result = SpecBuilder.Read(
            "feature: shop\nentities:\n  - { name: A, tenant: true, operations: [read, delete] }\n"
            + "security: { default: authenticated, endpoints: { \"GET /api/as/{id}\": anonymous } }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error tenant-without-caller 3:43" }));
    }
}
