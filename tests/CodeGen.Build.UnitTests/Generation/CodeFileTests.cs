using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.UnitTests.Generation;

public sealed class CodeFileTests
{
    private const string Rendered = "using System;\n\nnamespace Shop;\n\npublic class A\u0001spec.yaml\u00027\u00025\u0003\n{\n\n    int _x;   \n}\n\n\n";

    [Test]
    public void A_file_ends_in_one_newline_and_knows_the_origin_of_its_lines()
    {
        var file = CodeFile.CSharp("Shop/A.cs", Rendered, new CodeStyle(true, true, []));

        Assert.That(file.Content, Is.EqualTo("using System;\n\nnamespace Shop;\n\npublic class A\n{\n\n    int _x;\n}\n"));
        Assert.That(file.Origins, Is.EqualTo(new[] { new LineOrigin(5, new SourceLocation("spec.yaml", 7, 5)) }));
    }

    [Test]
    public void A_block_namespace_keeps_the_lines_where_they_are()
    {
        var file = CodeFile.CSharp("Shop/A.cs", Rendered, new CodeStyle(false, true, []));

        Assert.That(file.Content, Is.EqualTo("using System;\n\nnamespace Shop\n{\n    public class A\n    {\n\n        int _x;\n    }\n}\n"));
        Assert.That(file.Origins.Single().Line, Is.EqualTo(5));
    }

    [Test]
    public void A_project_without_nullable_types_gets_a_directive_and_moved_origins()
    {
        var file = CodeFile.CSharp("Shop/A.cs", Rendered, new CodeStyle(true, false, []));

        Assert.That(file.Content, Does.StartWith("#nullable enable\n\nusing System;"));
        Assert.That(file.Content.Split('\n')[file.Origins.Single().Line - 1], Is.EqualTo("public class A"));
    }
}
