using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Building;

internal sealed class ManySpecsTests
{
    [Test]
    [Category("B4")]
    public void B4_an_edit_of_one_of_several_specs_starts_one_engine_and_regenerates_that_spec_alone()
    {
        var project = TestProject.Create("several");
        var other = TestProject.Spec
            .Replace(TestProject.Feature, "product_tags", StringComparison.Ordinal)
            .Replace("Note", "Tag", StringComparison.Ordinal);
        project.Write(other, "specs", "product_tags.feature.yaml");
        var first = project.Build().ThatSucceeds();
        var reviews = (Edited: project.Snapshot("codegen", "review", "product_tags"), Kept: project.Snapshot("codegen", "review", TestProject.Feature));

        project.Edit("max_length: 200", "max_length: 210", "specs", "product_tags.feature.yaml");
        var second = project.Build().ThatSucceeds();

        Assert.That((first.EngineStarts, second.EngineStarts), Is.EqualTo((1, 1)));
        Assert.That(first.OwnLines, Has.Count.EqualTo(2));
        Assert.That(second.OwnLines, Has.Count.EqualTo(1).And.All.Contains("product_tags"));
        Assert.That(reviews.Kept, Is.Not.Empty);
        Assert.That(project.Snapshot("codegen", "review", TestProject.Feature), Is.EquivalentTo(reviews.Kept));
        Assert.That(project.Snapshot("codegen", "review", "product_tags"), Is.Not.EquivalentTo(reviews.Edited));
    }
}
