using CodeGen.Build.Engine.Specs.Rules.Cases;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.UnitTests.Specs.Rules.Cases;

public sealed class DecisionCasesTests
{
    private static readonly DateTime Now = new(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc);

    [Test]
    public void A_comparison_is_tested_on_each_side_of_its_boundary()
    {
        Assert.That(Cases("total >= 100").Select(one => (one.Situation, one.Row["total"], one.Expected)),
            Is.EqualTo(new (string, object?, bool)[] { ("total == 100", 100m, true), ("total < 100", 99.9999m, false), ("total > 100", 100.0001m, true) }));
    }

    [Test]
    public void An_enum_is_tested_with_each_word_and_with_null()
    {
        Assert.That(Cases("previous_status in [paid, cancelled]").Select(one => (one.Row["previous_status"], one.Expected)),
            Is.EqualTo(new (object?, bool)[] { ("draft", false), ("paid", true), ("on-hold", false), ("in progress", false), ("cancelled", true), (null, false) }));
    }

    [Test]
    public void Each_atom_decides_the_result_both_ways()
    {
        const string text = "(paid or total > 50) and (status == draft or count(lines) > 0)";

        foreach (var atom in DecisionCases.Atoms(RuleFixture.Bound(text)))
        {
            var results = Cases(text).Select(one => (Atom: RuleInterpreter.Holds(atom, one.Row, Now), one.Expected)).ToArray();
            Assert.That(results, Does.Contain((true, true)).And.Contain((false, false)));
        }
    }

    [Test]
    public void A_sum_is_tested_around_the_other_side_and_with_an_empty_collection()
    {
        var cases = Cases("total == sum(lines.amount)");

        Assert.That(cases.Select(one => (one.Situation, one.Expected)), Is.SupersetOf(new[]
        {
            ("total < sum(lines.amount)", false), ("total == sum(lines.amount)", true), ("total > sum(lines.amount)", false),
        }));
        Assert.That(cases.Any(one => one.Row.Rows("lines").IsEmpty), Is.True);
    }

    [TestCase("gift")]
    [TestCase("number matches /[a-z]+/")]
    [TestCase("shipped_at is null or shipped_at > placed_at")]
    [TestCase("all(lines.amount > 5)")]
    [TestCase("not (customer.status == gold and due_on < today)")]
    public void Expected_results_are_the_interpreters_and_come_out_both_ways(string text)
    {
        var condition = RuleFixture.Bound(text);
        var cases = Cases(text);

        Assert.That(cases.Select(one => one.Expected).Distinct().Count(), Is.EqualTo(2));
        Assert.That(cases.Where(one => RuleInterpreter.Holds(condition, one.Row, Now) != one.Expected), Is.Empty);
    }

    private static DecisionCase[] Cases(string text)
    {
        var solver = new RowSolver(RuleFixture.Catalog, Now);
        return [.. new DecisionCases(solver, Now).Of(RuleFixture.Bound(text), text, solver.Samples.Row(RuleFixture.Order))];
    }
}
