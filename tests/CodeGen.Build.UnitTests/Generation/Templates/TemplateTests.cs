using CodeGen.Build.Engine.Generation.Templates;

namespace CodeGen.Build.UnitTests.Generation.Templates;

public sealed class TemplateTests
{
    private DirectoryInfo _folder = null!;

    private string Own => Path.Combine(_folder.FullName, "own");

    private string Overrides => Path.Combine(_folder.FullName, "team");

    [SetUp]
    public void Create()
    {
        _folder = Directory.CreateTempSubdirectory("codegen-templates-");
        Write(Own, "api/a.hbs", "ours {{Name}}");
        Write(Own, "_part.hbs", "part");
    }

    [TearDown]
    public void Remove() => _folder.Delete(recursive: true);

    [Test]
    public void A_template_of_the_project_replaces_ours_of_the_same_path()
    {
        Write(Overrides, "api/a.hbs", "theirs {{Name}} {{> _part}}");
        var renderer = new TemplateRenderer(new TemplateSet(Own, Overrides));

        var text = renderer.Render("api/a", new Dictionary<string, object> { ["Name"] = "x" });

        Assert.That(text, Is.EqualTo("theirs x part"));
    }

    [Test]
    public void The_hash_changes_with_a_template_and_not_with_its_line_ends()
    {
        var before = new TemplateSet(Own, null).Hash;
        Write(Own, "_part.hbs", "part\r\n");
        var windows = new TemplateSet(Own, null).Hash;
        Write(Own, "_part.hbs", "part\n");
        var unix = new TemplateSet(Own, null).Hash;

        Assert.That(windows, Is.EqualTo(unix).And.Not.EqualTo(before));
    }

    [TestCase("{{Nmae}}", "Nmae")]
    [TestCase("{{#if Name}}", "api/a")]
    [TestCase("{{> _gone}}", "_gone")]
    public void A_wrong_template_is_named_with_the_reason(string text, string reason)
    {
        Write(Own, "api/a.hbs", text);
        var renderer = new TemplateRenderer(new TemplateSet(Own, null));

        Assert.That(
            () => renderer.Render("api/a", new Dictionary<string, object> { ["Name"] = "x" }),
            Throws.TypeOf<TemplateException>().With.Message.Contains("'api/a'").And.Message.Contains(reason));
    }

    [Test]
    public void A_missing_template_is_named()
    {
        var renderer = new TemplateRenderer(new TemplateSet(Own, null));

        Assert.That(() => renderer.Render("api/gone", new object()), Throws.TypeOf<TemplateException>().With.Message.Contains("api/gone"));
    }

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
