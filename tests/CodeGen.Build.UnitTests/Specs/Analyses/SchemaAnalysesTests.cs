using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class SchemaAnalysesTests
{
    private const string Order = "entities:\n  - name: Order\n    fields: { number: string, total: money }\n    relationships: [{ kind: many_to_one, entity: Order, name: parent, required: false }]\n";

    [TestCase("Add index: orders (number, parent_id, id)", false)]
    [TestCase("Add index: orders (numbr)", true)]
    [TestCase("'Add unique constraint: orders.total, orders.year'", true)]
    [TestCase("Alter column: orders.totl to long", true)]
    [TestCase("Add column: notes.order_id (int?, references orders.id)", false)]
    [TestCase("Add column: notes.order_id (int?, references orders.code)", true)]
    [TestCase("Drop column: orders.legacy", false)]
    [TestCase("Rename column: orders.no to number", false)]
    [TestCase("Add index: elsewhere (anything)", false)]
    public void A_change_of_a_table_of_the_spec_names_columns_that_it_has(string change, bool undefined)
    {
        var result = SpecBuilder.ReadBody($"{Order}schema_changes:\n  - {change}\n");

        Assert.That(result.Findings.Where(finding => finding.Descriptor == SpecFindings.UndefinedColumn).Select(finding => finding.Location!.Line), Is.EqualTo(undefined ? [8] : Array.Empty<int>()));
    }

    [Test]
    public void Columns_that_other_changes_add_are_columns_of_the_table()
    {
        var result = SpecBuilder.ReadBody(
            $"{Order}schema_changes:\n  - Add column: orders.rank (int?)\n  - Rename column: orders.no to code\n  - Add index: orders (rank, code)\n  - Add table: notes (note text)\n  - Add index: notes (id, note)\n  - Add index: notes (text)\n");

        Assert.That(result.Single(SpecFindings.UndefinedColumn).Location!.Line, Is.EqualTo(13));
    }

    [Test]
    public void A_slip_in_a_column_is_answered_with_what_was_meant()
    {
        var result = SpecBuilder.ReadBody($"{Order}schema_changes:\n  - Add index: orders (numbr)\n");

        Assert.That(result.Single(SpecFindings.UndefinedColumn).Message, Does.Contain("Did you mean 'number'?"));
    }

    [TestCase("Drop table: orders", "Add column: x.y (int?)", true)]
    [TestCase("Drop column: orders.total", "Add column: x.y (int?)", true)]
    [TestCase("Drop column: orders.parent_id", "Add column: x.y (int?)", true)]
    [TestCase("Drop column: orders.legacy", "Add column: x.y (int?)", false)]
    [TestCase("Drop table: notes", "Add column: notes.text (string?)", true)]
    [TestCase("Drop table: notes", "Add column: x.note_id (int?, references notes.id)", true)]
    [TestCase("Drop table: notes", "Add view: v as select text from notes", true)]
    [TestCase("Drop table: notes", "Add table: notes (text string)", false)]
    [TestCase("Drop column: notes.text", "Add index: notes (text)", true)]
    [TestCase("Drop column: notes.text", "'Add constraint: notes check (text <> author)'", true)]
    [TestCase("Drop column: notes.text", "Rename column: notes.text to body", true)]
    [TestCase("Drop column: notes.text", "Add index: notes (author)", false)]
    [TestCase("Drop column: notes.text", "Add column: notes.text (text?)", false)]
    public void What_is_dropped_must_not_be_needed(string drop, string other, bool needed)
    {
        var result = SpecBuilder.ReadBody($"{Order}schema_changes:\n  - {drop}\n  - {other}\n");

        Assert.That(result.Findings.Where(finding => finding.Descriptor == SpecFindings.DroppedReference).Select(finding => finding.Location!.Line), Is.EqualTo(needed ? [8] : Array.Empty<int>()));
    }

    [TestCase("Alter column: notes.text to not null", true)]
    [TestCase("'Alter column: notes.text to not null, default x'", false)]
    [TestCase("Alter column: notes.text to nullable", false)]
    [TestCase("Alter column: orders.number set not null", false)]
    public void A_column_that_becomes_not_null_needs_a_value_for_the_rows_that_are_there(string change, bool asked)
    {
        var result = SpecBuilder.ReadBody($"{Order}schema_changes:\n  - {change}\n");

        Assert.That(result.Findings.Select(finding => finding.Descriptor).Contains(SpecFindings.NotNullWithoutDefault), Is.EqualTo(asked));
    }

    [Test]
    public void The_answer_gives_the_rows_their_value()
    {
        const string spec = "schema_changes:\n  - Alter column: notes.text to not null\n";
        var asked = SpecBuilder.ReadBody(spec).Single(SpecFindings.NotNullWithoutDefault).Question!.Id;

        var answered = SpecBuilder.ReadBody($"{spec}clarifications: {{ {asked}: none }}\n");

        Assert.That(answered.Feature().SchemaChanges[0].Default, Is.EqualTo("none"));
        Assert.That(answered.Findings.Select(finding => finding.Descriptor), Is.EqualTo(new[] { SpecFindings.DataLoss }));
    }
}
