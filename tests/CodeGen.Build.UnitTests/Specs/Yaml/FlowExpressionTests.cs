namespace CodeGen.Build.UnitTests.Specs.Yaml;

/// <summary>Expressions inside <c>{ }</c>, where brackets and commas end a plain text of YAML.</summary>
public sealed class FlowExpressionTests
{
    [TestCase("status in [paid, shipped]")]
    [TestCase("status not in [paid, on hold] and total > 0")]
    [TestCase("total == round(sum(lines.amount * lines.price) * (1 - discount / 100), 2)")]
    [TestCase("max(a, b, min(c, 1)) <= 120")]
    public void Expressions_stand_unquoted_inside_braces(string expression)
    {
        var result = SpecBuilder.ReadEntity($"business_rules:\n  - {{ id: r, require: {expression}, error: R }}");

        var rule = result.Feature().Entities[0].Rules.Single();
        Assert.That(result.Findings.Select(finding => finding.Descriptor.Kind), Has.None.AnyOf("yaml-syntax", "unknown-key"));
        Assert.That((rule.Id, rule.Require, rule.Error), Is.EqualTo(("r", expression, "R")));
    }

    [TestCase("Sums are round(net, 2) in [EUR, USD]")]
    [TestCase("min(a, [b")]
    public void Texts_outside_braces_are_read_as_they_are_written(string text)
    {
        var result = SpecBuilder.ReadBody($"description: {text}\n");

        Assert.That(result.Feature().Description, Is.EqualTo(text));
    }
}
