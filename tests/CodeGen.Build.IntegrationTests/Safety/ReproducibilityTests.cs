using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Safety;

internal sealed class ReproducibilityTests
{
    [Test]
    [Category("S4")]
    public void S4_same_inputs_give_the_same_bytes_on_two_paths()
    {
        var here = TestProject.Create("here");
        var there = TestProject.Create("there with a longer name");

        here.Build().ThatSucceeds();
        there.Build().ThatSucceeds();

        Assert.That(here.Snapshot("codegen"), Is.Not.Empty);
        Assert.That(there.Snapshot("codegen"), Is.EquivalentTo(here.Snapshot("codegen")));
    }
}
