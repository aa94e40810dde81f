using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs.Reading;

public sealed class IncludeTests
{
    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("includes").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Sections_of_included_files_belong_to_the_feature_and_keep_their_places()
    {
        Write("shared/customer.yaml", "entities:\n  - name: Customer\nacceptance_criteria: [Second]\nnon_functional: { page_size: 20 }\n");

        var result = Read("include: [shared/customer.yaml]\nentities: [{ name: Order }]\nacceptance_criteria: [First]\nnon_functional: { max_page_size: 100 }\n");

        var model = result.Feature();
        Assert.That(result.Brief(), Is.EqualTo(new[] { "warning uncovered-criterion 5:23", "warning uncovered-criterion 3:23" }));
        Assert.That(model.Entities.Select(entity => $"{entity.Name} {entity.Location}"), Is.EqualTo(new[] { "Order specs/a.feature.yaml(4,20)", "Customer specs/shared/customer.yaml(2,11)" }));
        Assert.That(model.Criteria.Select(criterion => $"{criterion.Id} {criterion.Text}"), Is.EqualTo(new[] { "AC1 First", "AC2 Second" }));
        Assert.That((model.Paging.PageSize, model.Paging.MaxPageSize), Is.EqualTo((20, 100)));
        Assert.That(model.Includes.Select(file => file.Path), Is.EqualTo(new[] { "specs/shared/customer.yaml" }));
    }

    [Test]
    public void Findings_in_an_included_file_name_it()
    {
        Write("b.yaml", "entities:\n  - nam: Customer\n");

        var result = Read("include: b.yaml\n");

        var finding = result.Findings.First(finding => finding.Descriptor == SpecFindings.UnknownKey);
        Assert.That(finding.Location, Is.EqualTo(new SourceLocation("specs/b.yaml", 2, 5)));
    }

    [Test]
    public void The_hash_covers_included_files_and_is_that_of_the_file_when_there_are_none()
    {
        Write("b.yaml", "entities: [{ name: A }]\n");
        var before = Read("include: [b.yaml]\n").Feature().ContentHash;

        Write("b.yaml", "entities: [{ name: B }]\n");

        Assert.That(Read("include: [b.yaml]\n").Feature().ContentHash, Is.Not.EqualTo(before));
        Assert.That(Read("title: x\n").Feature().ContentHash, Is.EqualTo(SpecBuilder.ReadBody("title: x\n").Feature().ContentHash));
    }

    [Test]
    public void A_file_that_two_files_include_is_read_once()
    {
        Write("b.yaml", "include: [d.yaml]\n");
        Write("c.yaml", "include: [d.yaml]\n");
        Write("d.yaml", "entities: [{ name: D }]\n");

        var result = Read("include: [b.yaml, c.yaml, d.yaml]\n");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Includes.Select(file => Path.GetFileName(file.Path)), Is.EqualTo(new[] { "b.yaml", "d.yaml", "c.yaml" }));
    }

    [TestCase("include: [none.yaml]", "cannot be opened")]
    [TestCase("include: [../../b.yaml]", "outside the project")]
    [TestCase("include: [/etc/hosts]", "no relative path")]
    [TestCase("include: ['C:/b.yaml']", "no relative path")]
    [TestCase("include: ['https://example.org/b.yaml']", "no relative path")]
    [TestCase("include: ['b\\b.yaml']", "written with '/'")]
    [TestCase("include: [a.feature.yaml]", "the file itself")]
    [TestCase("include: [circle.yaml]", "the file itself, or one that includes it")]
    [TestCase("include: [link.yaml]", "a link leads out of the project")]
    [TestCase("include: [linked/b.yaml]", "a link leads out of the project")]
    public void A_file_that_cannot_be_included_is_an_error_at_its_name(string include, string reason)
    {
        Write("circle.yaml", "include: [a.feature.yaml]\n");
        Directory.CreateDirectory(Path.Combine(_folder, "outside"));
        File.WriteAllText(Path.Combine(_folder, "outside", "b.yaml"), "entities: [{ name: B }]\n");
        Directory.CreateDirectory(Path.Combine(_folder, "project", "specs"));
        File.CreateSymbolicLink(Path.Combine(_folder, "project", "specs", "link.yaml"), Path.Combine(_folder, "outside", "b.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "project", "specs", "linked"), Path.Combine(_folder, "outside"));

        var result = Read(include + "\n");

        var finding = result.Single(SpecFindings.Include);
        Assert.That(finding.Message, Does.Contain(reason));
        Assert.That((finding.Severity, result.Feature().Entities.Length), Is.EqualTo((Severity.Error, 0)));
    }

    [Test]
    public void A_link_inside_the_project_is_followed()
    {
        Write("b.yaml", "entities: [{ name: B }]\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "project", "specs", "link.yaml"), "b.yaml");

        var result = Read("include: [link.yaml]\n");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Entities.Single().Name, Is.EqualTo("B"));
    }

    [TestCase("feature: other\n", "include 1:1")]
    [TestCase("title: Other\n", "include 1:1")]
    [TestCase("non_functional: { page_size: 7 }\n", "include 1:19")]
    [TestCase("api_contract:\n  POST /api/a: {}\n", "include 2:3")]
    [TestCase("[a]\n", "wrong-shape 1:1")]
    [TestCase("a: [\n", "yaml-syntax 2:1")]
    [TestCase("titel: x\n", "unknown-key 1:1")]
    public void What_an_included_file_may_not_say_is_an_error_there(string text, string expected)
    {
        Write("b.yaml", text);

        var result = Read("include: [b.yaml]\ntitle: Shop\nnon_functional: { page_size: 5 }\napi_contract: { POST /api/a: {} }\n");

        Assert.That(result.Findings.Where(finding => finding.Location!.File == "specs/b.yaml").Select(finding => $"{finding.Descriptor.Kind} {finding.Location!.Line}:{finding.Location.Column}"),
            Is.EqualTo(new[] { expected }));
        Assert.That(result.Feature().Title, Is.EqualTo("Shop"));
    }

    [Test]
    public void Limits_hold_for_all_files_together()
    {
        var half = "description: " + new string('x', 600_000) + "\n";
        Write("b.yaml", half);
        Write("c.yaml", half);
        for (var index = 0; index < 51; index++)
        {
            Write($"n{index}.yaml", "");
        }

        var large = Read("include: [b.yaml, c.yaml]\n");
        var many = Read($"include: [{string.Join(", ", Enumerable.Range(0, 51).Select(index => $"n{index}.yaml"))}]\n");

        Assert.That(large.Brief(), Is.EqualTo(new[] { "error too-large 3:19" }));
        Assert.That(many.Single(SpecFindings.TooMany).Message, Does.Contain("at most 50 files"));
    }

    [Test]
    public void Aliases_of_all_files_share_one_limit()
    {
        var aliases = "clarifications:\n  a: &a x\n" + string.Concat(Enumerable.Range(0, 6_000).Select(index => $"  k{{0}}{index}: *a\n"));
        Write("b.yaml", aliases.Replace("{0}", "b"));
        Write("c.yaml", aliases.Replace("{0}", "c"));

        var result = Read("include: [b.yaml, c.yaml]\n");

        Assert.That(result.Findings.Select(finding => finding.Descriptor), Has.Some.EqualTo(SpecFindings.AliasExpansion));
    }

    private SpecReadResult Read(string body)
    {
        Write("a.feature.yaml", SpecBuilder.Head + body);
        var project = Path.Combine(_folder, "project");
        return SpecReader.Read(Path.Combine(project, "specs", "a.feature.yaml"), "specs/a.feature.yaml", project);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, "project", "specs", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
