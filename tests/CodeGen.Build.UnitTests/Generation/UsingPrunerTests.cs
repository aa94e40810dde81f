using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.UnitTests.Generation;

public sealed class UsingPrunerTests
{
    [Test]
    public void Directives_that_nothing_needs_are_taken_out_and_origins_move()
    {
        var file = Pruned("using System;\nusing System.Collections.Generic;\nusing System.Text;\n\nnamespace A;\n\npublic class B\n{\n    public List<int> C { get; } = [];\n}\n", origin: 9);

        Assert.That(file.Content, Is.EqualTo("using System.Collections.Generic;\n\nnamespace A;\n\npublic class B\n{\n    public List<int> C { get; } = [];\n}\n"));
        Assert.That(file.Origins.Single().Line, Is.EqualTo(7));
    }

    [Test]
    public void Where_no_directive_is_left_the_blank_line_goes_too()
    {
        var file = Pruned("using System;\nusing System.Text;\n\nnamespace A;\n\npublic class B;\n", origin: 6);

        Assert.That(file.Content, Is.EqualTo("namespace A;\n\npublic class B;\n"));
        Assert.That(file.Origins.Single().Line, Is.EqualTo(3));
    }

    [Test]
    public void A_reference_of_the_documentation_is_a_use()
    {
        const string Text = "using System.Text;\n\nnamespace A;\n\n/// <summary>See <see cref=\"StringBuilder\"/>.</summary>\npublic class B;\n";

        Assert.That(Pruned(Text).Content, Is.EqualTo(Text));
    }

    [Test]
    public void A_namespace_that_does_not_exist_here_is_taken_out()
    {
        var file = Pruned("using Nowhere.At.All;\nusing System.Text;\n\nnamespace A;\n\npublic class B\n{\n    public StringBuilder? C { get; }\n}\n");

        Assert.That(file.Content, Does.StartWith("using System.Text;\n\nnamespace A;"));
    }

    [Test]
    public void A_file_that_needs_all_is_the_same_file()
    {
        const string Text = "using System.Text;\n\nnamespace A;\n\npublic class B\n{\n    public StringBuilder? C { get; }\n}\n";

        Assert.That(Pruned(Text).Content, Is.EqualTo(Text));
    }

    [Test]
    public void An_alias_stays_where_it_is_used_and_goes_where_not()
    {
        var file = Pruned("using C = System.Text.StringBuilder;\nusing D = System.Uri;\n\nnamespace A;\n\npublic class B\n{\n    public C? E { get; }\n}\n");

        Assert.That(file.Content, Does.StartWith("using C = System.Text.StringBuilder;\n\nnamespace A;"));
    }

    private static GeneratedFile Pruned(string text, int origin = 1)
    {
        var file = new GeneratedFile("B.cs", text, [new LineOrigin(origin, new SourceLocation("a.feature.yaml"))]);
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll" or "System.Private.Uri.dll");
        var compilation = CSharpCompilation.Create(
            "test",
            [CSharpSyntaxTree.ParseText(text, path: "/shop/B.cs"), CSharpSyntaxTree.ParseText("public class Other;", path: "/shop/Other.cs")],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return UsingPruner.Prune([("/shop/B.cs", file)], compilation)["/shop/B.cs"];
    }
}
