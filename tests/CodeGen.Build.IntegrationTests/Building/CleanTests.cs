using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Building;

internal sealed class CleanTests
{
    [Test]
    [Category("B7")]
    public void B7_clean_removes_all_of_ours_under_obj_and_nothing_else_and_rebuild_is_clean_and_build()
    {
        var project = TestProject.Create("clean");
        project.Write("# what the team has learned\n", "codegen", "memory.yaml");
        project.Write("mine\n", "codegen", "notes.txt");
        project.Write("mine\n", "obj", "mine.txt");
        var sources = Sources(project);
        project.Build().ThatSucceeds();
        var written = project.Snapshot("obj").Keys.Where(IsOurs).ToList();
        var gate = project.Snapshot("codegen");

        project.Run("clean").ThatSucceeds();

        Assert.That(written, Does.Contain("codegen/request.json").And.Contain("Debug/net10.0/codegen/csc.txt"));
        Assert.That(project.Snapshot("obj").Keys.Where(IsOurs), Is.Empty);
        Assert.That(project.Snapshot("obj").Keys, Does.Contain("mine.txt").And.Contain("project.assets.json"));
        Assert.That(project.Snapshot("codegen"), Is.EquivalentTo(gate));
        Assert.That(Sources(project), Is.EquivalentTo(sources));

        var rebuild = project.Build("-t:Rebuild").ThatSucceeds();

        Assert.That(rebuild.EngineStarts, Is.EqualTo(1));
        Assert.That(project.Snapshot("codegen"), Is.EquivalentTo(gate));
        Assert.That(project.Snapshot("obj").Keys.Where(IsOurs), Is.EquivalentTo(written));
    }

    private static bool IsOurs(string file) => file.Contains("codegen/", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Sources(TestProject project) =>
        project.Snapshot().Where(file => !file.Key.StartsWith("bin/", StringComparison.Ordinal)
            && !file.Key.StartsWith("obj/", StringComparison.Ordinal)
            && !file.Key.StartsWith("codegen/", StringComparison.Ordinal));
}
