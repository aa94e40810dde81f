using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;

namespace CodeGen.Build.UnitTests.Gate;

[TestFixture]
public sealed class SafePathTests
{
    [TestCase("../evil.cs")]
    [TestCase("src/../../evil.cs")]
    [TestCase("./a.cs")]
    [TestCase("/etc/passwd")]
    [TestCase("C:/Windows/a.cs")]
    [TestCase("src\\a.cs")]
    [TestCase("src//a.cs")]
    [TestCase("")]
    [TestCase("src/")]
    [TestCase("src/NUL")]
    [TestCase("src/com1.cs")]
    [TestCase("src/a.cs.")]
    [TestCase("src/a.cs ")]
    [TestCase(".git/hooks/pre-commit")]
    [TestCase("src/.GIT/config")]
    [TestCase("src/a\u0001.cs")]
    [TestCase("src/a.cs:stream")]
    public void A_path_that_could_lead_astray_is_refused(string path)
    {
        var problem = SafePath.Problem(path);

        Assert.That(problem, Is.Not.Null);
    }

    [TestCase("a.cs")]
    [TestCase("src/Shop/Über uns/Note.cs")]
    [TestCase("src/.github/x.yml")]
    [TestCase("src/console.cs")]
    public void An_ordinary_path_is_safe(string path)
    {
        var problem = SafePath.Problem(path);

        Assert.That(problem, Is.Null);
    }

    [Test]
    public void A_path_through_a_symbolic_link_is_refused()
    {
        using var workspace = new GateWorkspace();
        var outside = Directory.CreateDirectory(workspace.PathOf("outside"));
        Directory.CreateSymbolicLink(workspace.PathOf("linked"), outside.FullName);

        var exception = Assert.Throws<GateException>(() => SafePath.Resolve(workspace.Root, "linked/a.cs"));

        Assert.That(exception.Finding.Descriptor, Is.EqualTo(GateFindings.UnsafePath));
    }

    [Test]
    public void A_path_through_a_dangling_link_is_refused()
    {
        using var workspace = new GateWorkspace();
        File.CreateSymbolicLink(workspace.PathOf("a.cs"), workspace.PathOf("nowhere.cs"));

        void Resolve() => SafePath.Resolve(workspace.Root, "a.cs");

        Assert.That(Resolve, Throws.TypeOf<GateException>());
    }

    [TestCase("notes", true)]
    [TestCase("_shared", true)]
    [TestCase("a1_b", true)]
    [TestCase("Notes", false)]
    [TestCase("../notes", false)]
    [TestCase("1notes", false)]
    [TestCase("con", false)]
    [TestCase("notes\n", false)]
    public void Feature_names_are_what_can_be_a_folder_everywhere(string name, bool expected)
    {
        var actual = GateFolder.IsFeatureName(name);

        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void A_target_inside_the_gate_is_refused()
    {
        using var workspace = new GateWorkspace();

        void Target() => workspace.Folder.Target("src/Shop/codegen/approvals.yaml");

        Assert.That(Target, Throws.TypeOf<GateException>());
    }
}
