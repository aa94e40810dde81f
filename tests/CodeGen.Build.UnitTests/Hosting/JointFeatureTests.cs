using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Planning;
using CodeGen.Build.Engine.Validation;
using CodeGen.Build.UnitTests.Validation;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.UnitTests.Hosting;

public sealed class JointFeatureTests
{
    private static readonly GeneratedFeature Orders = Feature("orders", "src/Shop/Order.cs");
    private static readonly GeneratedFeature Notes = Feature("notes", "src/Shop/Note.cs");

    [Test]
    public void A_warning_belongs_to_the_feature_that_brings_the_file()
    {
        var (orders, notes) = Split(Warning("orders", "src/Shop/Order.cs"));

        Assert.That(notes, Is.Empty);
        Assert.That(orders, Is.EqualTo(new[] { ("CA1716: Rename it. Module schema/entity, from specs/customers.feature.yaml(4,5).", "schema/entity") }));
    }

    [Test]
    public void What_is_said_of_the_project_is_said_to_each()
    {
        var said = Finding.Of(ValidationFindings.AnalyzerNotLoaded, "not loaded");

        var (orders, notes) = Split(said, Warning("notes", "src/Shop/Note.cs"));

        Assert.That(orders.Select(finding => finding.Message), Is.EqualTo(new[] { "not loaded" }));
        Assert.That(notes, Has.Count.EqualTo(2));
    }

    [TestCase("an error", TestName = "{m}_an_error")]
    [TestCase("an edited file", TestName = "{m}_a_warning_in_a_file_that_both_edit")]
    [TestCase("existing code", TestName = "{m}_a_warning_in_existing_code")]
    public void Each_is_asked_alone_where_there_is(string kind)
    {
        var warning = Warning("orders", "src/Shop/Order.cs");
        var finding = kind switch
        {
            "an error" => warning with { Severity = Severity.Error },
            "an edited file" => warning with { Location = new SourceLocation("src/Shop/Program.cs", 3, 1) },
            _ => warning with { Module = null },
        };

        Assert.That(new JointFeature([Orders, Notes]).Split(Result(finding)), Is.Null);
    }

    [Test]
    public void Features_that_bring_the_same_file_cannot_be_joined() =>
        Assert.That(new JointFeature([Orders, Feature("notes", "src/Shop/order.cs")]).IsPossible, Is.False);

    private static (List<(string Message, string? Module)> Orders, List<(string Message, string? Module)> Notes) Split(params Finding[] findings)
    {
        var each = new JointFeature([Orders, Notes]).Split(Result(findings))!.Value;
        return (Brief(each[0]), Brief(each[1]));
    }

    private static List<(string Message, string? Module)> Brief(StaticValidationResult result) =>
        [.. result.Findings.Select(finding => (finding.Message, finding.Module))];

    private static StaticValidationResult Result(params Finding[] findings) => new(
        [.. findings],
        [],
        new CheckResult { Diagnostics = [], Introduced = [], BaselineErrors = [], Compilation = CSharpCompilation.Create("Shop") },
        null);

    private static Finding Warning(string feature, string path) => Finding.Of(
        ValidationFindings.GeneratedCodeWarning,
        $"CA1716: Rename it. Module {feature}:schema/entity, from specs/customers.feature.yaml(4,5).",
        new SourceLocation(path, 3, 1)) with
    {
        Module = $"{feature}:schema/entity",
        ToolId = "CA1716",
    };

    private static GeneratedFeature Feature(string name, string path) =>
        FeatureBuilder.Feature(FeatureBuilder.Module("schema/entity", Phase.Schema, FeatureBuilder.File(path, "class C;"))) with { Name = name };
}
