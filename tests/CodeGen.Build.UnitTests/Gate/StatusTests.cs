using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Slots;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class StatusTests
{
    private const string Slots = "src/Shop/NotesFeature.Slots.cs";

    private const string OpenBody = "namespace Shop;\n\npublic class NotesSlots\n{\n    public Task DecideAsync(int id) => throw new SlotOpenException(\"notes/Decide\");\n\n    public void Other() { }\n}\n";

    private GateWorkspace _workspace;

    [SetUp]
    public void Create() => _workspace = new GateWorkspace();

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void A_generated_feature_is_pending_in_every_module_and_phase()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var status = Status();

        Assert.Multiple(() =>
        {
            Assert.That(status.State, Is.EqualTo(ModuleState.Pending));
            Assert.That(status.Modules.Select(module => module.State), Is.All.EqualTo(ModuleState.Pending));
            Assert.That(status.Phases.Select(phase => (GateFolder.Word(phase.Phase), phase.Modules.Length)), Is.EqualTo(new[] { ("schema", 2), ("api", 1) }));
            Assert.That(Codes(), Is.EqualTo(Enumerable.Repeat(GateFindings.ApprovalPending.Code, 3)));
        });
    }

    [Test]
    public void A_partly_approved_feature_says_so_by_phase_and_module()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approvals.Approve(new ApprovalRequest("notes") { Phase = Engine.Planning.Phase.Schema });

        var status = Status();

        Assert.Multiple(() =>
        {
            Assert.That(status.State, Is.EqualTo(ModuleState.Pending));
            Assert.That(status.Phases.Select(phase => phase.State), Is.EqualTo(new[] { ModuleState.Approved, ModuleState.Pending }));
        });
    }

    [Test]
    public void An_approved_feature_leaves_the_gate_open()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");

        Assert.That((Status().State, Codes().Length), Is.EqualTo((ModuleState.Approved, 0)));
    }

    [Test]
    public void A_failed_feature_is_failed_and_its_findings_are_told()
    {
        _workspace.Publish(GateWorkspace.Notes() with { Findings = [Finding.Of(GateFindings.EditNotApplicable, "broken")] });

        var status = Status();

        Assert.Multiple(() =>
        {
            Assert.That(status.State, Is.EqualTo(ModuleState.Failed));
            Assert.That(status.Findings.Single().Message, Is.EqualTo("broken"));
            Assert.That(Codes(), Is.EqualTo(new[] { GateFindings.FeatureFailed.Code }));
        });
    }

    [Test]
    public void A_spec_changed_after_approval_makes_the_feature_stale()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        _workspace.SpecHashes["notes"] = "another";

        Assert.That((Status().State, Codes()), Is.EqualTo((ModuleState.Stale, new[] { GateFindings.ModuleStale.Code })));
    }

    [Test]
    public void A_new_version_of_an_approved_module_is_stale_and_the_others_stay_approved()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        var notes = GateWorkspace.Notes();
        _workspace.Publish(notes with { Modules = notes.Modules.SetItem(0, GateWorkspace.Module("schema/entity/Note", "src/Shop/Note.cs", "class Note2;\n")) });

        var status = Status();

        Assert.That(status.Modules.Select(module => module.State), Is.EqualTo(new[] { ModuleState.Stale, ModuleState.Approved, ModuleState.Approved }));
    }

    [Test]
    public void An_approved_module_that_the_spec_no_longer_asks_for_is_reported_while_its_file_is_there()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        var notes = GateWorkspace.Notes();
        var smaller = notes with { Modules = notes.Modules.RemoveAt(2) };

        _workspace.Publish(smaller);
        var codes = Codes();
        File.Delete(_workspace.PathOf("src/Shop/NoteEndpoints.cs"));
        _workspace.Publish(smaller);

        Assert.That((codes, Codes().Length), Is.EqualTo((new[] { GateFindings.ModuleStale.Code }, 0)));
    }

    [Test]
    public void An_approved_file_that_was_edited_is_the_teams()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        _workspace.Write("src/Shop/Note.cs", "// ours now\n");

        Assert.That(Codes(), Is.Empty);
    }

    [Test]
    public void An_approved_file_that_is_gone_is_reported()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        File.Delete(_workspace.PathOf("src/Shop/Note.cs"));

        Assert.That(Codes(), Is.EqualTo(new[] { GateFindings.ApprovedFileMissing.Code }));
    }

    [Test]
    public void An_approval_that_approvals_yaml_does_not_have_is_reported()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        File.Delete(_workspace.Gate("approvals.yaml"));

        Assert.That(Codes(), Is.EqualTo(Enumerable.Repeat(GateFindings.NotRecorded.Code, 3)));
    }

    [Test]
    public void An_invalid_approvals_file_closes_the_gate()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        _workspace.Write("src/Shop/codegen/approvals.yaml", "approvals: 5\n");

        Assert.That(Codes(), Is.EqualTo(new[] { GateFindings.ApprovalsInvalid.Code }));
    }

    [Test]
    public void A_lock_with_conflict_markers_closes_the_gate_for_its_feature_only()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Publish(GateWorkspace.Notes("orders", "Order"));
        _workspace.Approve("orders");
        _workspace.Write("src/Shop/codegen/lock/notes.json", "<<<<<<< ours\n{}\n");

        Assert.That(Codes(), Is.EqualTo(new[] { GateFindings.GateFileInvalid.Code }));
    }

    [Test]
    public void A_lock_that_calls_approved_what_nobody_approved_closes_the_gate()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Write("src/Shop/codegen/lock/notes.json", File.ReadAllText(_workspace.Gate("lock/notes.json")).Replace("\"pending\"", "\"approved\"", StringComparison.Ordinal));

        var open = Check().Open.Where(point => point.Code == GateFindings.NotRecorded.Code).ToArray();

        Assert.That(open.Select(point => point.Module), Is.EqualTo(new[] { "schema/entity/Note", "schema/dbcontext", "api/endpoints" }));
    }

    [Test]
    public void A_tampered_review_closes_the_gate()
    {
        _workspace.Publish(GateWorkspace.Notes());
        File.AppendAllText(_workspace.Gate("review/notes/1-schema/src/Shop/Note.cs"), "// more");

        Assert.That(Codes(), Does.Contain(GateFindings.ReviewTampered.Code));
    }

    [Test]
    public void A_spec_without_a_lock_and_a_lock_without_a_spec_close_the_gate()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        _workspace.SpecHashes.Remove("notes");
        _workspace.SpecHashes["orders"] = "x";

        Assert.That(Codes(), Is.EquivalentTo(new[] { GateFindings.FeatureGone.Code, GateFindings.NotGenerated.Code }));
    }

    [Test]
    public void An_open_line_of_the_checklist_closes_the_gate()
    {
        _workspace.Publish(GateWorkspace.Feature("notes", GateWorkspace.Module("tests/unit-tests/Note", "tests/NoteTests.cs", "class NoteTests;\n")));
        _workspace.Approve("notes");

        var open = Check().Open.Where(point => point.Code == GateFindings.ChecklistIncomplete.Code).ToArray();

        Assert.That(open.Select(point => point.Message), Has.Some.Contains("tests-pass"));
    }

    [Test]
    public void A_slot_is_open_until_its_approved_body_is_another()
    {
        _workspace.Publish(WithSlot());
        var pending = Status().Slots.Single().State;
        _workspace.Approve("notes");
        var approved = Status().Slots.Single().State;
        _workspace.Write(Slots, OpenBody.Replace("=> throw", "=> // see the wiki\r\n        throw", StringComparison.Ordinal));
        var commented = Status().Slots.Single().State;
        _workspace.Write(Slots, OpenBody.Replace("public void Other() { }", "public void Other() { return; }", StringComparison.Ordinal));
        var elsewhere = Status().Slots.Single().State;
        _workspace.Write(Slots, OpenBody.Replace("=> throw new SlotOpenException(\"notes/Decide\");", "{ }", StringComparison.Ordinal));
        var written = Status().Slots.Single().State;

        Assert.That(
            (pending, approved, commented, elsewhere, written),
            Is.EqualTo((SlotState.Open, SlotState.Open, SlotState.Open, SlotState.Open, SlotState.Closed)));
    }

    [Test]
    public void Approve_accepts_an_open_slot_and_the_gate_does_not()
    {
        _workspace.Publish(WithSlot());

        var outcome = _workspace.Approve("notes");

        Assert.That((outcome.Succeeded, Codes()), Is.EqualTo((true, new[] { GateFindings.SlotOpen.Code })));
    }

    [Test]
    public void A_slot_whose_base_copy_was_changed_cannot_be_judged()
    {
        _workspace.Publish(WithSlot());
        _workspace.Approve("notes");
        _workspace.Write("src/Shop/codegen/base/notes/3-logic/" + Slots, "class Changed;\n");

        Assert.That(Codes(), Is.EqualTo(new[] { GateFindings.BaseDiffers.Code }));
    }

    [Test]
    public void A_slot_whose_generated_file_lacks_its_method_does_not_pass_for_closed()
    {
        _workspace.Publish(GateWorkspace.Feature("notes", GateWorkspace.Module("logic/slots", Slots, OpenBody) with
        {
            Slots = [new OpenSlot("notes/Decide", "void NoSuchMethod()", "Decide.", Slots, new SourceLocation("specs/notes.feature.yaml", 9))],
        }));
        _workspace.Approve("notes");

        Assert.That(Status().Slots.Single().State, Is.EqualTo(SlotState.Unknown));
    }

    [Test]
    public void A_base_copy_checked_out_with_other_line_ends_still_counts()
    {
        _workspace.Publish(WithSlot());
        _workspace.Approve("notes");
        _workspace.Write("src/Shop/codegen/base/notes/3-logic/" + Slots, OpenBody.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.That(Codes(), Is.EqualTo(new[] { GateFindings.SlotOpen.Code }));
    }

    [Test]
    public void The_shared_feature_comes_first()
    {
        _workspace.Publish(GateWorkspace.Notes("a_feature", "A"));
        _workspace.Publish(GateWorkspace.Feature(GeneratedFeature.SharedName, GateWorkspace.Module("api/contracts", "src/Shop/C.cs", "class C;\n")));

        var features = new StatusReader(_workspace.Folder, _workspace.SpecHashes).Read().Features;

        Assert.That(features.Select(feature => feature.Feature), Is.EqualTo(new[] { "_shared", "a_feature" }));
    }

    [Test]
    public void On_a_server_nothing_committed_changes_and_the_lock_is_in_the_review()
    {
        _workspace.Publish(GateWorkspace.Notes());
        var before = _workspace.Snapshot("src/Shop/codegen/lock");
        var changed = GateWorkspace.Notes("notes", "Memo");

        _workspace.Publish(changed, server: true);

        Assert.Multiple(() =>
        {
            Assert.That(_workspace.Snapshot("src/Shop/codegen/lock"), Is.EqualTo(before));
            Assert.That(File.ReadAllText(_workspace.Gate("review/notes/lock.json")), Does.Contain("schema/entity/Memo"));
            Assert.That(Status().Modules[0].Id, Is.EqualTo("schema/entity/Memo"));
        });
    }

    [Test]
    public void On_a_server_an_approved_feature_whose_lock_agrees_has_no_review()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");

        var published = _workspace.Publish(GateWorkspace.Notes(), server: true);

        Assert.That((published.Review, Directory.Exists(_workspace.Gate("review/notes"))), Is.EqualTo(((string?)null, false)));
    }

    [Test]
    public void The_documents_have_the_published_shape()
    {
        _workspace.Publish(WithSlot());

        var status = GateJson.Line(new StatusReader(_workspace.Folder, _workspace.SpecHashes).Read());
        var gate = GateJson.Line(Check());

        Assert.Multiple(() =>
        {
            Assert.That(status, Does.StartWith("{\"features\":[{\"feature\":\"notes\",\"state\":\"pending\",\"phases\":[{\"phase\":\"logic\",\"state\":\"pending\","));
            Assert.That(status, Does.EndWith("\"findings\":[],\"iterations\":0,\"tokens\":0,\"cost\":0,\"seconds\":0}]}"));
            Assert.That(gate, Does.StartWith("{\"open\":[{\"feature\":\"notes\",\"module\":\"logic/slots\",\"code\":\"CG5021\",\"message\":"));
        });
    }

    private static GeneratedFeature WithSlot() => GateWorkspace.Feature(
        "notes",
        GateWorkspace.Module("logic/slots", Slots, OpenBody) with
        {
            Slots = [new OpenSlot("notes/Decide", "Task DecideAsync(int id)", "Decide.", Slots, new SourceLocation("specs/notes.feature.yaml", 9))],
        });

    private FeatureStatus Status() => new StatusReader(_workspace.Folder, _workspace.SpecHashes).Read().Features.Single();

    private GateDocument Check() => new GateCheck(_workspace.Folder, _workspace.SpecHashes).Check();

    /// <summary>The codes that keep the gate closed, without the lines of the checklist that nothing of these features could close.</summary>
    private string[] Codes() =>
        [.. Check().Open.Where(point => point.Code != GateFindings.ChecklistIncomplete.Code).Select(point => point.Code)];
}
