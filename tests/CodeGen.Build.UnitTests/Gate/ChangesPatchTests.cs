using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Edits;

namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class ChangesPatchTests
{
    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Git_makes_of_the_patch_what_the_approval_makes_of_the_review(string newLine)
    {
        using var patched = new GateWorkspace();
        using var approved = new GateWorkspace();
        var shared = GateWorkspace.Feature(
            GeneratedFeature.SharedName, GateWorkspace.Module("api/contracts/Paging", "src/Shop/Paging.cs", "public class Paging\n{\n}\n"));
        var notes = GateWorkspace.Notes();
        var service = GateWorkspace.Edit("logic/service", "src/Shop/Paging.cs", new AddUsing("System.Linq"), new AddMember("Paging", "public int Size;"));
        notes = notes with { Modules = notes.Modules.Add(service with { DependsOn = ["_shared:api/contracts/Paging"] }) };
        foreach (var workspace in new[] { patched, approved })
        {
            workspace.Write(GateWorkspace.Context, workspace.Read(GateWorkspace.Context).Replace("\n", newLine, StringComparison.Ordinal));
            workspace.Publish(shared);
            workspace.Publish(notes, shared);
        }

        GitCommand.Run(patched.Root, "init", "-q");
        GitCommand.Run(patched.Root, "apply", "--whitespace=nowarn", "src/Shop/codegen/review/notes/changes.patch");
        approved.Approve("notes");

        Assert.That(Sources(patched), Is.EqualTo(Sources(approved)));
        Assert.That(Sources(patched).Keys, Has.Count.EqualTo(4));
    }

    private static SortedDictionary<string, string> Sources(GateWorkspace workspace)
    {
        var files = workspace.Snapshot("src/Shop");
        foreach (var path in files.Keys.Where(path => path.StartsWith("src/Shop/codegen/", StringComparison.Ordinal)).ToArray())
        {
            files.Remove(path);
        }

        return files;
    }
}
