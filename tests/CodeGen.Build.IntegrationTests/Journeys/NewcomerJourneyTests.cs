using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Journeys;

/// <summary>From <c>dotnet new</c> to a feature that answers over HTTP, and then to a second one that asks who is calling.</summary>
[Parallelizable]
internal sealed class NewcomerJourneyTests
{
    private const string SecondSpec =
        """
        feature: duties
        entities:
          - name: Duty
            fields: { title: { type: string, max_length: 80, required: true } }
            operations: [create, read, list]
        security: { default: authenticated }

        """;

    private string _root = null!;
    private IReadOnlySet<string> _warningsBefore = null!;
    private BuildOutcome _generating = null!;
    private BuildOutcome _approved = null!;
    private BuildOutcome _second = null!;
    private string _review = null!;
    private string _tests = null!;
    private RunningApplication _first = null!;
    private RunningApplication _both = null!;

    [OneTimeSetUp]
    public void Walk()
    {
        _root = Path.Combine(PackageFeed.Workspace, "newcomer");
        Directory.CreateDirectory(_root);
        var watch = Stopwatch.StartNew();
        Dotnet.Succeed(_root, "new", "webapi", "-o", "Shop", "--no-restore");
        Dotnet.Succeed(_root, "new", "nunit", "-o", "Shop.Tests", "--no-restore");
        Dotnet.Succeed(_root, "new", "sln", "-n", "Shop");
        Dotnet.Succeed(_root, "sln", "add", "Shop", "Shop.Tests");
        Dotnet.Succeed(_root, "add", "Shop.Tests", "reference", "Shop");
        watch.Stop();
        _warningsBefore = WarningsOf(Build("before").ThatSucceeds());

        watch.Start();
        PackedTool.Run(_root, "init", "Shop", "--database", "inmemory").ThatEndsWith(0);
        _generating = Build("generating").ThatSucceeds();
        _review = File.ReadAllText(Path.Combine(_root, "Shop", "codegen", "review", "notes", "REVIEW.md"));
        PackedTool.Run(_root, "approve", "Shop", "--feature", "notes", "--by", "A Newcomer").ThatEndsWith(0);
        _approved = Build("approved").ThatSucceeds();
        _first = StartCopy("first");
        watch.Stop();
        TestContext.Progress.WriteLine($"From dotnet new to the running feature: {watch.Elapsed.TotalSeconds:0} s, without the build that only this test needs.");
        _tests = Dotnet.Succeed(_root, "test", "--no-build", "-v:q", "-nologo");

        File.WriteAllText(Path.Combine(_root, "Shop", "specs", "duties.feature.yaml"), SecondSpec);
        Build("second-generating", "--no-restore").ThatSucceeds();
        PackedTool.Run(_root, "approve", "Shop", "--feature", "duties", "--by", "A Newcomer").ThatEndsWith(0);
        _second = Build("second", "--no-restore").ThatSucceeds();
        _both = StartCopy("both");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _first?.Dispose();
        _both?.Dispose();
    }

    [Test]
    public void The_review_names_what_would_be_written_and_how_to_approve_it()
    {
        Assert.That(_review, Does.Contain("Note").And.Contain("/api/notes").And.Contain("AC1"));
        Assert.That(_review, Does.Contain("approve").And.Contain("--feature notes"));
        Assert.That(_generating.OwnLines, Has.Some.Contains("notes").And.Some.Contains("codegen/review"));
    }

    [Test]
    public void No_build_has_a_warning_that_was_not_there_before()
    {
        Assert.That(WarningsOf(_approved).Except(_warningsBefore), Is.Empty);
        Assert.That(WarningsOf(_second).Except(_warningsBefore), Is.Empty);
    }

    [Test]
    public void The_generated_tests_run_beside_those_of_the_template_and_pass()
    {
        var total = Regex.Match(_tests, @"Passed!\s+-\s+Failed:\s+0,\s+Passed:\s+(\d+),\s+Skipped:\s+0");

        Assert.That(total.Success, _tests);
        Assert.That(int.Parse(total.Groups[1].Value), Is.GreaterThan(1), _tests);
    }

    [Test]
    public async Task The_feature_answers_as_the_surface_says()
    {
        var (created, note) = await _first.SendAsync(HttpMethod.Post, "/api/notes", new { title = "One", body = "Text", pinned = true });
        Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(note.GetProperty("title").GetString(), Is.EqualTo("One"));
        var location = created.Headers.Location!.ToString();
        Assert.That(location, Does.EndWith($"/api/notes/{note.GetProperty("id")}"));

        await _first.SendAsync(HttpMethod.Post, "/api/notes", new { title = "Two" });
        var (listed, page) = await _first.SendAsync(HttpMethod.Get, "/api/notes?page=1&page_size=1");
        Assert.That(listed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.GetProperty("items").GetArrayLength(), Is.EqualTo(1));
        Assert.That(page.GetProperty("page").GetInt32(), Is.EqualTo(1));
        Assert.That(page.GetProperty("page_size").GetInt32(), Is.EqualTo(1));
        Assert.That(page.TryGetProperty("next_page", out var next) && next.ValueKind != JsonValueKind.Null, page.ToString());
        var (_, pinned) = await _first.SendAsync(HttpMethod.Get, "/api/notes?pinned=true");
        Assert.That(pinned.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()), Is.EqualTo((string[])["One"]));

        var (updated, changed) = await _first.SendAsync(HttpMethod.Put, location, new { title = "Uno", pinned = false });
        Assert.That(updated.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(changed.GetProperty("title").GetString(), Is.EqualTo("Uno"));
        var (_, read) = await _first.SendAsync(HttpMethod.Get, location);
        Assert.That(read.GetProperty("title").GetString(), Is.EqualTo("Uno"));

        var (deleted, _) = await _first.SendAsync(HttpMethod.Delete, location);
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [TestCase("POST", "/api/notes", "{}", HttpStatusCode.BadRequest, "VALIDATION_FAILED")]
    [TestCase("POST", "/api/notes", """{"title":7}""", HttpStatusCode.BadRequest, "VALIDATION_FAILED")]
    [TestCase("POST", "/api/notes", "{ no json", HttpStatusCode.BadRequest, "VALIDATION_FAILED")]
    [TestCase("PUT", "/api/notes/4711", """{"title":"x"}""", HttpStatusCode.NotFound, "NOT_FOUND")]
    [TestCase("GET", "/api/notes/4711", null, HttpStatusCode.NotFound, "NOT_FOUND")]
    [TestCase("DELETE", "/api/notes/4711", null, HttpStatusCode.NotFound, "NOT_FOUND")]
    [TestCase("GET", "/api/notes?page=0", null, HttpStatusCode.BadRequest, "VALIDATION_FAILED")]
    [TestCase("GET", "/api/notes?sort=nothing", null, HttpStatusCode.BadRequest, "VALIDATION_FAILED")]
    public async Task What_is_wrong_is_answered_with_its_code_and_never_as_a_fault_of_the_server(
        string method, string path, string? body, HttpStatusCode status, string error)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = body is null ? null : new StringContent(body, null, "application/json"),
        };

        using var response = await _first.Client.SendAsync(request);

        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(status), text);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(JsonSerializer.Deserialize<JsonElement>(text).GetProperty("error").GetString(), Is.EqualTo(error));
    }

    [TestCase("GET", "/api/duties")]
    [TestCase("GET", "/api/duties/1")]
    [TestCase("POST", "/api/duties")]
    public async Task Without_an_authentication_of_the_project_a_feature_that_needs_one_lets_nobody_in(string method, string path)
    {
        var (response, _) = await _both.SendAsync(new HttpMethod(method), path, method == "POST" ? new { title = "x" } : null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task The_first_feature_and_the_endpoint_of_the_template_still_answer_beside_the_second()
    {
        var (created, _) = await _both.SendAsync(HttpMethod.Post, "/api/notes", new { title = "One" });
        var (forecast, _) = await _both.SendAsync(HttpMethod.Get, "/weatherforecast");

        Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(forecast.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private BuildOutcome Build(string name, params string[] arguments)
    {
        var log = Path.Combine(_root, $"{name}.binlog");
        var (exitCode, output) = Dotnet.Run(_root, ["build", .. arguments, .. BuildOutcome.Switches(log)]);
        return new BuildOutcome(exitCode, output, log);
    }

    // From a copy: the next build replaces the files that this one runs from.
    private RunningApplication StartCopy(string name)
    {
        var source = Path.Combine(_root, "Shop", "bin", "Debug", "net10.0");
        var copy = Path.Combine(_root, "running", name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return RunningApplication.Start(copy, "Shop.dll");
    }

    private static HashSet<string> WarningsOf(BuildOutcome build) =>
        [.. build.Warnings.Select(warning => $"{Path.GetFileName(warning.File)}: {warning.Code}: {warning.Message}")];
}
