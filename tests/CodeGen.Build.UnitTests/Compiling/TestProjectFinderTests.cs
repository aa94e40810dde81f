using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Compiling;

public sealed class TestProjectFinderTests
{
    private const string Other = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <ProjectReference Include="$(Root)src/Shop.csproj" />
            <PackageReference Include="NUnit" Version="4.0.0" />
          </ItemGroup>
        </Project>
        """;

    private SampleSolution _sample = null!;

    [SetUp]
    public void Write() => _sample = new SampleSolution();

    [TearDown]
    public void Remove() => _sample.Dispose();

    [Test]
    public void The_one_test_project_of_the_solution_is_found()
    {
        var choice = TestProjectFinder.Find(_sample.Request);

        Assert.That(choice.Path, Is.EqualTo(_sample.TestProject));
        Assert.That(choice.Finding, Is.Null);
    }

    [Test]
    public void A_project_built_alone_finds_the_same_through_the_solution_above_it()
    {
        _sample.Write("Elsewhere/Elsewhere.csproj", Other);

        var choice = TestProjectFinder.Find(_sample.Request with { Solution = null });

        Assert.That(choice.Path, Is.EqualTo(_sample.TestProject));
    }

    [Test]
    public void An_old_solution_file_is_read_too()
    {
        _sample.Delete("Shop.slnx");
        _sample.Write("Shop.sln", "Project(\"{FAE04EC0}\") = \"Shop\", \"Shop\\Shop.csproj\", \"{1}\"\r\nEndProject\r\nProject(\"{FAE04EC0}\") = \"Shop.Tests\", \"Shop.Tests\\Shop.Tests.csproj\", \"{2}\"\r\nEndProject\r\n");

        var choice = TestProjectFinder.Find(_sample.Request with { Solution = _sample.PathOf("Shop.sln") });

        Assert.That(choice.Path, Is.EqualTo(_sample.TestProject));
    }

    [Test]
    public void Without_a_solution_the_folders_beside_the_project_are_searched()
    {
        _sample.Delete("Shop.slnx");

        var choice = TestProjectFinder.Find(_sample.Request with { Solution = null });

        Assert.That(choice.Path, Is.EqualTo(_sample.TestProject));
    }

    [Test]
    public void Several_test_projects_are_a_question()
    {
        _sample.Delete("Shop.slnx");
        _sample.Write("Shop.More/Shop.More.csproj", Other);

        var choice = TestProjectFinder.Find(_sample.Request with { Solution = null });

        Assert.That(choice.Path, Is.Null);
        Assert.That(choice.Finding!.Descriptor, Is.EqualTo(ValidationFindings.SeveralTestProjects));
        Assert.That(choice.Finding.Question!.Id, Does.Match("^Q-[0-9a-f]{4}$"));
        Assert.That(choice.Finding.Question.Text, Does.Contain("../Shop.More/Shop.More.csproj").And.Contain("../Shop.Tests/Shop.Tests.csproj"));
    }

    [Test]
    public void A_project_that_references_us_and_is_no_test_project_is_not_taken()
    {
        _sample.Write("Shop.Tests/Shop.Tests.csproj", SampleSources.TestProject.Replace("<IsTestProject>true</IsTestProject>", "", StringComparison.Ordinal));

        var choice = TestProjectFinder.Find(_sample.Request);

        Assert.That(choice.Finding!.Descriptor, Is.EqualTo(ValidationFindings.NoTestProject));
    }

    [Test]
    public void A_test_package_of_all_projects_makes_a_test_project()
    {
        _sample.Write("Shop.Tests/Shop.Tests.csproj", SampleSources.TestProject.Replace("<IsTestProject>true</IsTestProject>", "", StringComparison.Ordinal));
        _sample.Write("Shop.Tests/Directory.Build.props", """<Project><ItemGroup><PackageReference Include="xunit" /></ItemGroup></Project>""");

        var choice = TestProjectFinder.Find(_sample.Request);

        Assert.That(choice.Path, Is.EqualTo(_sample.TestProject));
    }

    [Test]
    public void A_named_test_project_wins_and_must_exist()
    {
        var named = TestProjectFinder.Find(_sample.Request with { TestProject = _sample.PathOf("Shop/Shop.csproj") });
        var absent = TestProjectFinder.Find(_sample.Request with { TestProject = _sample.PathOf("Gone.csproj") });

        Assert.That(named.Path, Is.EqualTo(_sample.PathOf("Shop/Shop.csproj")));
        Assert.That(absent.Path, Is.Null);
        Assert.That(absent.Finding!.Message, Does.Contain("Gone.csproj"));
    }
}
