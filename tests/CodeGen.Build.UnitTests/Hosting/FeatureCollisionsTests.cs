using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Hosting;

public sealed class FeatureCollisionsTests
{
    private static readonly ProjectContext Shop = new() { Root = "/shop", Project = "Shop.csproj", ProjectDirectory = "", RootNamespace = "Shop" };

    [TestCase("entities: [{ name: Order, table: purchases, fields: { a: int } }]", "The entity 'Order' is in a.feature.yaml already, of the feature 'first'.")]
    [TestCase("entities: [{ name: Purchase, table: Orders, fields: { a: int } }]", "The table 'Orders' is in a.feature.yaml already")]
    [TestCase("api_contract: { GET /api/Orders: {} }", "The endpoint GET /api/Orders is in a.feature.yaml already")]
    [TestCase("api_contract: { POST /api/orders/{number}/pay: {} }", "The endpoint POST /api/orders/{number}/pay is in a.feature.yaml already")]
    [TestCase("schema_changes: [{ Add column: customers.rank (int) }]", "The new column 'customers.rank' is in a.feature.yaml already")]
    [TestCase("schema_changes: [{ Add table: orders (note text) }]", "is in a.feature.yaml already")]
    public void What_an_earlier_spec_has_is_refused(string second, string message)
    {
        var findings = Find([First, ("b", $"feature: second\n{second}\n")]);

        var finding = findings.Single();
        Assert.That(finding.Descriptor, Is.EqualTo(GenerationFindings.FeatureCollision));
        Assert.That(finding.Message, Does.Contain(message));
        Assert.That(finding.Location!.File, Is.EqualTo("b.feature.yaml"));
        Assert.That(finding.Location.Line, Is.EqualTo(2));
    }

    [Test]
    public void Names_that_become_the_same_in_csharp_are_refused()
    {
        var findings = Find([("a", "feature: order_2\n"), ("b", "feature: order2\n")]);

        Assert.That(findings.Single().Message, Does.StartWith("The C# name 'Order2' of the feature 'order2' is in a.feature.yaml already"));
    }

    [Test]
    public void A_feature_with_the_name_of_another_s_entity_is_refused()
    {
        var findings = Find([First, ("b", "feature: order\n")]);

        Assert.That(findings.Single().Message, Does.StartWith("The C# name 'Order' of the feature 'order' is in a.feature.yaml already"));
    }

    [Test]
    public void Features_that_share_nothing_are_left_alone()
    {
        var findings = Find([First, ("b", "feature: second\nentities: [{ name: Invoice, fields: { order: int }, operations: [create] }]\napi_contract: { POST /api/orders: {} }\n")]);

        Assert.That(findings, Is.Empty);
    }

    [Test]
    public void The_feature_that_was_generated_before_keeps_the_name()
    {
        var findings = Find([First, ("b", "feature: second\nentities: [{ name: Order, fields: { a: int } }]\n")], generated: "second");

        Assert.That(findings.Select(finding => finding.Location!.File), Is.All.EqualTo("a.feature.yaml"));
        Assert.That(findings, Is.Not.Empty);
    }

    private static (string File, string Text) First => ("a", """
        feature: first
        entities:
          - name: Order
            fields: { number: string }
            operations: [list]
        api_contract: { POST /api/orders/{id}/pay: {} }
        schema_changes: [{ Add column: customers.rank (int) }]
        """);

    private static ImmutableArray<Finding> Find(IEnumerable<(string File, string Text)> specs, string? generated = null)
    {
        var files = specs.Select(spec =>
        {
            var path = $"{spec.File}.feature.yaml";
            var read = SpecReader.ReadText(spec.Text, path);
            return new SpecFile(new FeatureSpecItem("/shop/" + path), path, read.Model, read.Findings);
        });
        return [.. FeatureCollisions.Find(files, Shop, spec => spec.Model!.Name == generated).SelectMany(group => group)];
    }
}
