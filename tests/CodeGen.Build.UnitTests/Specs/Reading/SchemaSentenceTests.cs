using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Reading;

/// <summary>What people write under <c>schema_changes</c>, each with what is understood; whether it is generated is not the question here.</summary>
public sealed class SchemaSentenceTests
{
    // Of what was understood.
    private static readonly FindingDescriptor[] Other =
        [SpecFindings.NotSupported, SpecFindings.TableWithoutColumns, SpecFindings.NotNullWithoutDefault, SpecFindings.DataLoss, SpecFindings.ExistingRows, SpecFindings.DroppedReference];

    // New columns.
    [TestCase("Add column: orders.note (text?)", "AddColumn orders.note text?")]
    [TestCase("Add column orders.note: nullable text", "AddColumn orders.note text?")]
    [TestCase("'Add orders.note (text, nullable)'", "AddColumn orders.note text?")]
    [TestCase("Add note to orders (nullable text)", "AddColumn orders.note text?")]
    [TestCase("'Add note column to the orders table: nullable text'", "AddColumn orders.note text?")]
    [TestCase("'Add nullable column note text to orders'", "AddColumn orders.note text?")]
    [TestCase("'Create a new field note on orders (string, optional)'", "AddColumn orders.note string?")]
    [TestCase("'Introduce column orders.note as nullable text'", "AddColumn orders.note text?")]
    [TestCase("'Add column to orders: note text nullable'", "AddColumn orders.note text?")]
    [TestCase("'Add columns to orders: note text nullable, count int default 0'", "AddColumn orders.note text?; AddColumn orders.count int = 0")]
    [TestCase("'Add columns: orders.note (text?), orders.count (int, default 0)'", "AddColumn orders.note text?; AddColumn orders.count int = 0")]
    [TestCase("'Add column: orders.code (varchar(20), nullable)'", "AddColumn orders.code string? length 20")]
    [TestCase("'Add column: orders.code (character varying(20), nullable)'", "AddColumn orders.code string? length 20")]
    [TestCase("'Add column: orders.code (optional string, up to 20 characters)'", "AddColumn orders.code string? length 20")]
    [TestCase("'Add column: orders.code string? max length 20'", "AddColumn orders.code string? length 20")]
    [TestCase("'Add column: orders.rate numeric(12, 4) default 0'", "AddColumn orders.rate decimal(12, 4) = 0")]
    [TestCase("'Add column: orders.seen_at (timestamp with time zone, null)'", "AddColumn orders.seen_at timestamp?")]
    [TestCase("'Add unique column orders.code (string?)'", "AddColumn orders.code string? unique")]
    [TestCase("'Add column: orders.code (string?, unique)'", "AddColumn orders.code string? unique")]
    [TestCase("'Add column: orders.buyer_id (nullable int, references customers(id))'", "AddColumn orders.buyer_id int? -> customers.id")]
    [TestCase("'Add column: orders.buyer_id (int? references customers.id on delete set null)'", "AddColumn orders.buyer_id int? -> customers.id SetNull")]
    [TestCase("'Add column: orders.buyer_id nullable int, foreign key to customers'", "AddColumn orders.buyer_id int? -> customers")]
    [TestCase("'Add column: orders.buyer_id (int? -> customers.id)'", "AddColumn orders.buyer_id int? -> customers.id")]
    [TestCase("'Add column: orders.count (int default 0 check (count >= 0))'", "AddColumn orders.count int = 0 check count >= 0")]
    [TestCase("'Add column: orders.state with default ''a b'' (string)'", "AddColumn orders.state string = a b")]
    [TestCase("add_column: { table: orders, name: code, type: string?, max_length: 20, unique: true, references: codes.code, on_delete: cascade }", "AddColumn orders.code string? length 20 unique -> codes.code Cascade")]

    [TestCase("'Add a nullable archived_at timestamp column to orders'", "AddColumn orders.archived_at timestamp?")]
    [TestCase("'Add text column note to orders (nullable)'", "AddColumn orders.note text?")]
    [TestCase("'Add column note of type text to orders, nullable'", "AddColumn orders.note text?")]
    [TestCase("'Add an email column (string?, unique) to customers'", "AddColumn customers.email string? unique")]
    [TestCase("'Add columns email and phone to customers (string?)'", "AddColumn customers.email string?; AddColumn customers.phone string?")]
    [TestCase("'Add column: orders.tags (nullable list of string)'", "AddColumn orders.tags string[]?")]
    [TestCase("'Add column: orders.note (nullable string, max 500)'", "AddColumn orders.note string? length 500")]

    // Tables.
    [TestCase("Create table: order_notes", "AddTable order_notes")]
    [TestCase("'Add a new table order_notes (order_id int, note varchar(200) nullable)'", "AddTable order_notes (order_id int, note string? length 200)")]
    [TestCase("'Create the order_notes table with columns: order_id int, note text'", "AddTable order_notes (order_id int, note text)")]
    [TestCase("'Add table order_notes: order_id int, amount decimal(10,2) default 0'", "AddTable order_notes (order_id int, amount decimal(10, 2))")]
    [TestCase("'Drop table old_orders'", "DropTable old_orders")]
    [TestCase("'Remove the old_orders table: nobody uses it'", "DropTable old_orders")]
    [TestCase("'Delete tables: a, b and c'", "DropTable a; DropTable b; DropTable c")]
    [TestCase("'Rename the orders table to purchases'", "RenameTable orders > purchases")]
    [TestCase("'Rename table from orders to purchases'", "RenameTable orders > purchases")]
    [TestCase("'Alter table orders rename to purchases'", "RenameTable orders > purchases")]
    [TestCase("'Alter table: orders add column note text nullable'", "AddColumn orders.note text?")]
    [TestCase("'Alter table orders: add column note text?, drop column legacy'", "AddColumn orders.note text?; DropColumn orders.legacy")]
    [TestCase("'Alter table orders rename column no to number'", "RenameColumn orders.no > number")]
    [TestCase("'Alter table orders alter column total type long'", "AlterColumn orders.total long")]
    [TestCase("'Modify table orders (drop column legacy)'", "DropColumn orders.legacy")]

    // Dropped and renamed columns.
    [TestCase("'Drop orders.legacy'", "DropColumn orders.legacy")]
    [TestCase("'Drop the legacy column from orders'", "DropColumn orders.legacy")]
    [TestCase("Drop the legacy column from orders: no longer used", "DropColumn orders.legacy")]
    [TestCase("'Remove field legacy from table orders (unused)'", "DropColumn orders.legacy")]
    [TestCase("'Delete columns a and b from the orders table'", "DropColumn orders.a; DropColumn orders.b")]
    [TestCase("'Drop columns: orders.a, orders.b'", "DropColumn orders.a; DropColumn orders.b")]
    [TestCase("'Rename orders.no to number'", "RenameColumn orders.no > number")]
    [TestCase("'Rename column no in orders to number'", "RenameColumn orders.no > number")]
    [TestCase("'Rename column: orders.no => number'", "RenameColumn orders.no > number")]
    [TestCase("'Rename column on orders: no to number'", "RenameColumn orders.no > number")]
    [TestCase("'Rename column: orders: no to number'", "RenameColumn orders.no > number")]
    [TestCase("'Rename field from no to number on the orders table'", "RenameColumn orders.no > number")]
    [TestCase("'Change name of orders.no to number'", "RenameColumn orders.no > number")]

    // Altered columns.
    [TestCase("Alter column: orders.total to long", "AlterColumn orders.total long")]
    [TestCase("'Alter column: orders.total from int to long'", "AlterColumn orders.total long")]
    [TestCase("'Change column orders.total type from int to long'", "AlterColumn orders.total long")]
    [TestCase("'Change type of orders.total from int to long'", "AlterColumn orders.total long")]
    [TestCase("'Change the data type of column orders.total to bigint'", "AlterColumn orders.total long")]
    [TestCase("'Modify column: orders.total (int -> long)'", "AlterColumn orders.total long")]
    [TestCase("'Change orders.total from int to long'", "AlterColumn orders.total long")]
    [TestCase("'Change column total of orders to long'", "AlterColumn orders.total long")]
    [TestCase("'Alter column: orders.code from varchar(20) to varchar(50)'", "AlterColumn orders.code string length 50")]
    [TestCase("'Change the length of orders.code to 50'", "AlterColumn orders.code length 50")]
    [TestCase("'Alter column: orders.code max length to 50 characters'", "AlterColumn orders.code length 50")]
    [TestCase("'Alter column: orders.rate to decimal(12,4)'", "AlterColumn orders.rate decimal(12, 4)")]
    [TestCase("'Make column orders.note nullable'", "AlterColumn orders.note null")]
    [TestCase("'Make orders.note nullable'", "AlterColumn orders.note null")]
    [TestCase("'Make column: orders.note required'", "AlterColumn orders.note not null")]
    [TestCase("'Make note in orders not null'", "AlterColumn orders.note not null")]
    [TestCase("'Alter column: orders.note drop not null'", "AlterColumn orders.note null")]
    [TestCase("'Alter column: orders.note set not null'", "AlterColumn orders.note not null")]
    [TestCase("'Alter column: orders.note is no longer required'", "AlterColumn orders.note null")]
    [TestCase("'Change nullability of orders.note to nullable'", "AlterColumn orders.note null")]
    [TestCase("'Alter column: orders.note to text, nullable, default none'", "AlterColumn orders.note text null = none")]
    [TestCase("'Alter column: orders.state set default draft'", "AlterColumn orders.state = draft")]
    [TestCase("'Change default of orders.state from a to b'", "AlterColumn orders.state = b")]
    [TestCase("'Set default value of orders.state to ''b c'''", "AlterColumn orders.state = b c")]
    [TestCase("'Alter column: orders.state drop default'", "AlterColumn orders.state no default")]
    [TestCase("'Drop default of orders.state'", "AlterColumn orders.state no default")]
    [TestCase("'Remove the default from orders.state'", "AlterColumn orders.state no default")]
    [TestCase("'Alter column: orders.code to string, unique, references codes.code'", "AlterColumn orders.code string; AddConstraint orders unique (code); AddConstraint orders foreign key (code) -> codes.code")]
    [TestCase("'Make orders.number unique'", "AddConstraint orders unique (number)")]
    [TestCase("alter_column: { table: orders, name: total, type: long, nullable: true, default: 0 }", "AlterColumn orders.total long null = 0")]
    [TestCase("alter_column: { table: orders, name: total, default: null }", "AlterColumn orders.total no default")]

    [TestCase("'Convert orders.total to long'", "AlterColumn orders.total long")]
    [TestCase("'Make orders.total a long'", "AlterColumn orders.total long")]
    [TestCase("'Extend orders.code to 100 characters'", "AlterColumn orders.code length 100")]
    [TestCase("'Increase length of orders.code to 100'", "AlterColumn orders.code length 100")]
    [TestCase("'Allow nulls in orders.note'", "AlterColumn orders.note null")]

    // Indexes.
    [TestCase("'Add index on orders by status and placed_at'", "AddIndex orders (status, placed_at)")]
    [TestCase("Add index: orders.status", "AddIndex orders (status)")]
    [TestCase("'Add index: orders (status, placed_at)'", "AddIndex orders (status, placed_at)")]
    [TestCase("'Add index on orders(status, placed_at)'", "AddIndex orders (status, placed_at)")]
    [TestCase("'Add an index on orders.status'", "AddIndex orders (status)")]
    [TestCase("'Add index: orders.status, orders.placed_at'", "AddIndex orders (status, placed_at)")]
    [TestCase("'Create index idx_status on orders (status)'", "AddIndex orders.idx_status (status)")]
    [TestCase("'Create unique index on orders (number)'", "AddIndex orders unique (number)")]
    [TestCase("Add unique index: orders.number", "AddIndex orders unique (number)")]
    [TestCase("'Add index: orders.number (unique)'", "AddIndex orders unique (number)")]
    [TestCase("'Add index for orders: status, placed_at'", "AddIndex orders (status, placed_at)")]
    [TestCase("'Add index: status and placed_at on orders'", "AddIndex orders (status, placed_at)")]
    [TestCase("'Add index on (status, placed_at) to the orders table'", "AddIndex orders (status, placed_at)")]
    [TestCase("'Add index on orders.number, unique'", "AddIndex orders unique (number)")]
    [TestCase("'Add index status on orders'", "AddIndex orders (status)")]
    [TestCase("'Alter table orders add index (status)'", "AddIndex orders (status)")]
    [TestCase("'Drop index: idx_status'", "DropIndex .idx_status")]
    [TestCase("'Drop index idx_status on orders'", "DropIndex orders.idx_status")]
    [TestCase("'Remove the index on orders(status)'", "DropIndex orders (status)")]
    [TestCase("'Drop index: orders.status'", "DropIndex orders (status)")]
    [TestCase("'Rename index idx_a to idx_b'", "RenameIndex .idx_a > idx_b")]
    [TestCase("'Rename index idx_a to idx_b on orders'", "RenameIndex orders.idx_a > idx_b")]
    [TestCase("add_index: { table: orders, columns: [status, placed_at], unique: true, name: idx_a }", "AddIndex orders.idx_a unique (status, placed_at)")]
    [TestCase("drop_index: { name: idx_a }", "DropIndex .idx_a")]

    // Constraints.
    [TestCase("Add constraint: orders.total > 0", "AddConstraint orders check total > 0")]
    [TestCase("'Add constraint: orders.number unique'", "AddConstraint orders unique (number)")]
    [TestCase("'Add unique constraint on orders(number)'", "AddConstraint orders unique (number)")]
    [TestCase("'Add unique constraint: orders.number, orders.year'", "AddConstraint orders unique (number, year)")]
    [TestCase("'Add constraint uq_number unique (number) on orders'", "AddConstraint orders.uq_number unique (number)")]
    [TestCase("'Add constraint uq_number on orders: unique (number)'", "AddConstraint orders.uq_number unique (number)")]
    [TestCase("'Add check constraint to orders: total > 0 and total < 100'", "AddConstraint orders check total > 0 and total < 100")]
    [TestCase("'Add constraint ck_total on orders check (total > 0)'", "AddConstraint orders.ck_total check total > 0")]
    [TestCase("'Add check on orders: total between 1 and 5'", "AddConstraint orders check total between 1 and 5")]
    [TestCase("'Alter table orders add constraint ck_total check (total > 0)'", "AddConstraint orders.ck_total check total > 0")]
    [TestCase("'Add foreign key: orders.buyer_id references customers(id) on delete cascade'", "AddConstraint orders foreign key (buyer_id) -> customers.id Cascade")]
    [TestCase("'Add foreign key orders.buyer_id -> customers.id'", "AddConstraint orders foreign key (buyer_id) -> customers.id")]
    [TestCase("'Add foreign key from orders.buyer_id to customers.id'", "AddConstraint orders foreign key (buyer_id) -> customers.id")]
    [TestCase("'Add constraint fk_buyer on orders foreign key (buyer_id) references customers(id)'", "AddConstraint orders.fk_buyer foreign key (buyer_id) -> customers.id")]
    [TestCase("'Add foreign key on orders (buyer_id) references customers'", "AddConstraint orders foreign key (buyer_id) -> customers")]
    [TestCase("'Add primary key on orders (id)'", "AddConstraint orders primary key (id)")]
    [TestCase("'Drop constraint: ck_total on orders'", "DropConstraint orders.ck_total")]
    [TestCase("'Drop constraint orders.ck_total'", "DropConstraint orders.ck_total")]
    [TestCase("'Remove unique constraint on orders(number)'", "DropConstraint orders unique (number)")]
    [TestCase("'Drop foreign key orders.buyer_id'", "DropConstraint orders foreign key (buyer_id)")]
    [TestCase("add_constraint: { table: orders, name: ck_a, check: total > 0 }", "AddConstraint orders.ck_a check total > 0")]
    [TestCase("add_foreign_key: { table: orders, columns: [buyer_id], references: customers.id, on_delete: restrict }", "AddConstraint orders foreign key (buyer_id) -> customers.id Restrict")]
    [TestCase("add_unique_constraint: { table: orders, columns: [number] }", "AddConstraint orders unique (number)")]

    [TestCase("'Add FK orders.buyer_id -> customers'", "AddConstraint orders foreign key (buyer_id) -> customers")]
    [TestCase("'Add a foreign key constraint on orders.buyer_id referencing customers.id'", "AddConstraint orders foreign key (buyer_id) -> customers.id")]
    [TestCase("'Add unique (number, year) to orders'", "AddConstraint orders unique (number, year)")]

    // Defaults that look like words of a sentence.
    [TestCase("'Add column: orders.a (text, default tomato)'", "AddColumn orders.a text = tomato")]
    [TestCase("'Add column: orders.a (text, default token)'", "AddColumn orders.a text = token")]
    [TestCase("'Add column: orders.a (text, default off)'", "AddColumn orders.a text = off")]
    [TestCase("'Add column: orders.a (text, default today)'", "AddColumn orders.a text = today")]
    [TestCase("'Add column: orders.a (text, default of office)'", "AddColumn orders.a text = office")]
    [TestCase("'Add column: orders.a text default isle'", "AddColumn orders.a text = isle")]
    [TestCase("'Add column: orders.a (text, defaults to ''not null, unique'')'", "AddColumn orders.a text = not null, unique")]
    [TestCase("'Add column: orders.a (text, default \"the owner''s\")'", "AddColumn orders.a text = the owner's")]
    [TestCase("'Add column: orders.a (text, default null)'", "AddColumn orders.a text?")]
    [TestCase("'Alter column: orders.kind set default total'", "AlterColumn orders.kind = total")]
    [TestCase("'Alter column: orders.kind set default to total'", "AlterColumn orders.kind = total")]
    [TestCase("'Alter column: orders.kind set default to ''to be paid'''", "AlterColumn orders.kind = to be paid")]
    [TestCase("'Set default of orders.kind to set'", "AlterColumn orders.kind = set")]
    [TestCase("'Alter column: orders.kind set default null'", "AlterColumn orders.kind no default")]

    // Negations.
    [TestCase("'Add column: orders.a (int, never null, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, cannot be null, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, can not be null, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, can''t be null, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, must not be null, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, must never be null, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, not optional, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, nullable: false, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, nulls are not allowed, default 0)'", "AddColumn orders.a int = 0")]
    [TestCase("'Add column: orders.a (int, not required)'", "AddColumn orders.a int?")]
    [TestCase("'Add column: orders.a (int, may be null)'", "AddColumn orders.a int?")]
    [TestCase("'Add column: orders.a (text?, not unique)'", "AddColumn orders.a text?")]
    [TestCase("'Add column: orders.a (text?, non-unique)'", "AddColumn orders.a text?")]
    [TestCase("'Add non-unique index on orders (status)'", "AddIndex orders (status)")]
    [TestCase("'Alter column: orders.x never null'", "AlterColumn orders.x not null")]
    [TestCase("'Make orders.x not nullable'", "AlterColumn orders.x not null")]
    [TestCase("'Make orders.x no longer nullable'", "AlterColumn orders.x not null")]
    [TestCase("'Make orders.x no longer not null'", "AlterColumn orders.x null")]
    [TestCase("'Make orders.x not required'", "AlterColumn orders.x null")]
    [TestCase("'Alter column: orders.x does not allow nulls'", "AlterColumn orders.x not null")]
    [TestCase("'Alter column: orders.x disallow nulls'", "AlterColumn orders.x not null")]

    // Several changes in one sentence.
    [TestCase("'Add column: orders.a (int?) and orders.b (text?)'", "AddColumn orders.a int?; AddColumn orders.b text?")]
    [TestCase("'Add columns to orders: a int? and b text?'", "AddColumn orders.a int?; AddColumn orders.b text?")]
    [TestCase("'Make orders.x and orders.y nullable'", "AlterColumn orders.x null; AlterColumn orders.y null")]
    [TestCase("'Alter columns: orders.x, orders.y to long'", "AlterColumn orders.x long; AlterColumn orders.y long")]
    [TestCase("'Alter columns: x and y on orders: to long'", "AlterColumn orders.x long; AlterColumn orders.y long")]
    [TestCase("'Add table notes (a int, b text), kept for audits'", "AddTable notes (a int, b text)")]
    [TestCase("'Add constraint: orders.note is not null'", "AddConstraint orders check note is not null")]
    [TestCase("'Add constraint on orders: paid_at is null or total not in (1, 2)'", "AddConstraint orders check paid_at is null or total not in (1, 2)")]
    [TestCase("'Add check on orders: length(name) < 500 and day >= date ''2026-01-01'''", "AddConstraint orders check length(name) < 500 and day >= date '2026-01-01'")]
    [TestCase("'Add check on orders: case when paid then total > 0 else total = 0 end'", "AddConstraint orders check case when paid then total > 0 else total = 0 end")]
    [TestCase("'Add check on orders: lower(code) ~ ''^[a-z]+$'' and (a + b) * -1 < c::int'", "AddConstraint orders check lower(code) ~ '^[a-z]+$' and (a + b) * -1 < c::int")]

    // Views.
    [TestCase("'Add view: open_orders as select id from orders'", "AddView open_orders as select id from orders")]
    [TestCase("Create view: open_orders (orders that are not paid)", "AddView open_orders")]
    [TestCase("'Create the open_orders view'", "AddView open_orders")]
    [TestCase("Drop view: open_orders", "DropView open_orders")]
    [TestCase("'Rename view open_orders to pending_orders'", "RenameView open_orders > pending_orders")]
    [TestCase("'Alter view open_orders as select 1'", "AlterView open_orders as select 1")]
    [TestCase("add_view: { name: open_orders, query: select id from orders }", "AddView open_orders as select id from orders")]
    public void Usual_wordings_are_understood(string entry, string expected)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {entry}\n");

        Assert.That(string.Join("; ", result.Feature().SchemaChanges.Select(Brief)), Is.EqualTo(expected));
        Assert.That(result.Findings.Select(finding => finding.Descriptor).Except(Other), Is.Empty);
        Assert.That(result.Findings.Select(finding => finding.Location!.Line), Is.All.EqualTo(4));
    }

    [TestCase("Drop column: orders.legacy", 0)]
    [TestCase("Rename table: orders to purchases", 0)]
    [TestCase("Alter column: orders.total to long", 0)]
    [TestCase("alter_column: { table: orders, name: total, type: long }", 0)]
    [TestCase("Add index: orders.status", 0)]
    [TestCase("'Add column: orders.code (string?, unique, references codes.code)'", 0)]
    [TestCase("'Add table: notes (code string unique)'", 0)]
    [TestCase("'Add table: notes (code string references codes)'", 1)]
    [TestCase("'Alter table orders: add column note text?, alter column legacy to int'", 0)]
    [TestCase("Add column: orders.code (string?)", 0)]
    public void What_is_understood_and_not_generated_is_refused_once(string entry, int times)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {entry}\n");

        Assert.That(result.Findings.Count(finding => finding.Descriptor == SpecFindings.NotSupported), Is.EqualTo(times));
    }

    [TestCase("Add column: orders.note (nullable text)", "'Add column: orders.note (nullable text)'", "add_column: { table: orders, name: note, type: text, nullable: true }")]
    [TestCase("Add column: 'orders.rank (int, default 0)'", "'Add column orders.rank: int default 0'", "add_column: { table: orders, name: rank, type: int, default: 0 }")]
    [TestCase("Add column: 'orders.code (string?, unique, references codes.code)'", "'Add unique column orders.code (string? -> codes.code)'", "add_column: { table: orders, name: code, type: string?, unique: true, references: codes.code }")]
    [TestCase("Alter column: orders.total to long", "'Change type of orders.total to bigint'", "alter_column: { table: orders, name: total, type: long }")]
    [TestCase("Alter column: orders.note to nullable", "'Make orders.note nullable'", "alter_column: { table: orders, name: note, nullable: true }")]
    [TestCase("Rename column: orders.no to number", "'Rename orders.no -> number'", "rename_column: { table: orders, name: 'no', new_name: number }")]
    [TestCase("Drop column: orders.legacy", "'Remove the legacy column from orders'", "drop_column: { table: orders, name: legacy }")]
    [TestCase("Add table: 'notes (order_id int, note text nullable)'", "'Create table notes with columns order_id int, note text?'", "add_table: { name: notes, columns: { order_id: int, note: text? } }")]
    [TestCase("Rename table: orders to purchases", "'Rename the orders table to purchases'", "rename_table: { table: orders, new_name: purchases }")]
    [TestCase("Drop table: orders", "'Delete the orders table'", "drop_table: { name: orders }")]
    [TestCase("Add index: 'orders (status, placed_at)'", "'Add index on status and placed_at to orders'", "add_index: { table: orders, columns: [status, placed_at] }")]
    [TestCase("Add unique index: orders.number", "'Create unique index on orders(number)'", "add_index: { table: orders, columns: [number], unique: true }")]
    [TestCase("Drop index: ix_a", "'Remove index ix_a'", "drop_index: { name: ix_a }")]
    [TestCase("Add constraint: orders.total > 0", "'Add check on orders: total > 0'", "add_constraint: { table: orders, check: total > 0 }")]
    [TestCase("Add foreign key: orders.buyer_id references customers.id", "'Add foreign key from orders.buyer_id to customers(id)'", "add_foreign_key: { table: orders, columns: [buyer_id], references: customers.id }")]
    [TestCase("Drop constraint: ck_a on orders", "'Drop constraint orders.ck_a'", "drop_constraint: { table: orders, name: ck_a }")]
    [TestCase("Add view: v as select 1", "'Create view v as select 1'", "add_view: { name: v, query: select 1 }")]
    [TestCase("Drop view: v", "'Drop the v view'", "drop_view: { name: v }")]
    public void All_forms_of_a_change_give_the_same_model(string mapping, string sentence, string structured)
    {
        string[] briefs = [.. new[] { mapping, sentence, structured }.Select(entry => string.Join("; ", SpecBuilder.ReadBody($"schema_changes:\n  - {entry}\n").Feature().SchemaChanges.Select(Brief)))];

        Assert.That(briefs, Is.All.EqualTo(briefs[0]).And.All.Not.Empty);
    }

    [TestCase("'Add column: orders.age (int?, indexed)'", "not-supported")]
    [TestCase("'Add column: orders.age (int? generated always)'", "not-supported")]
    [TestCase("'Add column: orders.age (int(11)?)'", "not-supported")]
    [TestCase("'Add column: orders.at (timestamp without time zone, null)'", "not-supported")]
    [TestCase("'Add index: orders(status) where status is null'", "not-supported")]
    [TestCase("'Add index: orders(status) descending'", "not-supported")]
    [TestCase("'Drop table old_orders cascade'", "not-supported")]
    [TestCase("'Create materialized view v as select 1'", "not-supported")]
    [TestCase("'Add index concurrently: orders.status'", "not-supported")]
    [TestCase("'Add column orders.seen_at timestamp not null default now()'", "invalid-default")]
    [TestCase("'Add column: orders.secret (string?, encrypted)'", "not-supported")]
    [TestCase("'Add column: orders.rank (int?, max 5)'", "not-supported")]
    [TestCase("'Rename orders to purchases'", "schema-change")]
    [TestCase("'Rename column orders.no to number and index it'", "schema-change")]
    [TestCase("'Rename column orders.no to customers.number'", "schema-change")]
    [TestCase("'Alter column: orders.total'", "schema-change")]
    [TestCase("'Alter column: orders.total somehow'", "schema-change")]
    [TestCase("'Alter table orders: do something'", "schema-change")]
    [TestCase("'Alter index: idx_a'", "schema-change")]
    [TestCase("'Add index: orders'", "schema-change")]
    [TestCase("'Add foreign key: orders.buyer_id'", "schema-change")]
    [TestCase("'Add constraint: orders'", "schema-change")]
    [TestCase("'Drop table: public.orders'", "schema-change")]
    [TestCase("'Truncate orders'", "schema-change")]
    [TestCase("'Add'", "schema-change")]
    [TestCase("alter_table: { name: orders }", "schema-change")]
    [TestCase("add_index: { table: orders }", "missing-key")]
    [TestCase("add_constraint: { table: orders, name: a }", "missing-key")]
    [TestCase("add_foreign_key: { table: orders, columns: [a], references: 'a b c' }", "invalid-value")]
    [TestCase("drop_index: { name: a, type: int }", "unknown-key")]
    [TestCase("'Add constraint on orders: total > 0; drop table users'", "invalid-value")]
    [TestCase("'Add view: v as select 1 -- all'", "invalid-value")]
    [TestCase("add_constraint: { table: orders, check: total > 0) }", "invalid-value")]
    [TestCase("Create view: open_orders (orders that are not paid)", "not-supported")]
    [TestCase("'Drop index: orders.status'", "not-supported")]
    [TestCase("'Make orders.x no longer unique'", "schema-change")]
    [TestCase("'Make orders.x not unique'", "schema-change")]
    [TestCase("'Add column: orders.a (text?, unique, not unique)'", "limits")]
    [TestCase("'Add column: orders.a (int, not nullable, not required)'", "limits")]
    [TestCase("'Add column: orders.a (int?, not a reference)'", "not-supported")]
    [TestCase("'Add column: orders.a (text?, minimum length 5)'", "schema-change")]
    [TestCase("'Add column: orders.a (text?, min length 3, max length 9)'", "schema-change")]
    [TestCase("'Add column: orders.a (text?, length at least 5)'", "schema-change")]
    [TestCase("'Add column: orders.a (text?, length 3 to 9)'", "schema-change")]
    [TestCase("'Add column: orders.a (text?, no longer than 5 characters)'", "schema-change")]
    [TestCase("'Alter orders.x: min length 5'", "schema-change")]
    [TestCase("'Alter column: orders.x min length 5'", "schema-change")]
    [TestCase("'Set minimum length of orders.x to 5'", "schema-change")]
    [TestCase("'Add column: orders.a (text?); drop column orders.old'", "schema-change")]
    [TestCase("'Add column: orders.a (text?) and drop orders.old'", "schema-change")]
    [TestCase("'Alter column: orders.total to long, orders.x to int'", "schema-change")]
    [TestCase("'Add column: orders.a (text, default in progress)'", "schema-change")]
    [TestCase("'Add column: orders.a (text, default upper(x))'", "not-supported")]
    [TestCase("'Alter column: orders.a set default now()'", "not-supported")]
    [TestCase("'Add column: orders.a (int?, text)'", "schema-change")]
    [TestCase("'Add column: orders.a (text?, unique per customer)'", "schema-change")]
    [TestCase("'Add column: orders.a (text?, unique, for active rows only)'", "schema-change")]
    [TestCase("'Add column: orders.a (money, default 0, >= 0)'", "schema-change")]
    [TestCase("'Add column: orders.a (int, default 0, between 0 and 5)'", "schema-change")]
    [TestCase("'Add column: orders.a (int, default 1, must be positive)'", "schema-change")]
    [TestCase("'Add column: orders.b_id (int?, references b.id on delete set default)'", "not-supported")]
    [TestCase("'Add column: orders.b_id (int?, references b.id on update cascade)'", "not-supported")]
    [TestCase("'Add column: orders.b_id (int?, references b.id, when deleted set null)'", "schema-change")]
    [TestCase("'Add foreign key: orders.b_id references b.id on delete set default'", "schema-change")]
    [TestCase("'Add foreign key: orders.b_id references b.id on update cascade'", "schema-change")]
    [TestCase("'Add foreign key: orders.b_id references b.id not valid'", "schema-change")]
    [TestCase("'Add foreign key: orders.b_id references b.id (not valid)'", "schema-change")]
    [TestCase("'Add foreign key: orders.b_id references b.id when deleted set null'", "schema-change")]
    [TestCase("'Add constraint: unique on orders.number for non-deleted rows'", "schema-change")]
    [TestCase("'Add constraint: orders.number unique for non-deleted rows'", "schema-change")]
    [TestCase("'Add constraint on orders: unique number per customer'", "schema-change")]
    [TestCase("'Add unique constraint: orders.number per customer'", "schema-change")]
    [TestCase("'Add unique index: orders.number for active rows'", "schema-change")]
    [TestCase("'Alter column: orders.total to int using round(total)'", "schema-change")]
    [TestCase("'Drop column: orders.total using round(total)'", "schema-change")]
    [TestCase("'Drop table a, b if empty'", "schema-change")]
    [TestCase("'Drop table: a (if empty)'", "schema-change")]
    [TestCase("'Drop column orders.legacy after 2026-01-01'", "schema-change")]
    [TestCase("'Drop column: orders.legacy (after 2026-01-01)'", "schema-change")]
    [TestCase("'Drop column orders.legacy and its index'", "schema-change")]
    [TestCase("'Add partial index on orders(x)'", "not-supported")]
    [TestCase("'Add gin index on orders(x)'", "not-supported")]
    [TestCase("'Add hash index on orders(x)'", "not-supported")]
    [TestCase("'Add index on orders(x) using gin'", "not-supported")]
    [TestCase("Add partial index: orders(x)", "not-supported")]
    [TestCase("'Add no index on orders(x)'", "schema-change")]
    [TestCase("'Add table: notes (a int) partitioned by a'", "not-supported")]
    [TestCase("'Rename column: orders.a to b (if it exists)'", "schema-change")]
    [TestCase("'Drop all columns of orders'", "schema-change")]
    [TestCase("'Drop all tables'", "schema-change")]
    [TestCase("'Add index on orders.number, not unique'", "schema-change")]
    [TestCase("'Add foreign key: orders.a references b.id, cascades'", "schema-change")]
    [TestCase("'Add columns: a and b to orders (text?), c (int?)'", "schema-change")]
    [TestCase("'Add column: orders.a (text array?)'", "schema-change")]
    [TestCase("'Add column: orders.a (int, unsigned, default 0)'", "schema-change")]
    [TestCase("'Add column: orders.a (int?) as first column'", "schema-change")]
    [TestCase("'Add table: notes like orders'", "schema-change")]
    [TestCase("'Add constraint: orders.total is positive'", "invalid-value")]
    [TestCase("'Add constraint: orders.total must be > 0'", "invalid-value")]
    [TestCase("'Add constraint: orders.total > 0 for paid orders'", "invalid-value")]
    [TestCase("'Add constraint: orders.total > 0 when paid'", "invalid-value")]
    [TestCase("'Add constraint ck_a on orders check (total > 0) not valid'", "invalid-value")]
    [TestCase("'Add check on orders: total > 0 (not valid)'", "invalid-value")]
    [TestCase("'Add constraint: orders.total >'", "invalid-value")]
    [TestCase("'Add column: orders.count (int, default 0, check (>= 0))'", "invalid-value")]
    [TestCase("'Add constraint: orders partly check (total > 0)'", "schema-change")]
    [TestCase("add_constraint: { table: orders, check: total is positive }", "invalid-value")]
    [TestCase("'Drop foreign key orders.buyer_id'", "not-supported")]
    public void What_is_not_understood_is_an_error(string entry, string kind)
    {
        var result = SpecBuilder.ReadBody($"schema_changes:\n  - {entry}\n");

        Assert.That(result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Descriptor.Kind), Has.Some.EqualTo(kind));
        Assert.That(result.Findings.Select(finding => finding.Location!.Line), Is.All.EqualTo(4));
    }

    [TestCase("from a ")]
    [TestCase("from (a ")]
    [TestCase("(")]
    [TestCase("to the ")]
    [TestCase("a, ")]
    [TestCase("not null default ")]
    [TestCase("references a ")]
    [TestCase("check (a ")]
    [TestCase("varchar(1) ")]
    [TestCase("and with to of ")]
    public void A_sentence_of_a_thousand_characters_does_not_blow_up(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1_000))[..950];
        string[] heads = ["Alter column: orders.a", "Add column: orders.a", "Add column: a", "Add table: orders", "Add index:", "Add constraint:", "Alter table orders:", "Rename column:", "Drop column:"];

        var start = TimeProvider.System.GetTimestamp();
        foreach (var head in heads)
        {
            SpecBuilder.ReadBody($"schema_changes:\n  - '{head} {text}'\n");
        }

        Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    [TestCase("Add table: _", "_")]
    [TestCase("'Add column: orders.__ (text?)'", "__")]
    [TestCase("'Rename column: orders.note to _'", "_")]
    [TestCase("'Rename table orders to ___'", "___")]
    [TestCase("'Add index: orders (_)'", "_")]
    [TestCase("'Create table notes: text text, _ int'", "_")]
    public void A_name_without_a_letter_is_refused(string sentence, string name)
    {
        var (_, findings) = SpecBuilder.ReadBody($"schema_changes:\n  - {sentence}\n");

        var finding = findings.Single(finding => finding.Severity == Severity.Error);
        Assert.That((finding.Descriptor, finding.Location!.Line), Is.EqualTo((SpecFindings.InvalidName, 4)));
        Assert.That(finding.Message, Does.Contain($"'{name}' is no name: it has no letter"));
    }

    [TestCase("rename_table: { table: orders, new_name: order events }")]
    [TestCase("rename_column: { table: orders, name: no, new_name: 'a b' }")]
    [TestCase("rename_index: { name: ix, new_name: '1' }")]
    public void A_new_name_that_is_none_is_refused_and_nothing_else(string change)
    {
        var (_, findings) = SpecBuilder.ReadBody($"schema_changes:\n  - {change}\n");

        Assert.That(findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Descriptor), Is.EqualTo(new[] { SpecFindings.InvalidName }));
    }

    private static string Brief(SchemaChangeModel change)
    {
        var parts = new List<string>
        {
            change.Name is null ? $"{change.Kind} {change.Table}" : $"{change.Kind} {change.Table}.{change.Name}",
        };
        Add(change.NewName, text => $"> {text}");
        Add(change.Type, Type);
        Add(change.MaxLength, length => $"length {length}");
        Add(change.Nullable, nullable => nullable!.Value ? "null" : "not null");
        Add(change.Default, text => $"= {text}");
        Add(change.DropsDefault ? "no default" : null, text => text!);
        Add(change.Constraint is { } kind ? Engine.Naming.Names.Snake(kind.ToString()).Replace('_', ' ') : null, text => text!);
        Add(change.Unique ? "unique" : null, text => text!);
        Add(change.ColumnNames.IsEmpty ? null : string.Join(", ", change.ColumnNames), text => $"({text})");
        Add(change.Columns.IsEmpty ? null : string.Join(", ", change.Columns.Select(Column)), text => $"({text})");
        Add(change.Reference, reference => $"-> {reference!.Table}{(reference.Column is null ? "" : "." + reference.Column)}{(reference.OnDelete is null ? "" : " " + reference.OnDelete)}");
        Add(change.Expression, text => change.Kind is SchemaChangeKind.AddView or SchemaChangeKind.AlterView ? $"as {text}" : change.Constraint is null ? $"check {text}" : text!);
        return string.Join(' ', parts);

        void Add<T>(T value, Func<T, string> text)
        {
            if (value is not null)
            {
                parts.Add(text(value));
            }
        }

        string Type(TypeReference? type) => SpecTypes.Write(type!) + (change.Precision is null ? "" : $"({change.Precision}, {change.Scale})");
    }

    private static string Column(FieldModel field) =>
        $"{field.Name} {SpecTypes.Write(field.Type)}{(field.Precision is null ? "" : $"({field.Precision}, {field.Scale})")}{(field.MaxLength is null ? "" : $" length {field.MaxLength}")}";
}
