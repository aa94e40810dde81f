using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs;

public sealed class DesignExampleTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true };

    [TestCase("user_subscription_upgrade.feature.yaml")]
    [TestCase("order_management.feature.yaml")]
    public void Show(string file)
    {
        var result = SpecReader.Read(SpecFixtures.PathOf(file), file);
        foreach (var finding in result.Findings)
        {
            TestContext.Out.WriteLine($"{finding.Location} {finding.Severity} {finding.Descriptor.Code} {finding.Message} {finding.Question}");
        }

        TestContext.Out.WriteLine(System.Text.Json.JsonSerializer.Serialize(result.Model, Indented));
        Assert.That(result.Model, Is.Not.Null);
    }
}
