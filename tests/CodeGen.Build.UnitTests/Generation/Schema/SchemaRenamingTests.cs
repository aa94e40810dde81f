using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.UnitTests.Specs;

namespace CodeGen.Build.UnitTests.Generation.Schema;

public sealed class SchemaRenamingTests
{
    private static readonly TableSchema Purchases = new(
        "purchases",
        [new ColumnSchema("id", "integer", false, Identity: true), new ColumnSchema("order_no", "text", false), new ColumnSchema("status", "text", false)])
    {
        Indexes = [new IndexSchema("ux_purchases_order_no", "order_no", true)],
        Checks = [new CheckSchema("ck_purchases_status", "status IN ('draft', 'status IN (')")],
    };

    private static readonly TableSchema Lines = new("lines", [new ColumnSchema("id", "integer", false), new ColumnSchema("purchase_id", "integer", false)])
    {
        ForeignKeys = [new ForeignKeySchema("fk_lines_purchase_id", "purchase_id", "purchases", "id", "CASCADE")],
        Indexes = [new IndexSchema("ix_lines_purchase_id", "purchase_id", false)],
    };

    private static readonly TableSchema Tags = new("purchase_tags", [new ColumnSchema("purchase_id", "integer", false), new ColumnSchema("tag_id", "integer", false)])
    {
        Key = ["purchase_id", "tag_id"],
        ForeignKeys =
        [
            new ForeignKeySchema("fk_purchase_tags_purchase_id", "purchase_id", "purchases", "id", "CASCADE"),
            new ForeignKeySchema("fk_purchase_tags_tag_id", "tag_id", "tags", "id", "CASCADE"),
        ],
    };

    private static readonly TableSchema Orders = Purchases with
    {
        Name = "orders",
        Indexes = [new IndexSchema("ux_orders_order_no", "order_no", true)],
        Checks = [new CheckSchema("ck_orders_status", "status IN ('draft', 'status IN (')")],
    };

    [Test]
    public void A_renamed_entity_renames_its_table_and_what_carries_its_name()
    {
        var renamed = Renamed("  - { name: Order, was: Purchase }\n", [Purchases], [Orders]);

        Assert.That(renamed.Operations.Select(operation => operation.Up), Is.EqualTo(new[]
        {
            "ALTER TABLE purchases RENAME TO orders;",
            "ALTER TABLE orders RENAME CONSTRAINT pk_purchases TO pk_orders;",
            "ALTER TABLE orders RENAME CONSTRAINT ck_purchases_status TO ck_orders_status;",
            "ALTER INDEX ux_purchases_order_no RENAME TO ux_orders_order_no;",
        }));
        Assert.That(renamed.Operations[0].Down, Is.EqualTo("ALTER TABLE orders RENAME TO purchases;"));
        Assert.That(renamed.Operations[3].Down, Is.EqualTo("ALTER INDEX ux_orders_order_no RENAME TO ux_purchases_order_no;"));
        Assert.That(SchemaDifference.Between(renamed.Schema, Schema(Orders)), Is.Empty);
    }

    [Test]
    public void A_renamed_field_renames_its_column()
    {
        var after = Purchases with
        {
            Columns = [Purchases.Columns[0], Purchases.Columns[1] with { Name = "order" }, Purchases.Columns[2] with { Name = "state" }],
            Indexes = [new IndexSchema("ux_purchases_order", "order", true)],
            Checks = [new CheckSchema("ck_purchases_state", "state IN ('draft', 'status IN (')")],
        };

        var renamed = Renamed("  - { name: Purchase, fields: { order: { type: string, was: order_no }, state: { type: string, was: status } } }\n", [Purchases], [after]);

        Assert.That(renamed.Operations.Select(operation => operation.Up), Is.EqualTo(new[]
        {
            "ALTER TABLE purchases RENAME COLUMN order_no TO \"order\";",
            "ALTER TABLE purchases RENAME COLUMN status TO state;",
            "ALTER TABLE purchases RENAME CONSTRAINT ck_purchases_status TO ck_purchases_state;",
            "ALTER INDEX ux_purchases_order_no RENAME TO ux_purchases_order;",
        }));
        Assert.That(renamed.Operations[0].Down, Is.EqualTo("ALTER TABLE purchases RENAME COLUMN \"order\" TO order_no;"));
        Assert.That(SchemaDifference.Between(renamed.Schema, Schema(after)), Is.Empty);
    }

    [Test]
    public void Keys_and_join_tables_follow_the_entity_that_they_name()
    {
        var lines = Lines with
        {
            Columns = [Lines.Columns[0], Lines.Columns[1] with { Name = "order_id" }],
            ForeignKeys = [new ForeignKeySchema("fk_lines_order_id", "order_id", "orders", "id", "CASCADE")],
            Indexes = [new IndexSchema("ix_lines_order_id", "order_id", false)],
        };
        var tags = new TableSchema("order_tags", [Tags.Columns[0] with { Name = "order_id" }, Tags.Columns[1]])
        {
            Key = ["order_id", "tag_id"],
            ForeignKeys =
            [
                new ForeignKeySchema("fk_order_tags_order_id", "order_id", "orders", "id", "CASCADE"),
                new ForeignKeySchema("fk_order_tags_tag_id", "tag_id", "tags", "id", "CASCADE"),
            ],
        };

        var renamed = Renamed("  - { name: Order, was: Purchase }\n", [Purchases, Lines, Tags], [Orders, lines, tags]);

        Assert.That(renamed.Operations.Select(operation => operation.Up), Has.Some.EqualTo("ALTER TABLE lines RENAME COLUMN purchase_id TO order_id;")
            .And.Some.EqualTo("ALTER TABLE purchase_tags RENAME TO order_tags;"));
        Assert.That(SchemaDifference.Between(renamed.Schema, Schema(Orders, lines, tags)), Is.Empty);
    }

    [Test]
    public void What_was_renamed_before_is_left_alone()
    {
        var renamed = Renamed("  - { name: Order, was: Purchase, fields: { order_no: { type: string, was: number } } }\n", [Orders], [Orders]);

        Assert.That(renamed.Operations, Is.Empty);
        Assert.That(renamed.Findings, Is.Empty);
    }

    [TestCase("  - { name: Order, was: Invoice }\n", "CG3040", "Approved tables: purchases.")]
    [TestCase("  - { name: Purchase, fields: { a: { type: string, was: b } } }\n", "CG3040", "Its columns: id, order_no, status.")]
    [TestCase("  - { name: Order, fields: { a: { type: string, was: b } } }\n", "CG3040", "'orders' is not approved yet")]
    [TestCase("  - { name: Order, was: Purchase }\n  - { name: Purchase }\n", "CG3041", "still asks for the table 'purchases'")]
    [TestCase("  - { name: Purchase, fields: { number: { type: string, was: order_no } } }\n", "CG3041", "Purchase still has a column")]
    public void An_old_name_that_is_unknown_or_in_use_is_an_error_at_its_place(string entities, string code, string text)
    {
        var renamed = Renamed(entities, [Purchases], entities.Contains("Order", StringComparison.Ordinal) && code == "CG3040" ? [Orders] : [Purchases, Orders]);

        Assert.That(renamed.Findings.Select(finding => finding.Descriptor.Code), Is.EqualTo(new[] { code }));
        Assert.That(renamed.Findings.Single().Message, Does.Contain(text));
        Assert.That(renamed.Findings.Single().Location?.Line, Is.EqualTo(4));
    }

    private static RenamedSchema Renamed(string entities, TableSchema[] before, TableSchema[] after) =>
        SchemaRenaming.Of(SpecBuilder.ReadBody($"entities:\n{entities}").Feature(), Schema(before), Schema(after));

    private static FeatureSchema Schema(params TableSchema[] tables) => FeatureSchema.Empty with { Tables = [.. tables] };
}
