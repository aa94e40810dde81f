using CodeGen.Build.Engine.Specs.Rules.Cases;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.UnitTests.Specs.Rules.Cases;

public sealed class RowSolverTests
{
    private static readonly DateTime Now = new(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc);

    [TestCase("total == sum(lines.amount)")]
    [TestCase("total == sum(lines.amount * lines.quantity) and count(lines) == 2")]
    [TestCase("total > 500 and total < 500.001")]
    [TestCase("status in [paid, cancelled] and previous_status == status")]
    [TestCase("customer.credit >= total and payer is not null")]
    [TestCase("payer.status == gold")]
    [TestCase("shipped_at >= placed_at + 3 days and shipped_at < now")]
    [TestCase("due_on - today == 14 days")]
    [TestCase("closes - opens >= 8 hours")]
    [TestCase("opens >= closes")]
    [TestCase("opens > '23:59:59' or opens == closes")]
    [TestCase("all(lines.amount > 10) and any(lines.taxable) and count(lines.quantity > 5) == 2")]
    [TestCase("any(payments.amount == total) and total > 77")]
    [TestCase("all(payments.amount > 5 or payments.amount < 1)")]
    [TestCase("number matches /[A-Z]{2}[0-9]{3}/")]
    [TestCase("length(number) == 20 and length(note) > 3")]
    [TestCase("quantity in [12, 13] and weight == quantity * 2 - 1")]
    [TestCase("abs(weight) == 17 and weight < 0")]
    [TestCase("round(discount / 3, 2) == 1.33")]
    [TestCase("avg(lines.amount) == 12.5 and count(lines) == 3")]
    [TestCase("max(lines.amount) == 5 and total > max(lines.amount)")]
    [TestCase("(paid or gift) and not (paid and gift)")]
    [TestCase("discount is null or discount > 5")]
    [TestCase("discount is not null and unit_price != discount")]
    [TestCase("total / quantity > 3 and quantity > 50")]
    public void Rows_are_found_for_which_a_condition_holds_and_for_which_it_does_not(string text)
    {
        var condition = RuleFixture.Bound(text);
        var solver = new RowSolver(RuleFixture.Catalog, Now);
        var start = solver.Samples.Row(RuleFixture.Order);

        var holding = solver.Solve(start, new RowGoal(condition, true));
        var violating = solver.Solve(start, new RowGoal(condition, false));

        Assert.That(holding, Is.Not.Null);
        Assert.That(violating, Is.Not.Null);
        Assert.That(RuleInterpreter.Holds(condition, holding!, Now), Is.True);
        Assert.That(RuleInterpreter.Holds(condition, violating!, Now), Is.False);
    }

    [Test]
    public void One_rule_is_violated_while_the_others_hold()
    {
        string[] rules = ["total == sum(lines.amount)", "total >= 10", "count(lines) <= 2", "status in [draft, paid]", "discount is null or discount <= total"];
        var solver = new RowSolver(RuleFixture.Catalog, Now);
        var start = solver.Samples.Row(RuleFixture.Order);
        var conditions = rules.Select(RuleFixture.Bound).ToArray();

        foreach (var violated in conditions)
        {
            var row = solver.Solve(start, conditions.Select(condition => new RowGoal(condition, condition != violated)));

            Assert.That(row, Is.Not.Null);
            Assert.That(conditions.Where(condition => !RuleInterpreter.Holds(condition, row!, Now)), Is.EqualTo(new[] { violated }));
        }
    }

    [TestCase("total > 5 and total < 4")]
    [TestCase("quantity > 100")]
    [TestCase("id == 5")]
    [TestCase("version > 7")]
    public void Nothing_is_found_for_what_no_writer_can_bring_about(string text)
    {
        var solver = new RowSolver(RuleFixture.Catalog, Now);

        Assert.That(solver.Solve(solver.Samples.Row(RuleFixture.Order), new RowGoal(RuleFixture.Bound(text), true)), Is.Null);
    }

    [Test]
    public void A_row_to_start_from_has_a_valid_value_for_everything_that_needs_one()
    {
        var row = new RowSamples(RuleFixture.Catalog, Now).Row(RuleFixture.Order);

        foreach (var member in RuleFixture.Order.Members.Where(member => member.IsField))
        {
            Assert.That(new MemberDomain(member).Contains(row[member.Name]), Is.True, member.Name);
        }

        Assert.That(row["customer_id"], Is.EqualTo(((RuleRow)row["customer"]!)["id"]).And.Not.Null);
    }
}
