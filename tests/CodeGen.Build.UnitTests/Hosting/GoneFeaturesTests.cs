using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.UnitTests.Gate;

namespace CodeGen.Build.UnitTests.Hosting;

internal sealed class GoneFeaturesTests
{
    private const string Readable = "feature: labels\nentities:\n  - name: Label\n    fields: { title: string }\n";

    private GateWorkspace _gate = null!;

    [SetUp]
    public void Publish()
    {
        _gate = new GateWorkspace();
        _gate.Publish(GateWorkspace.Notes());
        _gate.Publish(GateWorkspace.Notes("labels", "Label"));
    }

    [TearDown]
    public void Delete() => _gate.Dispose();

    [Test]
    public void What_only_waited_for_approval_goes_with_its_spec()
    {
        var findings = Prune(Readable);

        Assert.That(findings, Is.Empty);
        Assert.That(_gate.Gate("review/notes"), Does.Not.Exist);
        Assert.That(_gate.Gate("lock/notes.json"), Does.Not.Exist);
        Assert.That(_gate.Gate("review/labels/manifest.json"), Does.Exist);
        Assert.That(_gate.Gate("lock/labels.json"), Does.Exist);
    }

    [Test]
    public void What_was_approved_is_reported_and_stays()
    {
        _gate.Approve("notes");

        var finding = Prune(Readable).Single();

        Assert.That((finding.Descriptor, finding.Severity), Is.EqualTo((GateFindings.FeatureGone, Severity.Warning)));
        Assert.That(finding.Message, Does.Contain("'notes'"));
        Assert.That(finding.Location!.File, Does.EndWith("codegen/lock/notes.json"));
        Assert.That(_gate.Gate("lock/notes.json"), Does.Exist);
        Assert.That(_gate.Exists("src/Shop/Note.cs"));
    }

    [Test]
    public void Of_what_was_approved_in_part_only_the_review_goes()
    {
        _gate.Approvals.Approve(new ApprovalRequest("notes") { Module = "schema/entity/Note" });

        var findings = Prune(Readable);

        Assert.That(findings, Has.Count.EqualTo(1));
        Assert.That(_gate.Gate("review/notes"), Does.Not.Exist);
        Assert.That(_gate.Gate("lock/notes.json"), Does.Exist);
    }

    [TestCase("feature: [")]
    [TestCase("")]
    public void A_spec_that_cannot_be_read_may_be_that_of_any_feature(string text)
    {
        var before = _gate.Snapshot("src/Shop/codegen");

        var findings = Prune(text);

        Assert.That(findings, Is.Empty);
        Assert.That(_gate.Snapshot("src/Shop/codegen"), Is.EqualTo(before));
    }

    [Test]
    public void A_project_without_specs_takes_nothing_along()
    {
        var before = _gate.Snapshot("src/Shop/codegen");

        var findings = Prune();

        Assert.That(findings, Is.Empty);
        Assert.That(_gate.Snapshot("src/Shop/codegen"), Is.EqualTo(before));
    }

    [Test]
    public void On_a_build_server_no_lock_is_removed()
    {
        Prune(server: true, Readable);

        Assert.That(_gate.Gate("review/notes"), Does.Not.Exist);
        Assert.That(_gate.Gate("lock/notes.json"), Does.Exist);
    }

    private IReadOnlyList<Finding> Prune(params string[] specs) => Prune(server: false, specs);

    private IReadOnlyList<Finding> Prune(bool server, params string[] specs)
    {
        var paths = specs.Select((text, index) =>
        {
            var path = $"src/Shop/specs/{index}.feature.yaml";
            _gate.Write(path, text);
            return _gate.PathOf(path);
        });
        var workspace = _gate.Workspace(server, paths);
        return new GoneFeatures(workspace, _gate.Held).Prune();
    }
}
