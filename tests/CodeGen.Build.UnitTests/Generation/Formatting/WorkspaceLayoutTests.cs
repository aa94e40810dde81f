using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Formatting;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.UnitTests.Generation.Formatting;

/// <summary>The layout that .editorconfig files ask for.</summary>
public sealed class WorkspaceLayoutTests
{
    private const string Code = "namespace Shop;\n\npublic class Order\n{\n    /// <summary>The number.</summary>\n    public int Number { get; set; }\n\n    public void Pay()\n    {\n        Number = (int)1L;\n    }\n}\n";

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("codegen-layout-");

    [TearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public async Task Tabs_and_braces_follow_the_file_and_origins_follow_their_lines()
    {
        var origin = new SourceLocation("specs/order.feature.yaml", 7, 5);

        var file = await FormatAsync("root = true\n[*.cs]\nindent_style = tab\ncsharp_new_line_before_open_brace = none\ncsharp_space_after_cast = true\n", new LineOrigin(8, origin));

        Assert.That(file.Content, Is.EqualTo(
            "namespace Shop;\n\npublic class Order {\n\t/// <summary>The number.</summary>\n\tpublic int Number { get; set; }\n\n\tpublic void Pay() {\n\t\tNumber = (int) 1L;\n\t}\n}\n"));
        Assert.That(file.Origins, Is.EqualTo(new[] { new LineOrigin(7, origin) }));
    }

    [Test]
    public async Task A_section_for_other_files_changes_nothing()
    {
        var file = await FormatAsync("root = true\n[*.vb]\nindent_style = tab\n");

        Assert.That(file.Content, Is.EqualTo(Code));
    }

    private async Task<GeneratedFile> FormatAsync(string configuration, params LineOrigin[] origins)
    {
        var editorConfig = Path.Combine(_folder.FullName, ".editorconfig");
        await File.WriteAllTextAsync(editorConfig, configuration);
        var files = await new WorkspaceLayout().ApplyAsync(
            [(Path.Combine(_folder.FullName, "Order.cs"), new GeneratedFile("Order.cs", Code, [.. origins]))], [editorConfig], CSharpParseOptions.Default, CancellationToken.None);
        return files[0];
    }
}
