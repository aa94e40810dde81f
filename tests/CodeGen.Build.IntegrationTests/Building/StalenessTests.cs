using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Building;

/// <summary>One project that every case finds up to date, makes stale in its own way, and leaves up to date.</summary>
internal sealed class StalenessTests
{
    private TestProject _project = null!;

    private static IEnumerable<TestCaseData> Edits()
    {
        yield return Case("spec", 1, project => project.Edit("max_length: 200", "max_length: 240", "specs", $"{TestProject.Feature}.feature.yaml"));
        yield return Case("property", 1, project => project.Edit("<Nullable>", "<CodeGenApproval>phase</CodeGenApproval>\n    <Nullable>", "Shop.csproj"));
        yield return Case("metadata", 1, project => project.Edit(".feature.yaml\" />", ".feature.yaml\" DbContext=\"ShopContext\" />", "Shop.csproj"));
        yield return Case("template", 1, project => project.Write("Templates of the team are kept here.", "templates", "README.md"));
        yield return Case("answer", 1, project => project.Write("approvals: []\n", "codegen", "approvals.yaml"));
        yield return Case("package version", 1, project => project.Edit(PackageFeed.Version, PackageFeed.NextVersion, "Shop.csproj"));
        yield return Case("ordinary code", 0, project => project.Edit("Name {", "FullName {", "Customer.cs"));
        yield return Case("new ordinary code", 0, project => project.Write("namespace Shop;\n\npublic class Supplier;\n", "Supplier.cs"));
    }

    [OneTimeSetUp]
    public void Build()
    {
        _project = TestProject.Create("stale");
        _project.Build().ThatSucceeds();
    }

    [TestCaseSource(nameof(Edits))]
    [Category("B3")]
    public void B3_an_edit_regenerates_exactly_when_it_matters(Action<TestProject> edit, int expectedStarts)
    {
        Assert.That(_project.Build().ThatSucceeds().EngineStarts, Is.Zero, "Before the edit.");

        edit(_project);
        var build = _project.Build().ThatSucceeds();

        Assert.That(build.EngineStarts, Is.EqualTo(expectedStarts));
    }

    [Test]
    [Category("B3")]
    public void B3_a_property_of_the_command_line_regenerates()
    {
        var build = _project.Build("-p:CodeGenApproval=feature").ThatSucceeds();

        var back = _project.Build().ThatSucceeds();

        Assert.That((build.EngineStarts, back.EngineStarts), Is.EqualTo((1, 1)));
    }

    [Test]
    [Category("B3")]
    public void B3_a_review_that_was_deleted_is_written_again()
    {
        var manifest = _project["codegen", "review", TestProject.Feature, "manifest.json"];
        Assert.That(manifest, Does.Exist);
        Directory.Delete(_project["codegen", "review"], recursive: true);

        var build = _project.Build().ThatSucceeds();

        Assert.That(build.EngineStarts, Is.EqualTo(1));
        Assert.That(manifest, Does.Exist);
    }

    [Test]
    [Category("B3")]
    public void B3_an_edit_of_an_included_file_regenerates_and_its_deletion_is_reported()
    {
        _project.Write("acceptance_criteria: [A note has a text]\n", "specs", "shared", "a; b.yaml");
        _project.Edit($"feature: {TestProject.Feature}", $"feature: {TestProject.Feature}\ninclude: ['shared/a; b.yaml']", "specs", $"{TestProject.Feature}.feature.yaml");
        var included = _project.Build().ThatSucceeds();
        var quiet = _project.Build().ThatSucceeds();

        _project.Edit("has a text", "has a long text", "specs", "shared", "a; b.yaml");
        var edited = _project.Build().ThatSucceeds();
        File.Delete(_project["specs", "shared", "a; b.yaml"]);
        var deleted = _project.Build();
        _project.Edit($"\ninclude: ['shared/a; b.yaml']", "", "specs", $"{TestProject.Feature}.feature.yaml");

        Assert.That((included.EngineStarts, quiet.EngineStarts, edited.EngineStarts, deleted.EngineStarts), Is.EqualTo((1, 0, 1, 1)));
        Assert.That(deleted.Errors.Select(error => error.Code), Is.EqualTo(new[] { "CG1061" }));
        Assert.That(_project.Build().ThatSucceeds().EngineStarts, Is.EqualTo(1));
    }

    private static TestCaseData Case(string what, int expectedStarts, Action<TestProject> edit) =>
        new TestCaseData(edit, expectedStarts).SetArgDisplayNames(what, expectedStarts == 0 ? "no" : "yes");
}
