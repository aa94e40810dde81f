namespace CodeGen.Build.UnitTests.Documentation;

public sealed class ArchitectureTests
{
    private const int Page = 120;

    private static readonly MarkdownPage Architecture = new("ARCHITECTURE.md");

    [Test]
    public void Every_folder_of_the_engine_has_its_place_in_the_picture()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("src/CodeGen.Build.Engine")).Select(Path.GetFileName).Except(["bin", "obj"]);

        Assert.That(folders, Is.Not.Empty.And.All.Matches<string>(folder => Architecture.Text.Contains($"{folder}/", StringComparison.Ordinal)));
    }

    [Test]
    public void Every_project_is_named()
    {
        var projects = Directory.GetDirectories(Repository.PathOf("src")).Select(Path.GetFileName);

        Assert.That(projects, Is.Not.Empty.And.All.Matches<string>(project => Architecture.Text.Contains(project, StringComparison.Ordinal)));
    }

    [Test]
    public void It_is_one_page() => Assert.That(Architecture.Text.Split('\n'), Has.Length.LessThanOrEqualTo(Page));
}
