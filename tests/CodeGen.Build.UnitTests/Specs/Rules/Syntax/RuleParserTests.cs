using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.UnitTests.Specs.Rules.Syntax;

public sealed class RuleParserTests
{
    [TestCase("a or b and not c", "(Or a (And b (Not c)))")]
    [TestCase("not a == b", "(Not (Equal a b))")]
    [TestCase("a + b * -c - d / 2", "(Subtract (Add a (Multiply b (Minus c))) (Divide d 2))")]
    [TestCase("(a or b) and c", "(And (Or a b) c)")]
    [TestCase("a - b - c", "(Subtract (Subtract a b) c)")]
    [TestCase("lines.product.price >= 0.50", "(GreaterOrEqual lines.product.price 0.50)")]
    [TestCase("status in [in progress, on-hold , 'a, b', 10]", "(In status [in progress] [on-hold] <a, b> [10])")]
    [TestCase("status not in [draft]", "(NotIn status [draft])")]
    [TestCase("a is null or b is not null", "(Or (IsNull a) (IsNotNull b))")]
    [TestCase("sku matches /[A-Z]{2}\\/\\d+/ and a", "(And (Matches sku /[A-Z]{2}/\\d+/) a)")]
    [TestCase("placed_at < now() - 30 days", "(Less placed_at (Subtract (Call now) 30day))")]
    [TestCase("x == 1.5 hours", "(Equal x 1.5hour)")]
    [TestCase("name == 'it''s' or name == \"a \"\"b\"\"\"", "(Or (Equal name <it's>) (Equal name <a \"b\">))")]
    [TestCase("round(a, 2) == max(a, b)", "(Equal (Call round a 2) (Call max a b))")]
    [TestCase("in > 5 and is == 2", "(And (Greater in 5) (Equal is 2))")]
    [TestCase("order.in > 5", "(Greater order.in 5)")]
    [TestCase("größe > 1", "(Greater größe 1)")]
    public void Expressions_are_read_by_the_strength_of_their_operators(string text, string expected)
    {
        var syntax = RuleParser.Parse(text);

        Assert.That(syntax.Problems, Is.Empty);
        Assert.That(SyntaxDump.Of(syntax.Root), Is.EqualTo(expected));
        Assert.That(SyntaxDump.Of(RuleParser.Parse(RulePrinter.Print(syntax.Root)).Root), Is.EqualTo(expected));
    }

    [TestCase("a = 1", 2, "Write == instead of =")]
    [TestCase("a <> 1", 2, "Write != instead of <>")]
    [TestCase("a && b", 2, "Write and instead of &&")]
    [TestCase("a AND b", 2, "Write and instead of AND")]
    [TestCase("!a", 0, "Write not instead of !")]
    [TestCase("a <", 3, "ends where a value is expected")]
    [TestCase("", 0, "ends where a value is expected")]
    [TestCase("a < b < c", 6, "a < b and b < c")]
    [TestCase("a is paid", 5, "write: ==")]
    [TestCase("(a", 0, "not closed")]
    [TestCase("a)", 1, "No bracket is open")]
    [TestCase("a == 'x", 5, "has no end")]
    [TestCase("a matches 'x'", 10, "between slashes")]
    [TestCase("a matches /x", 10, "has no end")]
    [TestCase("a not matches /x/", 2, "not name matches")]
    [TestCase("a in b", 5, "a list in brackets")]
    [TestCase("a in [b", 5, "has no end")]
    [TestCase("a in []", 6, "is empty")]
    [TestCase("a in [b,,c]", 8, "is missing")]
    [TestCase("a in ['b' 'c']", 10, "comma")]
    [TestCase("a b", 2, "An operator is missing")]
    [TestCase("a. == 1", 3, "name of a field")]
    [TestCase("a == 1 § 2", 7, "no meaning")]
    [TestCase("a and and b", 6, "there is 'and'")]
    public void What_breaks_the_grammar_is_reported_at_its_place(string text, int start, string part)
    {
        var problem = RuleParser.Parse(text).Problems[0];

        Assert.That(problem.Descriptor, Is.EqualTo(RuleFindings.Syntax));
        Assert.That(problem.Message, Does.Contain(part));
        Assert.That(problem.Span.Start, Is.EqualTo(start));
    }

    [TestCase("x < 3 months", "30 days")]
    [TestCase("x < 3 minuts", "Did you mean 'minutes'?")]
    [TestCase("x < 99999999999999999999 weeks", "too long")]
    [TestCase("x < 0.0000001 seconds", "no whole number of microseconds")]
    [TestCase("x < 123456789012345678901234567890", "more than 28 digits")]
    public void Literals_that_are_none_are_reported(string text, string part)
    {
        var problem = RuleParser.Parse(text).Problems.Single();

        Assert.That(problem.Descriptor, Is.EqualTo(RuleFindings.Literal));
        Assert.That(problem.Message, Does.Contain(part));
    }

    [Test]
    public void One_reading_reports_several_mistakes()
    {
        var syntax = RuleParser.Parse("a = 1 and (b == ) or c in [] and d e");

        Assert.That(syntax.Problems.Select(problem => problem.Span.Start), Is.EqualTo((int[])[2, 16, 27, 35]));
        Assert.That(SyntaxDump.Of(syntax.Root), Is.EqualTo("(Or (And (Equal a 1) (Equal b ?)) (And (In c ) d))"));
    }

    [Test]
    public void An_expression_beyond_the_limits_is_refused_with_one_message()
    {
        string[] texts =
        [
            new string('a', RuleLimits.Characters + 1),
            new string('(', 1_000) + "a" + new string(')', 1_000),
            string.Join(" + ", Enumerable.Repeat("a", RuleLimits.Nodes)),
            string.Concat(Enumerable.Repeat("not ", 500)) + "a",
            new string('-', 1_000) + "a",
        ];

        foreach (var text in texts)
        {
            Assert.That(RuleParser.Parse(text).Problems.Select(problem => problem.Descriptor), Is.EqualTo(new[] { RuleFindings.Limit }), text[..20]);
        }
    }

    [Test]
    public void An_expression_at_the_limits_is_read()
    {
        var deep = new string('(', RuleLimits.Nesting) + "a" + new string(')', RuleLimits.Nesting);
        var wide = string.Join(" or ", Enumerable.Repeat("a", RuleLimits.Nodes / 2));

        Assert.That(RuleParser.Parse(deep).Problems, Is.Empty);
        Assert.That(RuleParser.Parse(wide).Problems, Is.Empty);
    }
}
