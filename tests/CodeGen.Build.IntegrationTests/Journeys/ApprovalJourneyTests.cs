using System.Text.Json;
using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Journeys;

/// <summary>Three features of one project, approved one after the other by tool and by build target, with no build in between.</summary>
[Parallelizable]
internal sealed class ApprovalJourneyTests
{
    private static readonly string[] Features = ["customer_notes", "labels", "visits"];

    private TestProject _project = null!;
    private TestProject _clone = null!;
    private IReadOnlyDictionary<string, string> _untouched = null!;
    private string[] _firstWarnings = [];

    [OneTimeSetUp]
    public void Build()
    {
        _project = Create("approvals");
        _clone = Create("approvals-clone");
        _firstWarnings = [.. _project.Build().ThatSucceeds().Warnings.Select(warning => warning.Code)];
        _clone.Build("-v:q").ThatSucceeds();
        _untouched = _project.Tree();
    }

    [Test]
    [Order(1)]
    public void Before_an_approval_everything_is_pending_and_the_gate_is_closed()
    {
        var status = _project.Tool("status", "--format", "json").ThatEndsWith(0).Json.GetProperty("features").EnumerateArray().ToArray();
        var gate = _project.Tool("gate", "--format", "json").ThatEndsWith(1).Json.GetProperty("open").EnumerateArray().ToArray();

        Assert.That(status.Select(feature => Text(feature, "feature")), Is.EqualTo((string[])["_shared", .. Features]));
        Assert.That(status.Select(feature => Text(feature, "state")), Is.All.EqualTo("pending"));
        var notes = status[1];
        Assert.That(notes.GetProperty("phases").EnumerateArray().Select(phase => Text(phase, "phase")), Is.SupersetOf((string[])["schema", "api", "logic"]));
        Assert.That(notes.GetProperty("modules").EnumerateArray().Select(module => Text(module, "id")), Does.Contain("schema/entity/Note").And.Contain("api/endpoints/Note"));
        Assert.That(notes.GetProperty("tokens").GetInt64(), Is.Zero);
        Assert.That(gate.Select(point => Text(point, "code")), Does.Contain("CG5021"));
        Assert.That(gate.Select(point => Text(point, "feature")), Is.SupersetOf(Features));
    }

    [Test]
    [Order(2)]
    public void The_gate_target_fails_and_the_status_target_does_not()
    {
        var gate = _project.Build("-t:CodeGenGate");
        var status = _project.Build("-t:CodeGenStatus");

        Assert.That(gate.ExitCode, Is.EqualTo(1), gate.Output);
        Assert.That(gate.Errors.Select(error => error.Code), Is.EqualTo((string[])["CG9004"]));
        Assert.That(gate.Output, Does.Contain("The gate is closed"));
        Assert.That(status.ThatSucceeds().Output, Does.Contain("visits: pending"));
    }

    [Test]
    [Order(3)]
    public void What_depends_on_something_that_is_not_approved_is_refused_and_nothing_is_written()
    {
        var module = _project.Approve("customer_notes", "--module", "api/endpoints/Note");
        var phase = _project.Approve("customer_notes", "--phase", "logic");

        Assert.That(module.ThatEndsWith(1).Messages, Does.Contain("CG5007").And.Contain("api/endpoints/Note"));
        Assert.That(phase.ThatEndsWith(1).Messages, Does.Contain("CG5007"));
        Assert.That(_project.Tree(), Is.EqualTo(_untouched));
    }

    [Test]
    [Order(4)]
    public void What_does_not_exist_is_refused_with_the_names_of_what_does()
    {
        var feature = _project.Approve("customer_note");
        var module = _project.Approve("customer_notes", "--module", "schema/entity/Nota");
        var nobody = _project.Tool("approve", "--format", "json");

        Assert.That(feature.ThatEndsWith(1).Messages, Does.Contain("CG5003").And.Contain("customer_notes"));
        Assert.That(module.ThatEndsWith(1).Messages, Does.Contain("CG5004").And.Contain("schema/entity/Note"));
        Assert.That(nobody.ThatEndsWith(2).Json.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("CG9005"));
        Assert.That(_project.Tree(), Is.EqualTo(_untouched));
    }

    [Test]
    [Order(5)]
    public void A_review_that_was_changed_after_its_validation_is_refused_and_nothing_is_written()
    {
        var file = Directory.GetFiles(_project["codegen", "review", "visits"], "Visit.cs", SearchOption.AllDirectories).Single();
        var validated = File.ReadAllText(file);
        File.WriteAllText(file, validated.Replace("class Visit", "class Visit /* and more */", StringComparison.Ordinal));

        var approve = _project.Approve("visits");
        var gate = _project.Tool("gate", "--format", "json");

        Assert.That(approve.ThatEndsWith(1).Messages, Does.Contain("CG5008").And.Contain("Visit.cs"));
        Assert.That(gate.ThatEndsWith(1).Json.GetProperty("open").EnumerateArray().Select(point => Text(point, "code")), Does.Contain("CG5008"));
        Assert.That(_project.Tree(), Is.EqualTo(_untouched));
        File.WriteAllText(file, validated);
    }

    [Test]
    [Order(6)]
    public void A_phase_can_be_approved_alone()
    {
        var applied = _project.Approve("customer_notes", "--phase", "schema", "--format", "json").ThatEndsWith(0).Json.GetProperty("applied").EnumerateArray().ToArray();

        Assert.That(applied.Select(module => Text(module, "module")), Is.All.StartsWith("schema/").And.Some.EqualTo("schema/migration"));
        Assert.That(applied.SelectMany(module => module.GetProperty("files").EnumerateArray()).Select(file => file.GetString()!), Does.Contain("ShopContext.cs"));
        Assert.That(_project.Read("ShopContext.cs"), Does.Contain("DbSet<Note>"));
        Assert.That(_project.Read("Program.cs"), Is.EqualTo(_clone.Read("Program.cs")));
        var status = Status("customer_notes");
        Assert.That(Text(status, "state"), Is.EqualTo("pending"));
        Assert.That(Text(status.GetProperty("phases").EnumerateArray().First(), "state"), Is.EqualTo("approved"));
    }

    [Test]
    [Order(7)]
    public void A_module_can_be_approved_with_what_it_needs()
    {
        var applied = _project.Approve("customer_notes", "--module", "api/endpoints/Note", "--with-dependencies", "--format", "json").ThatEndsWith(0).Json.GetProperty("applied").EnumerateArray().ToArray();

        Assert.That(applied.Select(module => Text(module, "module")), Does.Contain("api/endpoints/Note").And.Contain("api/contracts/Note"));
        Assert.That(applied.Select(module => Text(module, "module")), Has.None.StartsWith("tests/"));
    }

    [Test]
    [Order(8)]
    public void The_others_are_approved_by_tool_and_two_together_by_target_without_a_build_between()
    {
        _project.Approve("customer_notes").ThatEndsWith(0);
        var target = _project.Build("-t:CodeGenApprove", "-p:CodeGenFeature=labels visits", $"-p:CodeGenBy={Projects.Reviewer}").ThatSucceeds();

        Assert.That(target.Output, Does.Contain("applied labels: schema/entity/Label").And.Contain("applied visits: schema/entity/Visit"));
        Assert.That(_project.Read("ShopContext.cs"), Does.Contain("DbSet<Note>").And.Contain("DbSet<Label>").And.Contain("DbSet<Visit>"));
        Assert.That(Features.Select(feature => Text(Status(feature), "state")), Is.All.EqualTo("approved"));
        Assert.That(Migrations(_project), Is.EqualTo((string[])["0001_customer_notes", "0002_labels", "0003_visits"]));
    }

    [Test]
    [Order(9)]
    public void All_of_it_builds_without_a_warning_even_of_the_specs_and_leaves_no_review()
    {
        var build = _project.Build().ThatSucceeds();

        Assert.That(_firstWarnings, Does.Contain("CG1153"));
        Assert.That(build.Warnings.Select(warning => warning.Code), Has.None.EqualTo("CG1153"));
        Assert.That(build.Warnings.Where(warning => !warning.Code.StartsWith("CG", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Features.Select(feature => _project["codegen", "review", feature]), Has.None.Exist);
    }

    [Test]
    [Order(10)]
    public void Approvals_that_came_by_pull_request_are_applied_to_the_same_tree()
    {
        File.Copy(_project["codegen", "approvals.yaml"], _clone["codegen", "approvals.yaml"]);

        var applied = _clone.Tool("apply", "--format", "json").ThatEndsWith(0).Json.GetProperty("applied").EnumerateArray().ToArray();

        Assert.That(applied.Select(module => Text(module, "feature")).Distinct(), Is.EquivalentTo((string[])["_shared", .. Features]));
        Assert.That(_clone.Tree(), Is.EqualTo(_project.Tree()));
        Assert.That(_clone.Tool("apply", "--format", "json").ThatEndsWith(0).Json.GetProperty("applied").GetArrayLength(), Is.Zero);
    }

    [Test]
    [Order(11)]
    public void An_approval_of_other_bytes_closes_the_gate()
    {
        var approved = Status("visits").GetProperty("modules").EnumerateArray().Single(module => Text(module, "id") == "schema/entity/Visit");
        var hash = Text(approved, "hash");
        _clone.Edit(hash, hash[..^4] + "0000", "codegen", "approvals.yaml");

        var gate = _clone.Tool("gate", "--format", "json").ThatEndsWith(1).Json.GetProperty("open").EnumerateArray().ToArray();

        Assert.That(gate.Select(point => Text(point, "code")), Does.Contain("CG5018"));
    }

    private static TestProject Create(string name)
    {
        var project = Projects.CreateRelational(name);
        project.Write(Projects.Spec("labels", "Label"), "specs", "labels.feature.yaml");
        project.Write(Projects.Spec("visits", "Visit", "      seen_at: timestamp?") + "acceptance_criteria:\n  - The newsletter is sent weekly\n", "specs", "visits.feature.yaml");
        return project;
    }

    private static IEnumerable<string> Migrations(TestProject project) => project.Tree().Keys
        .Where(file => file.EndsWith(".up.sql", StringComparison.Ordinal) && !file.StartsWith("codegen/", StringComparison.Ordinal))
        .Select(file => Path.GetFileName(file)[..^".up.sql".Length])
        .Order(StringComparer.Ordinal);

    private JsonElement Status(string feature) => _project.Tool("status", "--format", "json").ThatEndsWith(0).Json
        .GetProperty("features").EnumerateArray().Single(candidate => Text(candidate, "feature") == feature);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
