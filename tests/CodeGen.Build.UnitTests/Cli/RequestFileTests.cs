using CodeGen.Build.Cli.Projects;

namespace CodeGen.Build.UnitTests.Cli;

internal sealed class RequestFileTests
{
    private static readonly DateTime BuildTime = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Test]
    public void A_request_that_nothing_has_overtaken_is_fresh()
    {
        using var folder = new TemporaryFolder();
        var project = Built(folder);

        var request = RequestFile.Read(folder.PathOf("app/obj"), project);

        Assert.That(request!.IsFresh(), Is.True);
    }

    [TestCase("app/App.csproj")]
    [TestCase("app/Directory.Build.props")]
    [TestCase("Directory.Packages.props")]
    [TestCase("app/obj/project.assets.json")]
    public void A_request_is_stale_once_a_deciding_file_is_newer(string file)
    {
        using var folder = new TemporaryFolder();
        var project = Built(folder);
        File.SetLastWriteTimeUtc(folder.With(file, "<Project />"), BuildTime.AddSeconds(1));

        var request = RequestFile.Read(folder.PathOf("app/obj"), project);

        Assert.That(request!.IsFresh(), Is.False);
    }

    [Test]
    public void A_request_without_its_command_line_is_stale()
    {
        using var folder = new TemporaryFolder();
        var project = Built(folder);
        File.Delete(folder.PathOf("app/obj/csc.txt"));

        var request = RequestFile.Read(folder.PathOf("app/obj"), project);

        Assert.That(request!.IsFresh(), Is.False);
    }

    [Test]
    public void A_request_of_another_project_in_the_same_folder_is_not_taken()
    {
        using var folder = new TemporaryFolder();
        Built(folder);

        var request = RequestFile.Read(folder.PathOf("app/obj"), folder.PathOf("app/Other.csproj"));

        Assert.That(request, Is.Null);
    }

    [Test]
    public void Half_a_request_is_none()
    {
        using var folder = new TemporaryFolder();
        var project = Built(folder);
        folder.With("app/obj/codegen/request.json", "{ \"version\": 1,");

        var request = RequestFile.Read(folder.PathOf("app/obj"), project);

        Assert.That(request, Is.Null);
    }

    private static string Built(TemporaryFolder folder)
    {
        var project = folder.With("app/App.csproj", "<Project />");
        var commandLine = folder.With("app/obj/csc.txt", "/nologo");
        var file = folder.With("app/obj/codegen/request.json", Requests.Json(project, commandLine));
        foreach (var path in new[] { project, commandLine, file })
        {
            File.SetLastWriteTimeUtc(path, BuildTime);
        }

        return project;
    }
}
