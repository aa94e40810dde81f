using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Planning;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class ApprovalServiceTests
{
    private static readonly string[] AllOfNotes = ["schema/entity/Note", "schema/dbcontext", "api/endpoints"];

    private GateWorkspace _workspace;

    [SetUp]
    public void Create() => _workspace = new GateWorkspace();

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void Approving_a_feature_writes_its_files_applies_its_edits_and_removes_its_review()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var outcome = _workspace.Approve("notes");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Findings, Is.Empty);
            Assert.That(outcome.Applied.Select(module => module.Module), Is.EqualTo(AllOfNotes));
            Assert.That(_workspace.Read("src/Shop/Note.cs"), Does.StartWith("namespace Shop;\n"));
            Assert.That(_workspace.Read(GateWorkspace.Context), Does.Contain("public object Notes"));
            Assert.That(Directory.Exists(_workspace.Gate("review/notes")), Is.False);
            Assert.That(File.ReadAllText(_workspace.Gate("base/notes/1-schema/src/Shop/Note.cs")), Is.EqualTo(_workspace.Read("src/Shop/Note.cs")));
            Assert.That(_workspace.ReadApprovals().Find("notes", "api/endpoints")?.Hash, Is.EqualTo(outcome.Applied[2].Hash));
        });
    }

    [Test]
    public void Approving_one_module_leaves_the_others_in_the_review_with_a_patch_of_what_is_left()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = "schema/entity/Note" });

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Succeeded, Is.True);
            Assert.That(_workspace.Exists("src/Shop/Note.cs"), Is.True);
            Assert.That(_workspace.Exists("src/Shop/NoteEndpoints.cs"), Is.False);
            Assert.That(File.Exists(_workspace.Gate("review/notes/1-schema/src/Shop/Note.cs")), Is.False);
            Assert.That(File.ReadAllText(_workspace.Gate("review/notes/changes.patch")), Does.Not.Contain("b/src/Shop/Note.cs").And.Contain("b/src/Shop/NoteEndpoints.cs"));
            Assert.That(File.ReadAllText(_workspace.Gate("review/notes/REVIEW.md")), Does.Contain("3, of them 1 approved"));
        });
    }

    [Test]
    public void Approving_module_by_module_ends_like_approving_the_feature()
    {
        using var whole = new GateWorkspace();
        whole.Publish(GateWorkspace.Notes());
        _workspace.Publish(GateWorkspace.Notes());
        whole.Approve("notes");

        foreach (var module in AllOfNotes)
        {
            _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = module });
        }

        var (actual, expected) = (_workspace.Snapshot(), whole.Snapshot());
        actual.Remove("src/Shop/codegen/approvals.yaml");
        expected.Remove("src/Shop/codegen/approvals.yaml");
        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void What_a_build_generates_after_a_partial_approval_is_what_the_approval_left()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = "schema/entity/Note" });
        var before = _workspace.Snapshot();

        _workspace.Publish(GateWorkspace.Notes());

        Assert.That(_workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void Approving_a_phase_takes_the_modules_of_that_phase()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("notes") { Phase = Phase.Schema });

        Assert.That(outcome.Applied.Select(module => module.Module), Is.EqualTo(AllOfNotes[..2]));
    }

    [Test]
    public void A_module_whose_dependency_is_not_approved_is_refused()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var (outcome, changed) = Try(() => _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = "api/endpoints" }));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.DependencyNotApproved.Code, false)));
    }

    [Test]
    public void A_module_is_approved_with_its_dependencies_when_that_is_asked_for()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = "api/endpoints", WithDependencies = true });

        Assert.That(outcome.Applied.Select(module => module.Module), Is.EqualTo(new[] { "schema/entity/Note", "api/endpoints" }));
    }

    [Test]
    public void Unknown_features_and_modules_are_refused_with_what_there_is()
    {
        _workspace.Publish(GateWorkspace.Notes());

        var feature = _workspace.Approve("nodes");
        var module = _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = "schema/entity/Nota" });

        Assert.Multiple(() =>
        {
            Assert.That(Code(feature), Is.EqualTo(GateFindings.UnknownFeature.Code));
            Assert.That(feature.Findings[0].Message, Does.Contain("notes"));
            Assert.That(Code(module), Is.EqualTo(GateFindings.UnknownModule.Code));
            Assert.That(module.Findings[0].Message, Does.Contain("schema/entity/Note"));
        });
    }

    [Test]
    public void A_failed_feature_is_refused()
    {
        _workspace.Publish(GateWorkspace.Notes() with { Findings = [Finding.Of(GateFindings.EditNotApplicable, "broken")] });

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.FeatureFailed.Code, false)));
    }

    [Test]
    public void A_feature_that_was_not_compiled_is_refused()
    {
        _workspace.Publish(GateWorkspace.Notes(), evidence: new FeatureEvidence());

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.NotValidated.Code, false)));
    }

    [Test]
    public void A_review_older_than_the_spec_is_refused()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.SpecHashes["notes"] = "another";

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.ReviewStale.Code, false)));
    }

    [Test]
    public void A_feature_whose_spec_is_gone_is_refused()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.SpecHashes.Clear();

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.FeatureGone.Code, false)));
    }

    [Test]
    public void Without_a_review_folder_nothing_is_approved()
    {
        _workspace.Publish(GateWorkspace.Notes());
        Directory.Delete(_workspace.Gate("review/notes"), recursive: true);

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.ReviewMissing.Code, false)));
    }

    [Test]
    public void Without_an_identity_nothing_is_approved()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Identity = null;

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.IdentityMissing.Code, false)));
    }

    [Test]
    public void The_given_identity_and_note_and_the_time_are_recorded()
    {
        _workspace.Publish(GateWorkspace.Notes());

        _workspace.Approvals.Approve(new ApprovalRequest("notes") { By = "Bo \"B\" \\ <bo@example.org>", Note = "looks: good # really" });

        var approval = _workspace.ReadApprovals().Approvals.Single();
        Assert.That(
            (approval.By, approval.Note, approval.At),
            Is.EqualTo(("Bo \"B\" \\ <bo@example.org>", "looks: good # really", new FixedTime().GetUtcNow())));
    }

    [Test]
    public void What_does_not_compile_on_todays_tree_changes_nothing()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Compile = _ => [Finding.Of(GateFindings.CompileItemInGate, "CS0103: no such name")];

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Findings.Select(finding => finding.Descriptor), Is.EqualTo(new[] { GateFindings.ApprovalDoesNotCompile, GateFindings.CompileItemInGate }));
            Assert.That(outcome.Succeeded, Is.False);
            Assert.That(changed, Is.False);
        });
    }

    [Test]
    public void The_compiler_gets_the_whole_text_of_every_file_before_anything_is_written()
    {
        _workspace.Publish(GateWorkspace.Notes());
        IReadOnlyList<(string Path, string Text)> compiled = [];
        var existed = true;
        _workspace.Compile = files =>
        {
            compiled = files;
            existed = _workspace.Exists("src/Shop/Note.cs");
            return [];
        };

        _workspace.Approve("notes");

        Assert.Multiple(() =>
        {
            Assert.That(compiled.Select(file => file.Path), Is.EqualTo(new[] { "src/Shop/Note.cs", "src/Shop/NoteEndpoints.cs", GateWorkspace.Context }));
            Assert.That(compiled.Select(file => file.Text), Is.EqualTo(compiled.Select(file => _workspace.Read(file.Path))));
            Assert.That(existed, Is.False);
        });
    }

    [Test]
    public void A_target_file_with_other_content_is_never_overwritten()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Write("src/Shop/Note.cs", "mine\n");

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.TargetExists.Code, false)));
    }

    [Test]
    public void A_target_file_with_the_same_content_and_other_line_ends_is_kept_as_it_is()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Write("src/Shop/Note.cs", "namespace Shop;\r\n\r\npublic class Note\r\n{\r\n}\r\n");

        var outcome = _workspace.Approve("notes");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Succeeded, Is.True);
            Assert.That(_workspace.Read("src/Shop/Note.cs"), Does.Contain("\r\n"));
        });
    }

    [Test]
    public void A_new_version_replaces_the_approved_file_while_nobody_edited_it()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        _workspace.Publish(Version2());

        var outcome = _workspace.Approve("notes");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Findings, Is.Empty);
            Assert.That(_workspace.Read("src/Shop/Note.cs"), Does.Contain("class NoteV2"));
            Assert.That(_workspace.ReadApprovals().Approvals.SelectMany(approval => approval.Modules).Count(module => module.Id == "schema/entity/Note"), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_new_version_does_not_replace_an_approved_file_that_the_team_edited()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");
        _workspace.Write("src/Shop/Note.cs", "namespace Shop;\n\npublic class Note\n{\n    // ours\n}\n");
        var published = _workspace.Publish(Version2());

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.Multiple(() =>
        {
            Assert.That(published.Findings.Select(finding => finding.Descriptor), Is.EqualTo(new[] { GateFindings.TargetExists }));
            Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.TargetExists.Code, false)));
        });
    }

    [Test]
    public void Edits_of_a_file_with_CRLF_and_byte_order_mark_keep_both()
    {
        _workspace.Write(GateWorkspace.Context, "\uFEFFnamespace Shop;\r\n\r\npublic class ShopContext\r\n{\r\n}\r\n");
        _workspace.Publish(GateWorkspace.Notes());

        _workspace.Approve("notes");

        var bytes = File.ReadAllBytes(_workspace.PathOf(GateWorkspace.Context));
        Assert.Multiple(() =>
        {
            Assert.That(bytes[..3], Is.EqualTo("\uFEFF"u8.ToArray()));
            Assert.That(_workspace.Read(GateWorkspace.Context).Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain("\n").And.Contain("Notes"));
        });
    }

    [Test]
    public void A_file_to_edit_in_an_unknown_encoding_is_refused()
    {
        File.WriteAllBytes(_workspace.PathOf(GateWorkspace.Context), [.. "// caf"u8, 0xE9, .. "\npublic class ShopContext\n{\n}\n"u8]);

        void Publish() => _workspace.Publish(GateWorkspace.Notes());

        var exception = Assert.Throws<GateException>(Publish);
        Assert.That(exception.Finding.Descriptor, Is.EqualTo(GateFindings.EncodingUnknown));
    }

    [Test]
    public void Two_features_that_edit_the_same_file_are_approved_one_after_the_other()
    {
        _workspace.Publish(GateWorkspace.Notes("notes", "Note"));
        _workspace.Publish(GateWorkspace.Notes("orders", "Order"));

        var first = _workspace.Approve("notes");
        var second = _workspace.Approve("orders");

        Assert.Multiple(() =>
        {
            Assert.That(first.Findings.Concat(second.Findings), Is.Empty);
            Assert.That(_workspace.Read(GateWorkspace.Context), Does.Contain("object Notes").And.Contain("object Orders"));
            Assert.That(_workspace.ReadApprovals().Approvals.Select(approval => approval.Feature), Is.EqualTo(new[] { "notes", "orders" }));
        });
    }

    [Test]
    public void An_edit_that_finds_no_place_in_todays_file_changes_nothing()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Write(GateWorkspace.Context, "namespace Shop;\n");

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.EditNotApplicable.Code, false)));
    }

    [Test]
    public void What_features_share_is_approved_with_the_first_that_needs_it()
    {
        var shared = Shared();
        _workspace.Publish(shared);
        _workspace.Publish(NeedsPaging("notes", "Note"), shared);
        _workspace.Publish(NeedsPaging("orders", "Order"), shared);

        var first = _workspace.Approve("notes");
        var second = _workspace.Approve("orders");

        Assert.Multiple(() =>
        {
            Assert.That(first.Applied.Select(module => $"{module.Feature}:{module.Module}"), Is.EqualTo(new[] { "_shared:api/contracts/Base", "_shared:api/contracts/Paging", "notes:api/endpoints" }));
            Assert.That(second.Applied.Select(module => $"{module.Feature}:{module.Module}"), Is.EqualTo(new[] { "orders:api/endpoints" }));
            Assert.That(Directory.Exists(_workspace.Gate("review/_shared")), Is.True, "one shared module is still open");
        });
    }

    [Test]
    public void The_patch_of_a_feature_brings_along_what_it_needs_of_the_shared_one()
    {
        var shared = Shared();
        _workspace.Publish(shared);

        _workspace.Publish(NeedsPaging("notes", "Note"), shared);

        Assert.That(
            File.ReadAllText(_workspace.Gate("review/notes/changes.patch")),
            Does.Contain("b/src/Shop/Paging.cs").And.Contain("b/src/Shop/Base.cs").And.Not.Contain("Unneeded"));
    }

    [Test]
    public void The_patch_after_a_partial_approval_still_brings_along_what_is_needed_of_the_shared_one()
    {
        var shared = Shared();
        var notes = NeedsPaging("notes", "Note");
        notes = notes with { Modules = notes.Modules.Add(GateWorkspace.Module("schema/entity/Note", "src/Shop/Note.cs", "class Note;\n")) };
        _workspace.Publish(shared);
        _workspace.Publish(notes, shared);
        _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = "schema/entity/Note" });
        var left = _workspace.Snapshot();

        _workspace.Publish(notes, shared);

        Assert.Multiple(() =>
        {
            Assert.That(_workspace.Snapshot(), Is.EqualTo(left));
            Assert.That(File.ReadAllText(_workspace.Gate("review/notes/changes.patch")), Does.Contain("b/src/Shop/Paging.cs"));
        });
    }

    [Test]
    public void A_review_that_cannot_be_rewritten_after_the_approval_is_a_warning()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Compile = _ =>
        {
            // Something takes the place where the new review is built.
            _workspace.Write("src/Shop/codegen/review/.tmp-notes", "in the way");
            return [];
        };

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = "schema/entity/Note" });

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Findings.Select(finding => finding.Descriptor), Is.EqualTo(new[] { GateFindings.ReviewOutdated }));
            Assert.That((outcome.Succeeded, outcome.Applied.Length), Is.EqualTo((true, 1)));
        });
    }

    [Test]
    public void A_file_that_only_an_earlier_version_had_is_reported_and_left()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");

        var published = _workspace.Publish(GateWorkspace.Notes("notes", "Memo"));

        Assert.Multiple(() =>
        {
            Assert.That(published.Findings.Select(finding => finding.Location?.File), Is.EqualTo(new[] { "src/Shop/Note.cs", "src/Shop/NoteEndpoints.cs" }));
            Assert.That(published.Findings.Select(finding => finding.Descriptor), Is.All.EqualTo(GateFindings.OrphanedFile));
            Assert.That(_workspace.Exists("src/Shop/Note.cs"), Is.True);
        });
    }

    [Test]
    public void The_schema_of_a_feature_is_kept_with_its_base_once_its_migration_is_approved()
    {
        var schema = new FeatureSchema(
            [new TableSchema("notes", [new ColumnSchema("id", "integer", false, Identity: true)]) { Indexes = [new IndexSchema("ix", "id", true)] }],
            ImmutableSortedDictionary<string, ImmutableArray<ColumnSchema>>.Empty.Add("customers", [new ColumnSchema("vip", "boolean", true)]));
        var notes = GateWorkspace.Notes() with { Schema = schema };
        _workspace.Publish(notes with { Modules = notes.Modules.Add(GateWorkspace.Module("schema/migration", "db/1.up.sql", "SELECT 1;\n")) });

        _workspace.Approvals.Approve(new ApprovalRequest("notes") { Module = "schema/entity/Note" });
        var before = new BaseFolder(_workspace.Folder).Schema("notes");
        _workspace.Approve("notes");

        var after = new BaseFolder(_workspace.Folder).Schema("notes");
        Assert.That((GateJson.Line(before), GateJson.Line(after)), Is.EqualTo((GateJson.Line(FeatureSchema.Empty), GateJson.Line(schema))));
    }

    [Test]
    public void A_name_with_line_breaks_stays_one_name()
    {
        _workspace.Publish(GateWorkspace.Notes());

        _workspace.Approvals.Approve(new ApprovalRequest("notes") { By = "Eve\napprovals:\u0007" });

        Assert.That(_workspace.ReadApprovals().Approvals.Single().By, Is.EqualTo("Eve\napprovals:\u0007"));
    }

    [Test]
    public void A_write_that_fails_takes_the_whole_approval_back()
    {
        _workspace.Publish(GateWorkspace.Notes());
        Directory.CreateDirectory(_workspace.Gate("approvals.yaml/is-a-folder"));

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.NotWritable.Code, false)));
    }

    [Test]
    public void An_approval_that_was_killed_before_its_lock_is_completed_by_apply()
    {
        _workspace.Publish(GateWorkspace.Notes());
        var (review, featureLock) = (_workspace.Snapshot("src/Shop/codegen/review"), File.ReadAllBytes(_workspace.Gate("lock/notes.json")));
        _workspace.Approve("notes");
        var expected = _workspace.Snapshot();
        File.WriteAllBytes(_workspace.Gate("lock/notes.json"), featureLock);
        Restore(review);

        var outcome = _workspace.Approvals.Apply();

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Findings, Is.Empty);
            Assert.That(_workspace.Snapshot(), Is.EqualTo(expected));
        });
    }

    [Test]
    public void Apply_applies_what_a_pull_request_recorded()
    {
        var published = _workspace.Publish(GateWorkspace.Notes());
        WriteApproval("notes", ("schema/entity/Note", published.Manifest.Modules[0].Hash));

        var outcome = _workspace.Approvals.Apply();

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Findings, Is.Empty);
            Assert.That(outcome.Applied.Select(module => module.Module), Is.EqualTo(AllOfNotes[..1]));
            Assert.That(_workspace.Approvals.Apply().Applied, Is.Empty, "applied twice");
        });
    }

    [Test]
    public void The_compiler_gets_what_earlier_features_of_the_same_apply_have_brought()
    {
        var notes = _workspace.Publish(GateWorkspace.Notes()).Manifest.Modules[0];
        var labels = _workspace.Publish(GateWorkspace.Notes("labels", "Label")).Manifest.Modules[0];
        WriteApproval("notes", (notes.Id, notes.Hash));
        var recorded = _workspace.Read("src/Shop/codegen/approvals.yaml");
        WriteApproval("labels", (labels.Id, labels.Hash));
        _workspace.Write("src/Shop/codegen/approvals.yaml", recorded + _workspace.Read("src/Shop/codegen/approvals.yaml")["approvals:\n".Length..]);
        var compiled = new List<string[]>();
        _workspace.Compile = files =>
        {
            compiled.Add([.. files.Select(file => file.Path)]);
            return [];
        };

        var outcome = _workspace.Approvals.Apply();

        Assert.That(outcome.Applied, Has.Length.EqualTo(2));
        Assert.That(compiled, Is.EqualTo(new[] { new[] { "src/Shop/Label.cs" }, ["src/Shop/Label.cs", "src/Shop/Note.cs"] }));
    }

    [Test]
    public void Apply_refuses_an_approval_of_other_bytes()
    {
        _workspace.Publish(GateWorkspace.Notes());
        WriteApproval("notes", ("schema/entity/Note", new string('a', 64)));

        var (outcome, changed) = Try(_workspace.Approvals.Apply);

        Assert.Multiple(() =>
        {
            Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.ApprovalOfOtherBytes.Code, false)));
            Assert.That(outcome.Findings[0].Location?.Line, Is.EqualTo(6));
        });
    }

    [TestCase("notes", "schema/entity/Gone")]
    [TestCase("retired", "schema/entity/Note")]
    public void Apply_only_warns_of_an_approval_of_something_that_is_gone(string feature, string module)
    {
        _workspace.Publish(GateWorkspace.Notes());
        WriteApproval(feature, (module, new string('a', 64)));

        var (outcome, changed) = Try(_workspace.Approvals.Apply);

        Assert.That((outcome.Succeeded, outcome.Findings.Length, changed), Is.EqualTo((true, 1, false)));
    }

    [Test]
    public void Apply_refuses_a_module_whose_dependency_nobody_recorded()
    {
        var published = _workspace.Publish(GateWorkspace.Notes());
        WriteApproval("notes", ("api/endpoints", published.Manifest.Modules[2].Hash));

        var (outcome, changed) = Try(_workspace.Approvals.Apply);

        Assert.That((Code(outcome), changed), Is.EqualTo((GateFindings.DependencyNotApproved.Code, false)));
    }

    [Test]
    public void An_approval_of_one_module_does_not_pass_for_another_with_the_same_bytes()
    {
        var one = GateWorkspace.Module("schema/entity/One", "src/Shop/One.cs", "class Same;\n");
        var published = _workspace.Publish(GateWorkspace.Feature("notes", one));
        var other = _workspace.Publish(GateWorkspace.Feature("notes", one with { Id = "schema/entity/Two" }));

        Assert.That(other.Manifest.Modules[0].Hash, Is.Not.EqualTo(published.Manifest.Modules[0].Hash));
    }

    [Test]
    public void Approving_what_is_approved_already_changes_nothing()
    {
        _workspace.Publish(GateWorkspace.Notes());
        _workspace.Approve("notes");

        var (outcome, changed) = Try(() => _workspace.Approve("notes"));

        Assert.That((outcome.Succeeded, outcome.Applied.Length, changed), Is.EqualTo((true, 0, false)));
    }

    private static GeneratedFeature Version2()
    {
        var notes = GateWorkspace.Notes();
        return notes with
        {
            Modules = notes.Modules.SetItem(0, GateWorkspace.Module("schema/entity/Note", "src/Shop/Note.cs", "namespace Shop;\n\npublic class NoteV2;\n")),
        };
    }

    private static GeneratedFeature Shared() => GateWorkspace.Feature(
        GeneratedFeature.SharedName,
        GateWorkspace.Module("api/contracts/Base", "src/Shop/Base.cs", "class Base;\n"),
        GateWorkspace.Module("api/contracts/Paging", "src/Shop/Paging.cs", "class Paging;\n", "api/contracts/Base"),
        GateWorkspace.Module("api/contracts/Unneeded", "src/Shop/Unneeded.cs", "class Unneeded;\n"));

    private static GeneratedFeature NeedsPaging(string name, string type) => GateWorkspace.Feature(
        name,
        GateWorkspace.Module("api/endpoints", $"src/Shop/{type}Endpoints.cs", $"class {type}Endpoints;\n", "_shared:api/contracts/Paging") with
        {
            Edits = [new SourceEdit("src/Shop/Paging.cs", [new AddUsing("System.Linq")])],
        });

    private static string? Code(ApprovalOutcome outcome) => outcome.Findings.FirstOrDefault()?.Descriptor.Code;

    private (ApprovalOutcome Outcome, bool Changed) Try(Func<ApprovalOutcome> action)
    {
        var before = _workspace.Snapshot();
        var outcome = action();
        return (outcome, !_workspace.Snapshot().SequenceEqual(before));
    }

    private void WriteApproval(string feature, params (string Id, string Hash)[] modules) => _workspace.Write(
        "src/Shop/codegen/approvals.yaml",
        $"approvals:\n  - feature: {feature}\n    by: Ada\n    at: 2026-11-21T10:00:00Z\n    modules:\n"
        + string.Concat(modules.Select(module => $"      {module.Id}: {module.Hash}\n")));

    private void Restore(SortedDictionary<string, string> files)
    {
        foreach (var (path, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_workspace.PathOf(path))!);
            File.WriteAllBytes(_workspace.PathOf(path), Convert.FromBase64String(content));
        }
    }
}
