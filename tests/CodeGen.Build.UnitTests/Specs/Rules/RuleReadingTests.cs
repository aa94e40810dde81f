using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Rules;

public sealed class RuleReadingTests
{
    [TestCase("require: total > totl")]
    [TestCase("require: 'total > totl'")]
    [TestCase("require: '  name == ''a'' or total > totl'")]
    [TestCase("require: \"name == \\\"\\u00e4\\x41\\\\\\\" or total > totl\"")]
    [TestCase("require: \"name == '\\U0001F600' or name == '😀' or total > totl\"")]
    [TestCase("require: name matches /[a-z]{2},\\d+/ or total > totl")]
    [TestCase("when: total > totl")]
    public void A_mistake_is_reported_at_its_column(string rule)
    {
        var result = Read(rule);

        var finding = result.Single(RuleFindings.UnknownMember);
        Assert.That((finding.Location!.Line, finding.Location.Column), Is.EqualTo((6, 5 + rule.IndexOf("totl", StringComparison.Ordinal))));
    }

    [TestCase("require: >-\n      total\n      > totl", 14)]
    [TestCase("require: total\n      > totl", 14)]
    [TestCase("require: 'total\n      > totl'", 14)]
    public void A_mistake_in_a_text_of_several_lines_is_reported_where_the_text_begins(string rule, int column)
    {
        var finding = Read(rule).Single(RuleFindings.UnknownMember);

        Assert.That((finding.Location!.Line, finding.Location.Column), Is.EqualTo((6, column)));
    }

    [Test]
    public void Rules_are_bound_and_keep_their_texts()
    {
        var rule = Rule("when: total > 10\n    require: name == 'a'");

        Assert.That(rule.Require, Is.EqualTo("name == 'a'"));
        Assert.That(rule.WhenExpression!.Paths.Single().Text, Is.EqualTo("total"));
        Assert.That(rule.RequireExpression!.Paths.Single().Text, Is.EqualTo("name"));
    }

    [Test]
    public void A_rule_that_only_forbids_needs_no_condition()
    {
        var rule = Rule("forbid: [update, delete]");

        Assert.That((rule.Id, rule.When), Is.EqualTo(("never_update_delete", (string?)null)));
        Assert.That(rule.Forbid, Is.EqualTo(new[] { "update", "delete" }));
    }

    [Test]
    public void A_rule_with_a_mistake_has_no_bound_expression()
    {
        Assert.That(Rule("require: totl > 10").RequireExpression, Is.Null);
    }

    [Test]
    public void A_field_that_could_not_be_read_is_not_reported_again()
    {
        var result = SpecBuilder.ReadEntity("fields: { total: moneey }\nbusiness_rules:\n  - require: total > 1");

        Assert.That(result.Findings.Select(finding => finding.Descriptor.Code), Has.None.StartsWith("CG11"));
    }

    private static SpecReadResult Read(string rule) =>
        SpecBuilder.Read($"feature: shop\nentities:\n- name: Order\n  fields: {{ total: money, name: string }}\n  business_rules:\n  - {rule}\n");

    private static RuleModel Rule(string rule) => Read(rule).Feature().Entities[0].Rules[0];
}
