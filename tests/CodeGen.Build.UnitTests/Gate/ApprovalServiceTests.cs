namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class ApprovalServiceTests
{
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
            Assert.That(outcome.Applied.Select(module => module.Module), Is.EqualTo(new[] { "schema/entity/Note", "schema/dbcontext", "api/endpoints" }));
            Assert.That(_workspace.Read("src/Shop/Note.cs"), Does.StartWith("namespace Shop;\n"));
            Assert.That(_workspace.Read(GateWorkspace.Context), Does.Contain("public object Notes"));
            Assert.That(Directory.Exists(_workspace.Gate("review/notes")), Is.False);
            Assert.That(File.ReadAllText(_workspace.Gate("base/notes/1-schema/src/Shop/Note.cs")), Is.EqualTo(_workspace.Read("src/Shop/Note.cs")));
            Assert.That(_workspace.ReadApprovals().Find("notes", "api/endpoints")?.Hash, Is.EqualTo(outcome.Applied[2].Hash));
        });
    }
}
