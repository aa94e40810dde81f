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
    [TestCase("alter_column: { table: orders, name: note }", "error missing-key 4:19")]
    [TestCase("alter_column: { table: orders, name: note, precision: 3 }", "error missing-key 4:59")]
    [TestCase("add_column: { table: orders, name: a, type: text?, nullable: false, default: x }", "error limits 4:66")]
    [TestCase("add_column: { table: orders, name: a, type: int?, max_length: 5 }", "error limits 4:5")]
    [TestCase("add_column: { table: orders, name: a, type: int?, precision: 3 }", "error limits 4:5")]
    [TestCase("add_column: { table: orders, name: a, type: int?, on_delete: cascade }", "error missing-key 4:66")]
    [TestCase("drop_table: { name: a, table: b }", "error unknown-key 4:25")]
    [TestCase("add_index: { table: orders, columns: {a: int} }", "error wrong-shape 4:42")]
    [TestCase("add_constraint: { table: orders, check: a > 0, unique: true, columns: [a] }", "error unknown-key 4:52", "error unknown-key 4:66")]
    [TestCase("'Add column: orders.rate (decimal(3,5)?)'", "error limits 4:5")]
    [TestCase("'Add column: orders.rate (decimal(0)?)'", "error limits 4:5")]
    [TestCase("'Add column: orders.code (varchar(0)?)'", "error limits 4:5")]
    [TestCase("'Add table: notes (code varchar(0))'", "error limits 4:5")]
    [TestCase("Add column: orders.xmin (int?)", "error implied-name 4:5")]
    [TestCase("Rename column: orders.a to xmin", "error implied-name 4:5")]
    [TestCase("Add column: orders.a-b (text?)", "error schema-change 4:17")]
    [TestCase("'Add table: notes (a-b int)'", "error schema-change 4:5")]
    [TestCase("'Add table: notes (a int never positive)'", "error schema-change 4:5")]
    [TestCase("'Add index on orders (number, number)'", "error duplicate-name 4:5")]
    [TestCase("'Add unique constraint on orders (number, number)'", "error duplicate-name 4:5", "warning existing-rows 4:5")]
    public void What_is_not_understood_is_reported_at_its_place(string entry, params string[] expected)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {entry}\n");

        Assert.That(result.Brief(), Is.EqualTo(expected));
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

    [TestCase("Add table: z (a int)", "'Drop table: z'", "error schema-contradiction 6:5")]
    [TestCase("Add column: orders.z (int?)", "'Drop column: orders.z'", "error schema-contradiction 6:5", "warning data-loss 6:5")]
    [TestCase("Rename column: orders.a to d", "'Rename column: orders.b to d'", "error duplicate-name 6:5")]
    [TestCase("Rename column: orders.a to d", "'Rename column: orders.a to e'", "error schema-contradiction 6:5")]
    [TestCase("Rename table: a to d", "'Rename table: b to d'", "error duplicate-name 6:5")]
    [TestCase("Rename column: orders.a to d", "'Add column: orders.d (int?)'", "error duplicate-name 6:5")]
    [TestCase("Alter column: orders.total from text to long", "'Alter column: orders.total from text to int'", "error schema-contradiction 6:5")]
    [TestCase("Make orders.total nullable", "'Make orders.total not null, default 0'", "error schema-contradiction 6:5", "warning data-loss 6:5")]
    public void Changes_against_each_other_are_errors(string first, string second, params string[] expected)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {first}\n  # a comment\n  - {second}\n");

        Assert.That(result.Brief().Where(finding => !finding.EndsWith("4:5", StringComparison.Ordinal)), Is.EquivalentTo(expected));
    }

    [TestCase("'Drop table: z'", "Add table: z (a int)")]
    [TestCase("'Drop column: orders.a'", "Add column: orders.a (text?)")]
    [TestCase("Make orders.a nullable", "Alter column: orders.a from int to long")]
    public void A_change_after_another_of_the_same_is_none(string first, string second)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {first}\n  - {second}\n");

        Assert.That(result.Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
    }

    [TestCase("Add constraint: orders.totl > 0", "error undefined-column 7:5")]
    [TestCase("'Add check on orders: total > 0 and extract(year from placed_at) > 2000'", "error undefined-column 7:5")]
    [TestCase("Add column: orders.total (int?)", "error duplicate-name 7:5")]
    [TestCase("Add column: orders.id (int?)", "error duplicate-name 7:5")]
    public void Columns_of_an_entity_of_the_spec_are_known(string change, string expected)
    {
        var result = SpecBuilder.ReadBody($"entities:\n  - name: Order\n    fields: {{ total: int }}\nschema_changes:\n  - {change}\n");

        Assert.That(result.Brief().Where(finding => finding.StartsWith("error", StringComparison.Ordinal)), Is.EqualTo(new[] { expected }));
    }

    [TestCase("Add column: orders.2fa (bool, default false)", "orders", "2fa")]
    [TestCase("'Add column: orders.\"note\" (text?)'", "orders", "note")]
    [TestCase("'Add column: \"orders\".\"note\" (text?)'", "orders", "note")]
    public void Names_that_begin_with_a_digit_or_stand_in_quotes_are_names(string change, string table, string name)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {change}\n");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().SchemaChanges.Select(added => (added.Table, added.Name)), Is.EqualTo(new[] { (table, name) }));
    }
}
