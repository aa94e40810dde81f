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

    [TestCase("require: >-\n      total > 1\n      and §totl > 2")]
    [TestCase("require: > # folded\n\n      total > 1\n\n      and §totl > 2\n")]
    [TestCase("require: |\n      total > 1\n        and §totl > 2\n      and total > 2")]
    [TestCase("require: |2-\n        total > 1\n      and §totl > 2")]
    [TestCase("require: total > 1\n      and §totl > 2")]
    [TestCase("require: total > 1\n\n        and total > 2 and\n      §totl > 2")]
    [TestCase("require: 'name == ''it''''s''\n      and §totl > 2'")]
    [TestCase("require: \"name == '\\u00e4\\U0001F600'\n      or\\\n      \\ §totl\\n > 2\"")]
    [TestCase("require: §totl\n      > total")]
    [TestCase("when: >-\r\n      total > 1 and\r\n      §totl > 2")]
    public void A_mistake_in_a_text_of_several_lines_is_reported_at_its_line_and_column(string rule)
    {
        var before = rule[..rule.IndexOf('§', StringComparison.Ordinal)].Split('\n');

        var finding = Read(rule.Replace("§", "")).Single(RuleFindings.UnknownMember);

        Assert.That((finding.Location!.Line, finding.Location.Column), Is.EqualTo((5 + before.Length, before.Length == 1 ? 5 + before[0].Length : before[^1].Length + 1)));
    }

    [Test]
    public void What_is_missing_at_the_end_of_a_block_is_reported_behind_its_last_word()
    {
        var finding = Read("require: >\n      total >\n\n").Single(RuleFindings.Syntax);

        Assert.That((finding.Location!.Line, finding.Location.Column), Is.EqualTo((7, 14)));
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
