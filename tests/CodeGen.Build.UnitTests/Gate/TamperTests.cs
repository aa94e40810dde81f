using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;

namespace CodeGen.Build.UnitTests.Gate;

/// <summary>Every way to change what was validated is caught, and nothing is applied.</summary>
[TestFixture]
public sealed class TamperTests
{
    private GateWorkspace _workspace;

    [SetUp]
    public void Create()
    {
        _workspace = new GateWorkspace();
        _workspace.Publish(GateWorkspace.Notes());
    }

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void A_changed_file_is_refused() =>
        Refuses(() => Replace("review/notes/1-schema/src/Shop/Note.cs", "class Note", "class Evil"));

    [Test]
    public void A_deleted_file_is_refused() =>
        Refuses(() => File.Delete(_workspace.Gate("review/notes/1-schema/src/Shop/Note.cs")));

    [Test]
    public void A_changed_edit_is_refused() =>
        Refuses(() => Replace("review/notes/1-schema/edits.json", "object Notes", "object Evil"));

    [Test]
    public void A_deleted_list_of_edits_is_refused() =>
        Refuses(() => File.Delete(_workspace.Gate("review/notes/1-schema/edits.json")));

    [Test]
    public void A_file_and_its_hash_in_the_manifest_changed_together_are_refused()
    {
        var file = _workspace.Gate("review/notes/1-schema/src/Shop/Note.cs");
        var before = ContentHash.Of(File.ReadAllBytes(file));
        Refuses(() =>
        {
            Replace("review/notes/1-schema/src/Shop/Note.cs", "class Note", "class Evil");
            Replace("review/notes/manifest.json", before, ContentHash.Of(File.ReadAllBytes(file)));
        });
    }

    [Test]
    public void A_file_its_hash_and_the_modules_hash_changed_together_are_refused() =>
        Refuses(() =>
        {
            using var other = new GateWorkspace();
            var changed = GateWorkspace.Notes();
            other.Publish(changed with { Modules = changed.Modules.SetItem(0, GateWorkspace.Module("schema/entity/Note", "src/Shop/Note.cs", "class Evil;\n")) });
            foreach (var path in new[] { "review/notes/manifest.json", "review/notes/1-schema/src/Shop/Note.cs" })
            {
                File.Copy(other.Gate(path), _workspace.Gate(path), overwrite: true);
            }
        });

    [Test]
    public void A_target_path_changed_in_the_manifest_is_refused() =>
        Refuses(() =>
        {
            Replace("review/notes/manifest.json", "src/Shop/Note.cs", "src/Shop/Evil.cs");
            File.Move(_workspace.Gate("review/notes/1-schema/src/Shop/Note.cs"), _workspace.Gate("review/notes/1-schema/src/Shop/Evil.cs"));
        });

    [Test]
    public void A_climbing_path_in_the_manifest_is_refused() =>
        Refuses(() => Replace("review/notes/manifest.json", "src/Shop/Note.cs", "../../../../../x.cs"), GateFindings.UnsafePath);

    [Test]
    public void A_feature_declared_validated_afterwards_is_refused()
    {
        _workspace.Publish(GateWorkspace.Notes(), evidence: new());
        Refuses(() => Replace("review/notes/manifest.json", "\"validated\": false", "\"validated\": true"));
    }

    [Test]
    public void An_error_taken_out_of_the_lock_is_refused()
    {
        _workspace.Publish(GateWorkspace.Notes() with { Findings = [Finding.Of(GateFindings.EditNotApplicable, "broken")] });
        Refuses(() => Replace("lock/notes.json", "\"failed\": [\n    \"CG5012\"\n  ],\n", ""));
    }

    [Test]
    public void A_module_declared_approved_in_the_manifest_is_refused() =>
        Refuses(() => Replace("review/notes/manifest.json", "\"state\": \"pending\"", "\"state\": \"approved\""));

    [Test]
    public void A_manifest_that_is_no_manifest_is_refused() =>
        Refuses(() => File.WriteAllText(_workspace.Gate("review/notes/manifest.json"), "[1]"), GateFindings.GateFileInvalid);

    [Test]
    public void A_manifest_with_an_unknown_member_is_refused() =>
        Refuses(() => Replace("review/notes/manifest.json", "\"version\": 1,", "\"version\": 1, \"trust\": true,"), GateFindings.GateFileInvalid);

    [Test]
    public void A_manifest_without_a_needed_member_is_refused() =>
        Refuses(() => Replace("review/notes/manifest.json", ",\n          \"lines\": 5", ""), GateFindings.GateFileInvalid);

    [Test]
    public void A_file_replaced_by_a_link_is_refused() =>
        Refuses(
            () =>
            {
                var file = _workspace.Gate("review/notes/1-schema/src/Shop/Note.cs");
                File.Move(file, _workspace.PathOf("elsewhere.cs"));
                File.CreateSymbolicLink(file, _workspace.PathOf("elsewhere.cs"));
            },
            GateFindings.UnsafePath);

    [Test]
    public void A_target_folder_replaced_by_a_link_is_refused() =>
        Refuses(
            () =>
            {
                Directory.Move(_workspace.PathOf("src/Shop"), _workspace.PathOf("elsewhere"));
                Directory.CreateSymbolicLink(_workspace.PathOf("src/Shop"), _workspace.PathOf("elsewhere"));
            },
            GateFindings.UnsafePath,
            compareTree: false);

    [Test]
    public void A_lock_of_another_feature_is_refused()
    {
        _workspace.Publish(GateWorkspace.Notes("orders", "Order"));
        Refuses(() => File.Copy(_workspace.Gate("lock/orders.json"), _workspace.Gate("lock/notes.json"), overwrite: true), GateFindings.GateFileInvalid);
    }

    private void Refuses(Action tamper, FindingDescriptor? expected = null, bool compareTree = true)
    {
        tamper();
        var before = _workspace.Snapshot();

        var outcome = _workspace.Approve("notes");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Findings.Select(finding => finding.Descriptor), Is.EqualTo(new[] { expected ?? GateFindings.ReviewTampered }));
            Assert.That(outcome.Applied, Is.Empty);
            Assert.That(compareTree ? _workspace.Snapshot() : before, Is.EqualTo(before));
            Assert.That(File.Exists(_workspace.Gate("approvals.yaml")), Is.False);
        });
    }

    private void Replace(string path, string old, string @new)
    {
        var text = File.ReadAllText(_workspace.Gate(path));
        Assert.That(text, Does.Contain(old), "the test changes nothing");
        File.WriteAllText(_workspace.Gate(path), text.Replace(old, @new, StringComparison.Ordinal));
    }
}
