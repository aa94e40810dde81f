using CodeGen.Build.Engine.Generation.Rules.Sql;
using CodeGen.Build.UnitTests.Specs.Rules;

namespace CodeGen.Build.UnitTests.Generation.Rules;

public sealed class SqlCheckTests
{
    [TestCase("weight > 5", "weight > 5")]
    [TestCase("weight * 2 > 5", "(weight::bigint * 2) > 5")]
    [TestCase("max(weight, quantity) > 5", "GREATEST(weight, quantity) > 5")]
    [TestCase("max(weight, quantity) * weight > 5", "(GREATEST(weight, quantity)::bigint * weight::bigint) > 5")]
    [TestCase("length(note) * 1000000000 > 5", "((length(note)::bigint * 1000000000) > 5) IS TRUE")]
    public void Whole_numbers_are_computed_with_64_bits(string rule, string expected)
    {
        Assert.That(SqlCheck.Write(RuleFixture.Bound(rule), SqlDialect.PostgreSql), Is.EqualTo(expected));
    }
}
