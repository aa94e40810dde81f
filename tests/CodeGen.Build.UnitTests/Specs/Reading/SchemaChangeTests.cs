using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Reading;

public sealed class SchemaChangeTests
{
    [TestCase("Add column: orders.archived_at (nullable timestamp)", "orders.archived_at timestamp?")]
    [TestCase("'Add column: orders.archived_at (nullable timestamp)'", "orders.archived_at timestamp?")]
    [TestCase("'Add column orders.archived_at (timestamp, nullable)'", "orders.archived_at timestamp?")]
    [TestCase("add column archived_at to orders (timestamp?)", "orders.archived_at timestamp?")]
    [TestCase("Add a new column: archived_at (nullable date) to the orders table", "orders.archived_at date?")]
    [TestCase("Create field: orders.count (int, not null, default 0)", "orders.count int = 0")]
    [TestCase("add_column: orders.note nullable text", "orders.note text?")]
    [TestCase("'add-column': orders.flag boolean default false", "orders.flag bool = false")]
    [TestCase("Add column: orders.state (enum[a, b] default 'a')", "orders.state enum[a, b] = a")]
    [TestCase("Add column: orders.note (optional string, set by the back office)", "orders.note string? set by the back office")]
    [TestCase("add_column: { table: orders, name: note, type: string, nullable: true }", "orders.note string?")]
    [TestCase("add_column: { table: orders, name: count, type: int, default: 0 }", "orders.count int = 0")]
    public void New_columns_are_understood(string entry, string expected)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {entry}\n");

        Assert.That(result.Brief(), Is.Empty);
        var change = result.Feature().SchemaChanges.Single();
        Assert.That(change.Kind, Is.EqualTo(SchemaChangeKind.AddColumn));
        var text = $"{change.Table}.{change.Name} {SpecTypes.Write(change.Type!)}{(change.Default is null ? "" : $" = {change.Default}")} {change.Description}";
        Assert.That(text.TrimEnd(), Is.EqualTo(expected));
    }

    [TestCase("Drop column: orders.legacy", SchemaChangeKind.DropColumn, "orders", "legacy", null)]
    [TestCase("Remove column: legacy from orders", SchemaChangeKind.DropColumn, "orders", "legacy", null)]
    [TestCase("Drop table: old_orders (no longer used)", SchemaChangeKind.DropTable, "old_orders", null, null)]
    [TestCase("Rename column: orders.no to number", SchemaChangeKind.RenameColumn, "orders", "no", "number")]
    [TestCase("'Rename column: orders.no -> orders.number'", SchemaChangeKind.RenameColumn, "orders", "no", "number")]
    [TestCase("'Rename column no to number on orders'", SchemaChangeKind.RenameColumn, "orders", "no", "number")]
    [TestCase("Rename table: orders to purchases", SchemaChangeKind.RenameTable, "orders", null, "purchases")]
    [TestCase("rename_table: { name: orders, new_name: purchases }", SchemaChangeKind.RenameTable, "orders", null, "purchases")]
    [TestCase("rename_column: { table: orders, name: 'no', new_name: number }", SchemaChangeKind.RenameColumn, "orders", "no", "number")]
    [TestCase("drop_column: { table: orders, name: legacy }", SchemaChangeKind.DropColumn, "orders", "legacy", null)]
    public void Drops_and_renames_are_understood(string entry, SchemaChangeKind kind, string table, string? name, string? newName)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {entry}\n");

        Assert.That(result.Findings.Select(finding => finding.Descriptor), newName is null ? Is.EqualTo(new[] { SpecFindings.DataLoss }) : Is.Empty);
        var change = result.Feature().SchemaChanges.Single();
        Assert.That((change.Kind, change.Table, change.Name, change.NewName), Is.EqualTo((kind, table, name, newName)));
    }

    [TestCase("Add table: history (order_id int, note text nullable, at: timestamp not null)", "order_id int, note text?, at timestamp")]
    [TestCase("Add table: history with columns order_id int, note text", "order_id int, note text")]
    [TestCase("add_table: { table: history, columns: { order_id: int, note: text? } }", "order_id int, note text?")]
    [TestCase("add_table: { name: history, columns: { order_id: int, note: text? } }", "order_id int, note text?")]
    public void Columns_of_new_tables_are_understood(string entry, string expected)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {(entry.Contains("at: t", StringComparison.Ordinal) ? $"'{entry}'" : entry)}\n");

        Assert.That(result.Brief(), Is.Empty);
        var change = result.Feature().SchemaChanges.Single();
        Assert.That(change.Table, Is.EqualTo("history"));
        Assert.That(string.Join(", ", change.Columns.Select(column => $"{column.Name} {SpecTypes.Write(column.Type)}")), Is.EqualTo(expected));
    }

    [TestCase("Add column: orders.age (int)", "error not-null-without-default 4:5")]
    [TestCase("Add column: orders.age", "error column-without-type 4:5")]
    [TestCase("Add column: age (int?)", "error schema-change 4:17")]
    [TestCase("Add column: public.orders.age (int?)", "error schema-change 4:17")]
    [TestCase("Add table: notes (age int references ages)", "error not-supported 4:16")]
    [TestCase("Add column: orders.age (nullable int not null default 1)", "error limits 4:17")]
    [TestCase("Add column: orders.age (int default x)", "error invalid-default 4:5")]
    [TestCase("Add table: history (order_id int, tracks all changes)", "error schema-change 4:16")]
    [TestCase("Add table: history", "warning table-without-columns 4:5")]
    [TestCase("Alter column: orders.age to long", "warning data-loss 4:5")]
    [TestCase("Add unique index: orders.age", "warning existing-rows 4:5")]
    [TestCase("Add constraint: orders.age > 0", "warning existing-rows 4:5")]
    [TestCase("Drop view: v", "warning data-loss 4:5")]
    [TestCase("Archive old orders", "error schema-change 4:5")]
    [TestCase("Migrate: everything", "error schema-change 4:5")]
    [TestCase("Drop column:", "error schema-change 4:5")]
    [TestCase("Rename column: no to number", "error schema-change 4:20")]
    [TestCase("add_column: { table: orders, type: int? }", "error missing-key 4:17")]
    [TestCase("add_column: { table: orders, name: a, type: int?, colums: 1 }", "error unknown-key 4:55")]
    [TestCase("drop_column: { table: orders, name: a, type: int }", "error unknown-key 4:44")]
    [TestCase("[a]", "error wrong-shape 4:5")]
    public void What_is_not_understood_is_reported_at_its_place(string entry, string expected)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {entry}\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void A_list_behind_one_key_is_an_entry_each()
    {
        var result = SpecBuilder.ReadBody("schema_changes:\n  - Drop column: [orders.a, orders.b]\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "warning data-loss 4:19", "warning data-loss 4:29" }));
        Assert.That(result.Feature().SchemaChanges.Select(change => change.Name), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void A_new_column_of_a_table_that_the_spec_creates_may_be_not_null()
    {
        var result = SpecBuilder.ReadBody("entities:\n  - name: Order\nschema_changes:\n  - Add column: orders.age (int)\n");

        Assert.That(result.Brief(), Is.Empty);
    }
}
