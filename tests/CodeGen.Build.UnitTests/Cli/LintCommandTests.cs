using System.Text.Json;

namespace CodeGen.Build.UnitTests.Cli;

internal sealed class LintCommandTests
{
    private const string Good = "feature: notes\nentities:\n  - name: Note\n    fields:\n      title: { type: string, max_length: 20 }\n    operations: [create, read]\nsecurity: { default: anonymous }\n";

    [Test]
    public async Task A_finding_has_the_members_of_the_contract()
    {
        using var folder = new TemporaryFolder();
        folder.With("specs/bad.feature.yaml", Good + "colour: red\n");

        var run = await CliRun.OfAsync(folder.FullName, "lint", "specs/bad.feature.yaml", "--format", "json");

        var diagnostic = run.Json.GetProperty("diagnostics").EnumerateArray().Single(found => found.GetProperty("kind").GetString() == "unknown-key");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(
            diagnostic.EnumerateObject().Select(member => member.Name).Where(name => name != "question"),
            Is.EqualTo(new[] { "code", "kind", "severity", "file", "line", "column", "message" }));
        Assert.That(diagnostic.GetProperty("severity").GetString(), Is.EqualTo("error"));
        Assert.That(diagnostic.GetProperty("file").GetString(), Does.EndWith("specs/bad.feature.yaml"));
        Assert.That(diagnostic.GetProperty("line").GetInt32(), Is.EqualTo(8));
        Assert.That(diagnostic.GetProperty("column").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_spec_without_errors_is_exit_0_and_a_document()
    {
        using var folder = new TemporaryFolder();
        folder.With("notes.feature.yaml", Good);

        var run = await CliRun.OfAsync(folder.FullName, "lint", "notes.feature.yaml", "--format", "json");

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Json.GetProperty("diagnostics").ValueKind, Is.EqualTo(JsonValueKind.Array));
    }

    [Test]
    public async Task Findings_for_people_have_the_form_of_a_compiler()
    {
        using var folder = new TemporaryFolder();
        folder.With("bad.feature.yaml", Good + "colour: red\n");

        var run = await CliRun.OfAsync(folder.FullName, "lint", "bad.feature.yaml");

        Assert.That(run.Output, Does.Match(@"(?m)^\S*bad\.feature\.yaml\(8,1\): error CG1\d{3}: "));
    }

    [Test]
    public async Task Content_that_cannot_be_read_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        folder.With("broken.feature.yaml", "feature: [\n");

        var run = await CliRun.OfAsync(folder.FullName, "lint", "broken.feature.yaml", "--format", "json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Json.GetProperty("diagnostics").GetArrayLength(), Is.Positive);
    }

    [TestCase("missing.feature.yaml")]
    [TestCase(".")]
    public async Task A_spec_that_cannot_be_opened_is_exit_2(string spec)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.OfAsync(folder.FullName, "lint", spec, "--format", "json");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Json.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("CG1001"));
    }

    [Test]
    public async Task Control_characters_of_a_spec_never_reach_the_terminal()
    {
        using var folder = new TemporaryFolder();
        folder.With("odd.feature.yaml", Good + "\"##vso[task.setvariable]\\e[31m\": 1\n");

        var text = await CliRun.OfAsync(folder.FullName, "lint", "odd.feature.yaml");
        var json = await CliRun.OfAsync(folder.FullName, "lint", "odd.feature.yaml", "--format", "json");

        Assert.That(text.Output, Does.Contain("task.setvariable").And.Not.Contain("##vso[").And.Not.Contain("\e"));
        Assert.That(json.Output, Does.Contain("task.setvariable").And.Not.Contain("##vso[").And.Not.Contain("\e"));
    }

    [Test]
    public async Task The_model_marks_what_is_implied_and_says_where_the_rest_stands()
    {
        using var folder = new TemporaryFolder();
        folder.With("notes.feature.yaml", Good);

        var run = await CliRun.OfAsync(folder.FullName, "lint", "notes.feature.yaml", "--format", "json", "--model");

        var entity = run.Json.GetProperty("models")[0].GetProperty("entities")[0];
        Assert.That((entity.GetProperty("table").GetString(), entity.GetProperty("line").GetInt32()), Is.EqualTo(("notes", 3)));
        Assert.That(entity.GetProperty("places").GetProperty("table").GetProperty("implied").GetBoolean(), Is.True);
        Assert.That(entity.GetProperty("places").GetProperty("name").GetProperty("column").GetInt32(), Is.EqualTo(11));
        Assert.That(entity.GetProperty("impliedFields")[0].GetProperty("implied").GetBoolean(), Is.True);
        Assert.That(entity.GetProperty("fields")[0].TryGetProperty("implied", out _), Is.False);
    }

    [Test]
    public async Task The_model_is_printed_only_when_it_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.With("notes.feature.yaml", Good);

        var without = await CliRun.OfAsync(folder.FullName, "lint", "notes.feature.yaml", "--format", "json");
        var text = await CliRun.OfAsync(folder.FullName, "lint", "notes.feature.yaml", "--model");

        Assert.That(without.Json.TryGetProperty("models", out _), Is.False);
        Assert.That(text.Output, Does.Contain("\"name\": \"notes\""));
    }

    [Test]
    public async Task What_two_specs_of_a_project_cannot_both_have_is_found_in_the_second()
    {
        using var folder = new TemporaryFolder();
        folder.With("shop/Shop.csproj", "<Project />");
        folder.With("shop/a.feature.yaml", "feature: notes\nsecurity: authenticated\nentities:\n  - name: Note\n    fields: { body: text }\n");
        folder.With("shop/b.feature.yaml", "feature: notes\nsecurity: authenticated\nentities:\n  - name: Memo\n    fields: { body: text }\n");
        folder.With("shop/c.feature.yaml", "feature: more\nsecurity: authenticated\nentities:\n  - name: Note\n    fields: { body: text }\n");
        folder.With("other/Other.csproj", "<Project />");
        folder.With("other/d.feature.yaml", "feature: notes\nsecurity: authenticated\nentities:\n  - name: Note\n    fields: { body: text }\n");

        var run = await CliRun.OfAsync(folder.FullName, "lint", "shop/a.feature.yaml", "shop/b.feature.yaml", "shop/c.feature.yaml", "other/d.feature.yaml", "--format", "json");

        var errors = run.Json.GetProperty("diagnostics").EnumerateArray().Where(item => item.GetProperty("severity").GetString() == "error")
            .Select(item => $"{item.GetProperty("file").GetString()}:{item.GetProperty("line")} {item.GetProperty("kind").GetString()}");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(errors.Distinct(), Is.EqualTo(new[] { "shop/b.feature.yaml:1 duplicate-feature", "shop/c.feature.yaml:4 feature-collision" }));
    }
}
