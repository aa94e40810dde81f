using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.UnitTests.Specs;

namespace CodeGen.Build.UnitTests.Generation.Schema;

public sealed class TableChangesTests
{
    [TestCase("Add index: orders (number, status)", "CREATE INDEX ix_orders_number_status ON orders (number, status);", "DROP INDEX ix_orders_number_status;")]
    [TestCase("Add unique index: orders.number", "CREATE UNIQUE INDEX ux_orders_number ON orders (number);", "DROP INDEX ux_orders_number;")]
    [TestCase("'Create index idx_a on orders (\"order\")'", "CREATE INDEX idx_a ON orders (\"order\");", "DROP INDEX idx_a;")]
    [TestCase("Rename index: a to b", "ALTER INDEX a RENAME TO b;", "ALTER INDEX b RENAME TO a;")]
    [TestCase("'Add unique constraint on orders (number, year)'", "ALTER TABLE orders ADD CONSTRAINT ux_orders_number_year UNIQUE (number, year);", "ALTER TABLE orders DROP CONSTRAINT ux_orders_number_year;")]
    [TestCase("Add constraint: orders.total > 0", "ALTER TABLE orders ADD CONSTRAINT ck_orders_total_0 CHECK (total > 0);", "ALTER TABLE orders DROP CONSTRAINT ck_orders_total_0;")]
    [TestCase("'Add constraint ck_a on orders check (total > 0)'", "ALTER TABLE orders ADD CONSTRAINT ck_a CHECK (total > 0);", "ALTER TABLE orders DROP CONSTRAINT ck_a;")]
    [TestCase(
        "'Add foreign key: orders.buyer_id references customers on delete set null'",
        "ALTER TABLE orders ADD CONSTRAINT fk_orders_buyer_id FOREIGN KEY (buyer_id) REFERENCES customers (id) ON DELETE SET NULL;",
        "ALTER TABLE orders DROP CONSTRAINT fk_orders_buyer_id;")]
    [TestCase("'Add primary key on notes (a, b)'", "ALTER TABLE notes ADD CONSTRAINT pk_notes PRIMARY KEY (a, b);", "ALTER TABLE notes DROP CONSTRAINT pk_notes;")]
    [TestCase("Rename constraint: a to b on orders", "ALTER TABLE orders RENAME CONSTRAINT a TO b;", "ALTER TABLE orders RENAME CONSTRAINT b TO a;")]
    [TestCase("Rename column: orders.no to number", "ALTER TABLE orders RENAME COLUMN no TO number;", "ALTER TABLE orders RENAME COLUMN number TO no;")]
    [TestCase(
        "Alter column: orders.total from int to long",
        "ALTER TABLE orders\n    ALTER COLUMN total TYPE bigint USING total::bigint;",
        "ALTER TABLE orders\n    ALTER COLUMN total TYPE integer USING total::integer;")]
    [TestCase(
        "'Modify column: orders.rate (decimal(8,2) -> decimal(12,4))'",
        "ALTER TABLE orders\n    ALTER COLUMN rate TYPE numeric(12, 4) USING rate::numeric(12, 4);",
        "ALTER TABLE orders\n    ALTER COLUMN rate TYPE numeric(8, 2) USING rate::numeric(8, 2);")]
    [TestCase(
        "'Alter column: orders.code from varchar(20) to varchar(50)'",
        "ALTER TABLE orders\n    ALTER COLUMN code TYPE character varying(50);",
        "ALTER TABLE orders\n    ALTER COLUMN code TYPE character varying(20);")]
    [TestCase("Change the length of orders.code from 20 to 50", "ALTER TABLE orders\n    ALTER COLUMN code TYPE character varying(50);", "ALTER TABLE orders\n    ALTER COLUMN code TYPE character varying(20);")]
    [TestCase("Change default of orders.state from a to b", "ALTER TABLE orders\n    ALTER COLUMN state SET DEFAULT 'b';", "ALTER TABLE orders\n    ALTER COLUMN state SET DEFAULT 'a';")]
    [TestCase("Make orders.note nullable", "ALTER TABLE orders\n    ALTER COLUMN note DROP NOT NULL;", "ALTER TABLE orders\n    ALTER COLUMN note SET NOT NULL;")]
    [TestCase("Rename table: orders to purchases", "ALTER TABLE orders RENAME TO purchases;", "ALTER TABLE purchases RENAME TO orders;")]
    [TestCase("Add view: v as select id from orders", "CREATE VIEW v AS\nselect id from orders;", "DROP VIEW v;")]
    [TestCase("Rename view: v to w", "ALTER VIEW v RENAME TO w;", "ALTER VIEW w RENAME TO v;")]
    public void What_can_be_taken_back_is(string change, string up, string down)
    {
        var written = TableChanges.Of(SpecBuilder.ReadBody($"schema_changes:\n  - {change}\n").Feature()).Single();

        Assert.That((written.Up, written.Down), Is.EqualTo((up, down)));
    }

    [TestCase("Drop column: orders.legacy", "ALTER TABLE orders DROP COLUMN IF EXISTS legacy;", "the column orders.legacy and its values")]
    [TestCase("Drop table: orders", "DROP TABLE IF EXISTS orders;", "the table orders and its rows")]
    [TestCase("Drop index: ix_a", "DROP INDEX IF EXISTS ix_a;", "the index ix_a")]
    [TestCase("Drop constraint: ck_a on orders", "ALTER TABLE orders DROP CONSTRAINT IF EXISTS ck_a;", "the constraint ck_a of orders")]
    [TestCase("Drop view: v", "DROP VIEW IF EXISTS v;", "the view v")]
    [TestCase("Alter view: v as select 1", "CREATE OR REPLACE VIEW v AS\nselect 1;", "the former query of the view v")]
    public void What_cannot_be_taken_back_says_so_on_the_way_down(string change, string up, string lost)
    {
        var written = TableChanges.Of(SpecBuilder.ReadBody($"schema_changes:\n  - {change}\n").Feature()).Single();

        Assert.That((written.Up, written.Down), Is.EqualTo((up, $"-- Nothing here brings back {lost}: restore a backup where it is needed.")));
    }

    [TestCase("Alter column: orders.total to long", "ALTER TABLE orders\n    ALTER COLUMN total TYPE bigint USING total::bigint;", "-- Nothing here brings back the former type of orders.total.")]
    [TestCase(
        "'Alter column: orders.note to not null, default none'",
        "UPDATE orders SET note = 'none' WHERE note IS NULL;\nALTER TABLE orders\n    ALTER COLUMN note SET DEFAULT 'none',\n    ALTER COLUMN note SET NOT NULL;",
        "ALTER TABLE orders\n    ALTER COLUMN note DROP NOT NULL;\n-- Nothing here brings back the former default of orders.note.")]
    [TestCase("Drop default of orders.state", "ALTER TABLE orders\n    ALTER COLUMN state DROP DEFAULT;", "-- Nothing here brings back the former default of orders.state.")]
    public void An_altered_column_says_what_the_way_down_does_not_know(string change, string up, string down)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {change}\n");

        var written = TableChanges.Of(result.Feature()).Single();

        Assert.That((written.Up, written.Down), Is.EqualTo((up, down)));
        Assert.That(result.Findings.Select(finding => finding.Descriptor), Is.EqualTo(new[] { SpecFindings.DataLoss }));
    }

    [Test]
    public void An_index_whose_columns_are_said_comes_back()
    {
        var written = TableChanges.Of(SpecBuilder.ReadBody("schema_changes:\n  - drop_index: { table: orders, name: ix_a, columns: [number] }\n").Feature()).Single();

        Assert.That((written.Up, written.Down), Is.EqualTo(("DROP INDEX ix_a;", "CREATE INDEX ix_a ON orders (number);")));
    }

    [Test]
    public void A_new_column_brings_what_is_said_of_it()
    {
        var written = TableChanges.Of(SpecBuilder.ReadBody("schema_changes:\n  - 'Add column: orders.code (string?, unique, references codes.code, check (code <> number))'\n").Feature());

        Assert.That(written.Select(change => change.Up), Is.EqualTo(new[]
        {
            "ALTER TABLE orders ADD CONSTRAINT ux_orders_code UNIQUE (code);",
            "ALTER TABLE orders ADD CONSTRAINT fk_orders_code FOREIGN KEY (code) REFERENCES codes (code) ON DELETE RESTRICT;",
            "ALTER TABLE orders ADD CONSTRAINT ck_orders_code CHECK (code <> number);",
        }));
    }

    [Test]
    public void What_was_approved_is_made_once_and_taken_back_when_the_spec_no_longer_says_it()
    {
        var (index, view) = (new TableChange("CREATE INDEX a;", "DROP INDEX a;"), new TableChange("CREATE VIEW v;", "DROP VIEW v;"));
        var (before, after) = (FeatureSchema.Empty with { Changes = [index] }, FeatureSchema.Empty with { Changes = [view] });

        Assert.That(SchemaDifference.Between(before, before), Is.Empty);
        Assert.That(SchemaDifference.Between(before, after), Is.EqualTo(new[] { new SchemaOperation("DROP INDEX a;", "CREATE INDEX a;"), new SchemaOperation("CREATE VIEW v;", "DROP VIEW v;") }));
    }

    [Test]
    public void A_table_has_its_new_name_before_anything_else_is_done_with_it()
    {
        var renamed = new TableChange("ALTER TABLE a RENAME TO b;", "ALTER TABLE b RENAME TO a;", Renames: true);
        var index = new TableChange("CREATE INDEX i ON b (c);", "DROP INDEX i;");
        var columns = FeatureSchema.Empty.AddedColumns.Add("b", [new ColumnSchema("c", "integer", true)]);

        var operations = SchemaDifference.Between(FeatureSchema.Empty, FeatureSchema.Empty with { AddedColumns = columns, Changes = [index, renamed] });

        Assert.That(operations.Select(operation => operation.Up), Is.EqualTo(new[] { renamed.Up, "ALTER TABLE b ADD COLUMN c integer NULL;", index.Up }));
    }
}
