using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.UnitTests.Gate;

/// <summary>Features that are approved by one command: compiled together, written all or none.</summary>
public sealed class SeveralApprovalsTests
{
    private GateWorkspace _workspace;

    [SetUp]
    public void Create() => _workspace = new GateWorkspace();

    [TearDown]
    public void Delete() => _workspace.Dispose();

    [Test]
    public void Features_approved_together_end_like_features_approved_one_after_another()
    {
        using var single = new GateWorkspace();
        Publish(single);
        Publish(_workspace);
        var compiled = 0;
        _workspace.Compile = _ =>
        {
            compiled++;
            return [];
        };
        single.Approve("notes");
        single.Approve("memos");

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("notes", "memos", "notes"));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Findings, Is.Empty);
            Assert.That(compiled, Is.EqualTo(1));
            Assert.That(Applied(outcome), Is.EqualTo(new[]
            {
                "_shared:api/contracts/Paging",
                "notes:schema/entity/Note", "notes:schema/dbcontext", "notes:api/endpoints",
                "memos:schema/entity/Memo", "memos:schema/dbcontext", "memos:api/endpoints",
            }));
            Assert.That(_workspace.Snapshot(), Is.EqualTo(single.Snapshot()));
        });
    }

    [Test]
    public void Nothing_is_approved_where_one_feature_cannot_be()
    {
        Publish(_workspace);
        var before = _workspace.Snapshot();

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("notes", "nodes"));

        Assert.That(outcome.Findings.Select(finding => finding.Descriptor), Is.EqualTo(new[] { GateFindings.UnknownFeature }));
        Assert.That(_workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void What_does_not_compile_together_is_named_together()
    {
        Publish(_workspace);
        _workspace.Compile = _ => [Finding.Of(ValidationFindings.ExistingCodeError, "CS0101: twice")];

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("notes", "memos"));

        Assert.That(outcome.Findings[0].Message, Does.Contain("'notes', 'memos'"));
    }

    [Test]
    public void The_shared_feature_is_approved_whole_where_it_is_named_and_once()
    {
        Publish(_workspace);

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("memos", GeneratedFeature.SharedName));

        Assert.That(Applied(outcome).Take(3), Is.EqualTo(new[] { "_shared:api/contracts/Paging", "_shared:api/contracts/Unneeded", "memos:schema/entity/Memo" }));
    }

    [Test]
    public void A_feature_that_is_approved_already_stands_in_nobodys_way()
    {
        Publish(_workspace);
        _workspace.Approve("notes");

        var outcome = _workspace.Approvals.Approve(new ApprovalRequest("notes", "memos"));

        Assert.That(Applied(outcome), Is.EqualTo(new[] { "memos:schema/entity/Memo", "memos:schema/dbcontext", "memos:api/endpoints" }));
    }

    private static IEnumerable<string> Applied(ApprovalOutcome outcome) => outcome.Applied.Select(module => $"{module.Feature}:{module.Module}");

    private static void Publish(GateWorkspace workspace)
    {
        var shared = GateWorkspace.Feature(
            GeneratedFeature.SharedName,
            GateWorkspace.Module("api/contracts/Paging", "src/Shop/Paging.cs", "class Paging;\n"),
            GateWorkspace.Module("api/contracts/Unneeded", "src/Shop/Unneeded.cs", "class Unneeded;\n"));
        workspace.Publish(shared);
        workspace.Publish(NeedsPaging(GateWorkspace.Notes()), shared);
        workspace.Publish(NeedsPaging(GateWorkspace.Notes("memos", "Memo")), shared);
    }

    private static GeneratedFeature NeedsPaging(GeneratedFeature feature) => feature with
    {
        Modules = feature.Modules.SetItem(2, feature.Modules[2] with { DependsOn = [.. feature.Modules[2].DependsOn, "_shared:api/contracts/Paging"] }),
    };
}
