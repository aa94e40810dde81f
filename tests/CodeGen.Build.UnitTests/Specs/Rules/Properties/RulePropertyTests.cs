using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Cases;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;
using CodeGen.Build.Engine.Specs.Rules.Truth;
using CodeGen.Build.UnitTests.Specs.Rules.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>What is true of all expressions, tried on random ones.</summary>
public sealed class RulePropertyTests
{
    // Constants are computed while they are bound; nothing else in these expressions can be wrong.
    private static readonly FindingDescriptor[] OfConstants = [RuleFindings.Overflow, RuleFindings.DivisionByZero];

    private static readonly Gen<string> Characters = Gen.Elements(
        "(", ")", "[", "]", ",", ".", "'", "\"", "/", "\\", "-", "+", "*", "<", "=", "==", "!", "&", "|", " ", "\t", "\n", "\0", "§", "ä", "\ud834", "𝄞", "9", "0.", "1e9", "and ", " or", "not ",
        " in ", " is ", "null", "matches", " days", "months", "sum(", "any(", "lines", "lines.", "total", "true", "status", "draft");

    [Test]
    public void A_condition_of_the_right_types_is_bound()
    {
        RuleProperty.Check(1_000, RuleGenerator.Arbitrary, tree =>
        {
            var binding = RuleFixture.Bind(tree.ToString());

            Assert.That(binding.Problems.Where(problem => !OfConstants.Contains(problem.Descriptor)).Select(problem => problem.Message), Is.Empty);
            Assert.That(binding.Expression is null, Is.EqualTo(!binding.Problems.IsEmpty));
        });
    }

    [Test]
    public void A_tree_that_is_written_and_read_again_is_the_same()
    {
        RuleProperty.Check(1_000, RuleGenerator.Arbitrary, tree =>
        {
            var root = RuleParser.Parse(tree.ToString()).Root;
            var printed = RulePrinter.Print(root);

            Assert.That(SyntaxDump.Of(RuleParser.Parse(printed).Root), Is.EqualTo(SyntaxDump.Of(root)), printed);
        });
    }

    [Test]
    public void What_stands_at_the_place_of_a_part_is_that_part()
    {
        RuleProperty.Check(500, RuleGenerator.Arbitrary, tree =>
        {
            var text = tree.ToString();
            foreach (var part in RuleNodes.Of(RuleParser.Parse(text).Root))
            {
                var written = text.Substring(part.Span.Start, part.Span.Length);
                Assert.That(SyntaxDump.Of(RuleParser.Parse(written).Root), Is.EqualTo(SyntaxDump.Of(part)), written);
            }
        });
    }

    [Test]
    public void Damaged_texts_are_read_without_an_exception_and_faults_lie_inside_them()
    {
        var damaged = from tree in RuleGenerator.Conditions
                      from changes in Gen.ListOf(from place in Gen.Choose(0, 300) from removed in Gen.Choose(0, 6) from added in Characters select (place, removed, added), 3)
                      select changes.Aggregate(tree.ToString(), (text, change) => Damage(text, change.place, change.removed, change.added));

        RuleProperty.Check(2_000, damaged.ToArbitrary(), text =>
        {
            var binding = RuleFixture.Bind(text);

            Assert.That(binding.Problems.Where(problem => problem.Span.Start < 0 || problem.Span.End > text.Length || string.IsNullOrWhiteSpace(problem.Message)), Is.Empty);
            Assert.That(binding.Expression is null || binding.Problems.IsEmpty, Is.True);
        });
    }

    [Test]
    public void What_is_said_to_be_always_or_never_true_is_so_for_every_row()
    {
        var pairs = from tree in RuleGenerator.Conditions
                    from rows in Gen.ArrayOf(RowGenerator.Orders, 8)
                    select (tree, rows);
        var claims = 0;

        RuleProperty.Check(300, pairs.ToArbitrary(), pair =>
        {
            if (RuleFixture.Bind(pair.tree.ToString()).Expression is not { } condition)
            {
                return;
            }

            var constants = new ConstantConditions(new TruthBudget(), pair.tree.ToString());
            foreach (var (part, result) in constants.In(condition).Where(claim => claim.Part.Paths.All(path => !path.FromElement)))
            {
                claims++;
                Assert.That(pair.rows.Where(row => RuleInterpreter.Holds(part, row, RowGenerator.Now) != result).Select(row => row.ToString()), Is.Empty, $"{pair.tree}: {result}");
            }
        });
        Assert.That(claims, Is.GreaterThan(10));
    }

    [Test]
    public void What_one_condition_is_said_to_cover_never_holds_without_it()
    {
        var pairs = from one in RuleGenerator.Conditions
                    from other in RuleGenerator.Conditions
                    from rows in Gen.ArrayOf(RowGenerator.Orders, 8)
                    select (one, other, rows);

        RuleProperty.Check(300, pairs.ToArbitrary(), pair =>
        {
            // One of the two alone covers it, so that there is something to claim.
            var (first, second) = (pair.one.ToString(), $"({pair.one}) and ({pair.other})");
            if (RuleFixture.Bind(first).Expression is not { } one || RuleFixture.Bind(second).Expression is not { } both)
            {
                return;
            }

            var space = TruthSpace.Of(new TruthBudget(), [new RuleCondition(both, second), new RuleCondition(one, first)]);
            Assert.That(space?.Everywhere(truths => !truths[0] || truths[1]), Is.Null.Or.True, second);
            Assert.That(pair.rows.Where(row => RuleInterpreter.Holds(both, row, RowGenerator.Now) && !RuleInterpreter.Holds(one, row, RowGenerator.Now)), Is.Empty);
            if (space?.Everywhere(truths => truths[0] || !truths[1]) == true)
            {
                Assert.That(pair.rows.Where(row => RuleInterpreter.Holds(one, row, RowGenerator.Now) && !RuleInterpreter.Holds(both, row, RowGenerator.Now)).Select(row => row.ToString()), Is.Empty, second);
            }
        });
    }

    [Test]
    public void Rows_that_are_found_are_as_they_are_wanted_and_valid()
    {
        var solver = new RowSolver(RuleFixture.Catalog, RowGenerator.Now);
        var start = solver.Samples.Row(RuleFixture.Order);
        var found = 0;

        RuleProperty.Check(60, RuleGenerator.Arbitrary, tree =>
        {
            if (RuleFixture.Bind(tree.ToString()).Expression is not { } condition)
            {
                return;
            }

            foreach (var holds in new[] { true, false })
            {
                if (solver.Solve(start, new RowGoal(condition, holds)) is { } row)
                {
                    found++;
                    Assert.That(RuleInterpreter.Holds(condition, row, RowGenerator.Now), Is.EqualTo(holds));
                    Assert.That(RuleFixture.Order.Members.Where(member => member.IsField && !new MemberDomain(member).Contains(row[member.Name])).Select(member => member.Name), Is.Empty);
                }
            }
        });
        Assert.That(found, Is.GreaterThan(60));
    }

    private static string Damage(string text, int place, int removed, string added)
    {
        var start = Math.Min(place, text.Length);
        return text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, added);
    }
}
