using CodeGen.Build.Engine.Generation.Edits;

namespace CodeGen.Build.UnitTests.Generation.Edits;

public sealed class SourceEditorUsingTests
{
    [TestCase("using System;\nusing Microsoft.X;\n\nclass A;\n", "Shop.B", "using System;\nusing Microsoft.X;\nusing Shop.B;\n\nclass A;\n")]
    [TestCase("using System;\nusing Microsoft.X;\n\nclass A;\n", "System.Text", "using System;\nusing System.Text;\nusing Microsoft.X;\n\nclass A;\n")]
    [TestCase("using Microsoft.X;\nusing System;\n\nclass A;\n", "Shop.B", "using Microsoft.X;\nusing Shop.B;\nusing System;\n\nclass A;\n")]
    [TestCase("using Zeta;\nusing Alpha;\nclass A;\n", "Mid", "using Zeta;\nusing Alpha;\nusing Mid;\nclass A;\n")]
    [TestCase("using System;\n\nusing Shop.C;\n\nclass A;\n", "Shop.B", "using System;\n\nusing Shop.B;\nusing Shop.C;\n\nclass A;\n")]
    [TestCase("using System;\n\nusing Other;\n\nusing Shop.C;\n\nclass A;\n", "Shop.D", "using System;\n\nusing Other;\n\nusing Shop.C;\nusing Shop.D;\n\nclass A;\n")]
    [TestCase("using Shop.C; // why\nclass A;\n", "Shop.D", "using Shop.C; // why\nusing Shop.D;\nclass A;\n")]
    [TestCase("using static System.Math;\nclass A;\n", "Shop.D", "using Shop.D;\nusing static System.Math;\nclass A;\n")]
    [TestCase("using Shop.Orders.Old;\nusing Shop.OrdersX;\nclass A;\n", "Shop.Orders", "using Shop.Orders;\nusing Shop.Orders.Old;\nusing Shop.OrdersX;\nclass A;\n")]
    [TestCase("using Shop.C;", "Shop.D", "using Shop.C;\nusing Shop.D;")]
    public void A_directive_goes_where_the_order_of_its_group_wants_it(string source, string name, string expected)
    {
        var result = Add(source, name);

        Assert.That(result.Text, Is.EqualTo(expected));
    }

    [TestCase("class A;\n", "using Shop.D;\n\nclass A;\n")]
    [TestCase("// Licence\n\nclass A;\n", "// Licence\n\nusing Shop.D;\n\nclass A;\n")]
    [TestCase("// Of the class\nclass A;\n", "using Shop.D;\n\n// Of the class\nclass A;\n")]
    [TestCase("// Licence\nnamespace X;\n", "// Licence\nusing Shop.D;\n\nnamespace X;\n")]
    [TestCase("#nullable enable\nclass A;\n", "#nullable enable\nusing Shop.D;\n\nclass A;\n")]
    [TestCase("/// <summary>Doc.</summary>\nclass A;\n", "using Shop.D;\n\n/// <summary>Doc.</summary>\nclass A;\n")]
    [TestCase("global using System;\n\nclass A;\n", "global using System;\nusing Shop.D;\n\nclass A;\n")]
    [TestCase("#if NET8\nclass A;\n#endif\n", "using Shop.D;\n\n#if NET8\nclass A;\n#endif\n")]
    [TestCase("", "using Shop.D;\n")]
    [TestCase("global using System;", "global using System;\nusing Shop.D;")]
    [TestCase("global using System;\n", "global using System;\nusing Shop.D;\n")]
    public void The_first_directive_goes_to_the_top_below_the_header(string source, string expected)
    {
        var result = Add(source, "Shop.D");

        Assert.That(result.Text, Is.EqualTo(expected));
    }

    [Test]
    public void A_file_that_imports_inside_its_namespace_goes_on_doing_so()
    {
        const string Source = "namespace X\r\n{\r\n    using System;\r\n    using Shop.C;\r\n\r\n    class A { }\r\n}\r\n";

        var result = Add(Source, "Shop.D");

        Assert.That(result.Text, Is.EqualTo(Source.Replace("Shop.C;\r\n", "Shop.C;\r\n    using Shop.D;\r\n", StringComparison.Ordinal)));
    }

    [TestCase("using Shop . D ;\nclass A;\n")]
    [TestCase("using global::Shop.D;\nclass A;\n")]
    [TestCase("global using Shop.D;\n")]
    [TestCase("namespace Shop.D;\nclass A;\n")]
    [TestCase("namespace Shop.D.Inner\n{\n    class A { }\n}\n")]
    [TestCase("namespace X\n{\n    using Shop.D;\n    class A { }\n}\n")]
    public void What_is_imported_already_is_not_imported_again(string source)
    {
        var result = Add(source, "Shop.D");

        Assert.That(result.Text, Is.EqualTo(source));
    }

    [TestCase("using D = Shop.D;\nclass A;\n")]
    [TestCase("using static Shop.D;\nclass A;\n")]
    [TestCase("namespace Shop.DX;\nclass A;\n")]
    [TestCase("Run();\nnamespace Shop.D { class A { } }\n")]
    public void What_only_looks_imported_is_imported(string source)
    {
        var result = Add(source, "Shop.D");

        Assert.That(result.Text, Does.Contain("using Shop.D;\n").And.Not.EqualTo(source));
    }

    [Test]
    public void A_global_using_of_another_file_counts()
    {
        var result = SourceEditor.Apply("class A;\n", [new AddUsing("Shop.D")], globalUsings: new HashSet<string> { "Shop.D" });

        Assert.That(result.Text, Is.EqualTo("class A;\n"));
    }

    [Test]
    public void A_conditional_directive_is_no_neighbour()
    {
        const string Source = "using System;\n#if NET8\nusing Shop.C;\n#endif\n\nclass A;\n";
        var net8 = Microsoft.CodeAnalysis.CSharp.CSharpParseOptions.Default.WithPreprocessorSymbols("NET8");

        var result = SourceEditor.Apply(Source, [new AddUsing("Shop.D")], net8);

        Assert.That(result.Text, Is.EqualTo("using System;\nusing Shop.D;\n#if NET8\nusing Shop.C;\n#endif\n\nclass A;\n"));
    }

    private static EditResult Add(string source, string name) => SourceEditor.Apply(source, [new AddUsing(name)]);
}
