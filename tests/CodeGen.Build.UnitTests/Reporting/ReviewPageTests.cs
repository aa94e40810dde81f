using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Reporting;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.UnitTests.Gate;

namespace CodeGen.Build.UnitTests.Reporting;

[TestFixture]
public sealed class ReviewPageTests
{
    private static readonly SourceLocation Place = new("specs/notes.feature.yaml", 7, 3);

    private GateWorkspace _workspace;

    [SetUp]
    public void Create() => _workspace = new GateWorkspace();

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void The_page_names_the_commands_for_tool_and_build()
    {
        var page = Review(GateWorkspace.Notes());

        Assert.That(page, Does
            .Contain("\ndotnet codegen approve src/Shop/Shop.csproj --feature notes\n")
            .And.Contain("\ndotnet build src/Shop/Shop.csproj -t:CodeGenApprove -p:CodeGenFeature=notes\n"));
    }

    [Test]
    public void A_failed_feature_has_no_command_to_approve_it()
    {
        var page = Review(GateWorkspace.Notes() with { Findings = [Finding.Of(GateFindings.EditNotApplicable, "broken", Place)] });

        Assert.That(page, Does.Contain("**Failed.**").And.Not.Contain("codegen approve"));
    }

    [Test]
    public void A_feature_that_was_not_compiled_has_no_command_to_approve_it()
    {
        var page = Review(GateWorkspace.Notes(), new FeatureEvidence());

        Assert.That(page, Does.Contain("**Not validated.**").And.Not.Contain("codegen approve"));
    }

    [Test]
    public void Findings_are_listed_gravest_first_with_their_place_and_their_spec_line()
    {
        var page = Review(GateWorkspace.Notes() with
        {
            Findings =
            [
                Finding.Of(GateFindings.TargetExists, "little", new SourceLocation("a.cs", 3)) with { Severity = Severity.Warning },
                Finding.Of(GateFindings.EditNotApplicable, "grave", new SourceLocation("b.cs", 4)) with { Origin = Place, ToolId = "CS0103" },
            ],
        });

        Assert.That(page, Does.Contain(
            "- **error** CG5012 (CS0103) `b.cs:4`: grave (spec: `specs/notes.feature.yaml:7`)\n- **warning** CG5011 `a.cs:3`: little\n"));
    }

    [Test]
    public void A_criterion_names_its_tests_or_is_not_covered()
    {
        var feature = WithCriteria(GateWorkspace.Feature("notes", GateWorkspace.Module(
            "tests/unit-tests/Note",
            "tests/NoteTests.cs",
            "class NoteTests\n{\n    [Test]\n    public void AC1_is_kept() { }\n\n    [Test, Category(\"AC10\")]\n    public void Other() { }\n}\n")));

        var page = Review(feature);

        Assert.That(page, Does
            .Contain("| `AC1` | It is kept | `NoteTests.AC1_is_kept` |")
            .And.Contain("| `AC2` | It is lost | *not covered* |"));
    }

    [Test]
    public void Open_slots_show_signature_file_and_duty()
    {
        var notes = GateWorkspace.Notes();
        var slot = new OpenSlot("notes/Decide", "Task<bool> Decide(int id)", "Orders over 10,000 need a second look", "src/Shop/NoteEndpoints.cs", Place);

        var page = Review(notes with { Modules = notes.Modules.SetItem(2, notes.Modules[2] with { Slots = [slot] }) });

        Assert.That(page, Does.Contain(
            "- [ ] `Task<bool> Decide(int id)` in `src/Shop/NoteEndpoints.cs` (`specs/notes.feature.yaml:7`)\n      Orders over 10,000 need a second look\n"));
    }

    [Test]
    public void What_was_not_checked_is_said()
    {
        var page = Review(GateWorkspace.Notes() with { NotChecked = ["The migration was not run: there is no database."] });

        Assert.That(page, Does.EndWith("## Not checked\n\n- The migration was not run: there is no database.\n"));
    }

    [Test]
    public void Texts_of_a_spec_cannot_become_markup()
    {
        var notes = GateWorkspace.Notes();
        const string Evil = "<img src=x onerror=alert(1)> | [click](https://evil.example) @everyone **bold**\n# Heading \u202Eevil";

        var page = Review(notes with { Model = notes.Model! with { Title = Evil, Description = Evil, Criteria = [new CriterionModel("A|B`", Evil, Place)] } });

        Assert.That(page, Does
            .Not.Contain("<img").And.Not.Contain("[click](").And.Not.Contain("@everyone")
            .And.Not.Contain("**bold").And.Not.Contain("\n# Heading").And.Not.Contain("\u202E"));
    }

    [Test]
    public void The_page_of_a_huge_feature_stays_under_300_lines_and_says_what_it_leaves_out()
    {
        var slots = Enumerable.Range(0, 200).Select(index => new OpenSlot($"notes/M{index}", $"void M{index}()", "Do it", "src/A0.cs", Place));
        var modules = Enumerable.Range(0, 200).Select(index => GateWorkspace.Module($"schema/entity/A{index}", $"src/A{index}.cs", "class A;\n", $"_shared:schema/entity/B{index}"));
        var feature = GateWorkspace.Feature("notes", [.. modules]);
        feature = feature with
        {
            Modules = feature.Modules.SetItem(0, feature.Modules[0] with { Slots = [.. slots] }),
            Findings = [.. Enumerable.Range(0, 200).Select(index => Finding.Of(GateFindings.TargetExists, $"F{index}") with { Severity = Severity.Warning })],
            NotChecked = [.. Enumerable.Range(0, 200).Select(index => $"N{index}")],
            Model = feature.Model! with { Criteria = [.. Enumerable.Range(0, 200).Select(index => new CriterionModel($"AC{index}", "Text", Place))] },
        };

        var page = Review(feature);

        Assert.Multiple(() =>
        {
            Assert.That(page.Split('\n'), Has.Length.LessThan(300));
            Assert.That(page, Does.Contain("150 more in `manifest.json`").And.Contain("185 more in `manifest.json`"));
        });
    }

    [Test]
    public void A_team_replaces_a_template_by_its_own()
    {
        _workspace.Write("ours/report/review.md.hbs", "Dear {{feature}}\r\n");
        var page = new ReviewPage(new ReportTemplates(Path.Combine(AppContext.BaseDirectory, "templates"), _workspace.PathOf("ours")));

        var text = page.Review(_workspace.Publish(GateWorkspace.Notes()).Manifest, "codegen");

        Assert.That(text, Is.EqualTo("Dear `notes`\n"));
    }

    [TestCase("{{nothing.of.the.kind}}")]
    [TestCase("{{#each modules}}")]
    [TestCase("{{> partial}}")]
    public void A_wrong_template_is_a_finding_that_names_its_file(string template)
    {
        _workspace.Write("ours/report/review.md.hbs", template);
        var page = new ReviewPage(new ReportTemplates(Path.Combine(AppContext.BaseDirectory, "templates"), _workspace.PathOf("ours")));
        var manifest = _workspace.Publish(GateWorkspace.Notes()).Manifest;

        var exception = Assert.Throws<GateException>(() => page.Review(manifest, "codegen"));

        Assert.That(exception.Message, Does.Contain(Path.Combine("ours", "report/review.md.hbs")));
    }

    [Test]
    public void Checklist_md_has_a_row_for_each_line_with_its_evidence()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var checklist = File.ReadAllText(_workspace.Gate("review/notes/checklist.md"));

        Assert.That(checklist, Does.Contain("| It compiles in the project, without an error. | done | (0 errors) |"));
    }

    [Test]
    public void Decisions_are_one_json_line_each()
    {
        var decision = new Decision("placement.entities", "src/Shop", "The others are\nthere.", ["src/Shop", "src/Shop/Entities"], "schema/entity/Note");

        _workspace.Publish(GateWorkspace.Notes() with { Decisions = [decision, decision with { Module = null }] });

        Assert.That(File.ReadAllText(_workspace.Gate("review/notes/decisions.jsonl")), Is.EqualTo(
            "{\"topic\":\"placement.entities\",\"choice\":\"src/Shop\",\"reason\":\"The others are\\nthere.\",\"candidates\":[\"src/Shop\",\"src/Shop/Entities\"],\"module\":\"schema/entity/Note\"}\n"
            + "{\"topic\":\"placement.entities\",\"choice\":\"src/Shop\",\"reason\":\"The others are\\nthere.\",\"candidates\":[\"src/Shop\",\"src/Shop/Entities\"]}\n"));
    }

    private static GeneratedFeature WithCriteria(GeneratedFeature feature) => feature with
    {
        Model = feature.Model! with { Criteria = [new CriterionModel("AC1", "It is kept", Place), new CriterionModel("AC2", "It is lost", Place)] },
    };

    private string Review(GeneratedFeature feature, FeatureEvidence? evidence = null)
    {
        _workspace.Publish(feature, evidence: evidence);
        return File.ReadAllText(_workspace.Gate("review/notes/REVIEW.md"));
    }
}
