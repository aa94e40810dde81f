using System.Text;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Initialization;

namespace CodeGen.Build.UnitTests.Initialization;

internal sealed class ProjectInitializerTests
{
    private ProjectFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ProjectFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void A_plain_web_project_gets_package_specs_and_in_memory_provider()
    {
        _folder.With("App/App.csproj", ProjectFolder.WebProject);

        _folder.Init("App/App.csproj", DatabaseProvider.InMemory);

        Assert.That(_folder["App/App.csproj"], Is.EqualTo("""
            <Project Sdk="Microsoft.NET.Sdk.Web">

              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>

              <ItemGroup>
                <FeatureSpec Include="specs/**/*.feature.yaml" />
              </ItemGroup>

              <ItemGroup>
                <PackageReference Include="CodeGen.Build" Version="1.2.3" PrivateAssets="all" />
                <PackageReference Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.14" />
              </ItemGroup>

            </Project>

            """));
    }

    [TestCase(DatabaseProvider.PostgreSql, "Npgsql.EntityFrameworkCore.PostgreSQL", "10.0.0")]
    [TestCase(DatabaseProvider.PostgreSql, "Microsoft.EntityFrameworkCore.Relational", "10.0.14")]
    [TestCase(DatabaseProvider.Unknown, "Npgsql.EntityFrameworkCore.PostgreSQL", "10.0.0")]
    [TestCase(DatabaseProvider.Sqlite, "Microsoft.EntityFrameworkCore.Sqlite", "10.0.14")]
    public void Each_database_brings_its_packages(DatabaseProvider database, string package, string version)
    {
        _folder.With("App.csproj", ProjectFolder.WebProject);

        _folder.Init("App.csproj", database);

        Assert.That(_folder["App.csproj"], Does.Contain($"<PackageReference Include=\"{package}\" Version=\"{version}\" />"));
    }

    [Test]
    public void A_provider_that_is_referenced_is_kept_when_no_database_is_named()
    {
        _folder.With("App.csproj", WithPackage("Microsoft.EntityFrameworkCore.SqlServer", "10.0.2"));

        var result = _folder.Init("App.csproj");

        Assert.That(_folder["App.csproj"], Does.Not.Contain("Npgsql"));
        Assert.That(result.Notes, Has.Some.Contains("Microsoft.EntityFrameworkCore.SqlServer"));
    }

    [Test]
    public void A_provider_of_a_referenced_project_counts_as_present()
    {
        _folder
            .With("Data/Data.csproj", WithPackage("Npgsql.EntityFrameworkCore.PostgreSQL", "10.0.0"))
            .With("App/App.csproj", ProjectFolder.WebProject.Replace(
                "</Project>", "  <ItemGroup>\n    <ProjectReference Include=\"..\\Data\\Data.csproj\" />\n  </ItemGroup>\n\n</Project>", StringComparison.Ordinal));

        _folder.Init("App/App.csproj", DatabaseProvider.PostgreSql);

        Assert.That(_folder["App/App.csproj"], Does.Not.Contain("Npgsql"));
    }

    [Test]
    public void Versions_follow_the_EF_version_that_is_referenced()
    {
        _folder.With("App.csproj", WithPackage("Microsoft.EntityFrameworkCore", "9.0.2").Replace("net10.0", "net9.0", StringComparison.Ordinal));

        _folder.Init("App.csproj", DatabaseProvider.PostgreSql);

        Assert.That(_folder["App.csproj"], Does.Contain("Include=\"Microsoft.EntityFrameworkCore.Relational\" Version=\"9.0.2\"")
            .And.Contain("Include=\"Npgsql.EntityFrameworkCore.PostgreSQL\" Version=\"9.0.0\""));
    }

    [Test]
    public void A_version_that_is_an_expression_is_used_for_the_packages_beside_it()
    {
        _folder.With("App.csproj", WithPackage("Microsoft.EntityFrameworkCore", "$(EfVersion)"));

        _folder.Init("App.csproj", DatabaseProvider.InMemory);

        Assert.That(_folder["App.csproj"], Does.Contain("Include=\"Microsoft.EntityFrameworkCore.InMemory\" Version=\"$(EfVersion)\""));
    }

    [Test]
    public void A_framework_without_known_versions_is_a_warning_and_the_rest_is_done()
    {
        _folder.With("App.csproj", ProjectFolder.WebProject.Replace("net10.0", "net47.0", StringComparison.Ordinal));

        var result = _folder.Init("App.csproj", DatabaseProvider.InMemory);

        Assert.That(result.Findings.Select(finding => finding.Descriptor.Code), Is.EqualTo(["CG2055"]));
        Assert.That(_folder["App.csproj"], Does.Contain("FeatureSpec").And.Not.Contain("InMemory"));
    }

    [Test]
    public void With_central_versions_the_project_gets_none()
    {
        _folder
            .With("Directory.Packages.props", """
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="Microsoft.EntityFrameworkCore" Version="10.0.5" />
                  </ItemGroup>
                </Project>
                """)
            .With("src/App/App.csproj", ProjectFolder.WebProject);

        _folder.Init("src/App", DatabaseProvider.InMemory);

        Assert.That(_folder["src/App/App.csproj"], Does.Contain("<PackageReference Include=\"Microsoft.EntityFrameworkCore.InMemory\" />")
            .And.Contain("<PackageReference Include=\"CodeGen.Build\" PrivateAssets=\"all\" />"));
        Assert.That(_folder["Directory.Packages.props"], Is.EqualTo("""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Microsoft.EntityFrameworkCore" Version="10.0.5" />
                <PackageVersion Include="CodeGen.Build" Version="1.2.3" />
                <PackageVersion Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.5" />
              </ItemGroup>
            </Project>
            """));
    }

    [Test]
    public void A_central_file_that_is_switched_off_is_left_alone()
    {
        const string Central = "<Project><ItemGroup><PackageVersion Include=\"A\" Version=\"1.0.0\" /></ItemGroup></Project>";
        _folder.With("Directory.Packages.props", Central).With("App/App.csproj", ProjectFolder.WebProject);

        _folder.Init("App/App.csproj");

        Assert.That(_folder["Directory.Packages.props"], Is.EqualTo(Central));
        Assert.That(_folder["App/App.csproj"], Does.Contain("Include=\"CodeGen.Build\" Version=\"1.2.3\""));
    }

    [Test]
    public void A_second_run_changes_nothing()
    {
        _folder
            .WithFolder(".git").WithFolder(".github/workflows")
            .With("src/App/App.csproj", ProjectFolder.WebProject)
            .With("tests/App.Tests/App.Tests.csproj", ProjectFolder.TestProject);
        var first = _folder.Init("src/App", DatabaseProvider.PostgreSql);
        var after = _folder.Snapshot();

        var second = _folder.Init("src/App", DatabaseProvider.PostgreSql);

        Assert.That(first.Changes.Select(change => change.RelativePath), Is.EqualTo(new[]
        {
            ".github/workflows/codegen.yml", ".gitignore", "src/App/App.csproj", "src/App/specs/notes.feature.yaml",
            "tests/App.Tests/App.Tests.csproj",
        }));
        Assert.That(second.Changes, Is.Empty);
        Assert.That(_folder.Snapshot(), Is.EqualTo(after));
    }

    [Test]
    public void Planning_writes_nothing()
    {
        _folder.With("App.csproj", ProjectFolder.WebProject);
        var before = _folder.Snapshot();

        var plan = ProjectInitializer.Plan(_folder.Options("App.csproj"));

        Assert.That(plan.Changes, Is.Not.Empty);
        Assert.That(_folder.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void Byte_order_mark_newlines_comments_and_odd_spacing_survive()
    {
        const string Text = "<Project Sdk='Microsoft.NET.Sdk.Web' >\r\n\t<PropertyGroup>\r\n\t\t<TargetFramework >net10.0</TargetFramework >\r\n\t</PropertyGroup>\r\n"
            + "\t<ItemGroup>\r\n\t\t<PackageReference   Include=\"A\"\r\n\t\t\tVersion=\"1.0.0\"/> <!-- old -->\r\n\t</ItemGroup>\r\n</Project>";
        _folder.With("App.csproj", Text, new UTF8Encoding(true));

        _folder.Init("App.csproj", DatabaseProvider.InMemory);

        var expected = Text
            .Replace("<!-- old -->", "<!-- old -->\r\n\t\t<PackageReference Include=\"CodeGen.Build\" Version=\"1.2.3\" PrivateAssets=\"all\" />"
                + "\r\n\t\t<PackageReference Include=\"Microsoft.EntityFrameworkCore.InMemory\" Version=\"10.0.14\" />", StringComparison.Ordinal)
            .Replace("\r\n</Project>", "\r\n\t<ItemGroup>\r\n\t\t<FeatureSpec Include=\"specs/**/*.feature.yaml\" />\r\n\t</ItemGroup>\r\n</Project>", StringComparison.Ordinal);
        Assert.That(File.ReadAllBytes(_folder.PathOf("App.csproj")), Is.EqualTo(new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(expected))));
    }

    [Test]
    public void A_project_without_content_is_opened()
    {
        _folder.With("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
            .With("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n");

        _folder.Init("App.csproj", DatabaseProvider.InMemory);

        Assert.That(_folder["App.csproj"], Is.EqualTo("""
            <Project Sdk="Microsoft.NET.Sdk.Web">

              <ItemGroup>
                <FeatureSpec Include="specs/**/*.feature.yaml" />
              </ItemGroup>

              <ItemGroup>
                <PackageReference Include="CodeGen.Build" Version="1.2.3" PrivateAssets="all" />
                <PackageReference Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.14" />
              </ItemGroup>

            </Project>

            """));
    }

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("iso-8859-1")]
    public void Other_encodings_are_written_back(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        _folder.With("App.csproj", $"<?xml version=\"1.0\" encoding=\"{name}\"?>\n<!-- Größe -->\n{ProjectFolder.WebProject}", encoding);

        _folder.Init("App.csproj");

        Assert.That(File.ReadAllText(_folder.PathOf("App.csproj"), encoding), Does.Contain("<!-- Größe -->\n<Project ").And.Contain("FeatureSpec"));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_symbolic_link_stays_one()
    {
        _folder.With("real/App.csproj", ProjectFolder.WebProject).WithFolder("App");
        File.CreateSymbolicLink(_folder.PathOf("App/App.csproj"), "../real/App.csproj");

        _folder.Init("App");

        Assert.That(File.ResolveLinkTarget(_folder.PathOf("App/App.csproj"), returnFinalTarget: false), Is.Not.Null);
        Assert.That(_folder["real/App.csproj"], Does.Contain("FeatureSpec"));
    }

    [Test]
    public void A_conditional_group_is_no_place_for_new_items()
    {
        var conditional = "  <ItemGroup Condition=\"'$(OS)' == 'Windows_NT'\">\n    <PackageReference Include=\"A\" Version=\"1.0.0\" />\n  </ItemGroup>\n";
        _folder.With("App.csproj", ProjectFolder.WebProject.Replace("</Project>", conditional + "</Project>", StringComparison.Ordinal));

        _folder.Init("App.csproj");

        Assert.That(_folder["App.csproj"], Does.Contain(conditional));
    }

    [Test]
    public void The_one_test_project_of_the_solution_is_wired_up()
    {
        _folder
            .With("All.sln", "Project(\"{FAE04EC0}\") = \"App\", \"src\\App\\App.csproj\", \"{1}\"\nEndProject\nProject(\"{FAE04EC0}\") = \"T\", \"checks\\T\\T.csproj\", \"{2}\"\nEndProject\n")
            .With("src/App/App.csproj", ProjectFolder.WebProject)
            .With("checks/T/T.csproj", ProjectFolder.TestProject);

        _folder.Init("src/App", DatabaseProvider.PostgreSql);

        Assert.That(_folder["src/App/App.csproj"], Does.Contain("    <CodeGenTestProject>../../checks/T/T.csproj</CodeGenTestProject>\n  </PropertyGroup>"));
        Assert.That(_folder["checks/T/T.csproj"], Does.Contain("<ProjectReference Include=\"../../src/App/App.csproj\" />")
            .And.Contain("<PackageReference Include=\"Microsoft.AspNetCore.Mvc.Testing\" Version=\"10.0.14\" />")
            .And.Contain("<PackageReference Include=\"Microsoft.EntityFrameworkCore.InMemory\" Version=\"10.0.14\" />"));
    }

    [Test]
    public void A_solution_in_the_new_format_is_read_too()
    {
        _folder
            .With("All.slnx", "<Solution><Project Path=\"App/App.csproj\" /><Project Path=\"checks/T/T.csproj\" /></Solution>")
            .With("App/App.csproj", ProjectFolder.WebProject)
            .With("checks/T/T.csproj", ProjectFolder.TestProject);

        _folder.Init("App");

        Assert.That(_folder["App/App.csproj"], Does.Contain("<CodeGenTestProject>../checks/T/T.csproj</CodeGenTestProject>"));
    }

    [TestCase("Microsoft.NET.Sdk", "<PackageReference Include=\"xunit.v3.mtp-v2\" />")]
    [TestCase("Microsoft.NET.Sdk", "<PackageReference Include=\"MSTest\" />")]
    [TestCase("MSTest.Sdk/4.0.2", "")]
    public void A_test_project_of_any_framework_is_found(string sdk, string package)
    {
        _folder.With("App/App.csproj", ProjectFolder.WebProject)
            .With("App.Tests/App.Tests.csproj", $"""
                <Project Sdk="{sdk}">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    {package}
                  </ItemGroup>
                </Project>
                """);

        _folder.Init("App", DatabaseProvider.InMemory);

        Assert.That(_folder["App/App.csproj"], Does.Contain("<CodeGenTestProject>../App.Tests/App.Tests.csproj</CodeGenTestProject>"));
        Assert.That(_folder["App.Tests/App.Tests.csproj"], Does.Contain("Mvc.Testing").And.Contain("<ProjectReference"));
    }

    [Test]
    public void The_in_memory_provider_of_the_application_reaches_its_tests()
    {
        _folder.With("App/App.csproj", ProjectFolder.WebProject).With("App.Tests/App.Tests.csproj", ProjectFolder.TestProject);

        _folder.Init("App", DatabaseProvider.InMemory);

        Assert.That(_folder["App.Tests/App.Tests.csproj"], Does.Contain("Mvc.Testing").And.Not.Contain("InMemory"));
    }

    [Test]
    public void Of_several_test_projects_the_one_that_references_the_application_is_taken()
    {
        var referencing = ProjectFolder.TestProject.Replace(
            "</Project>", "  <ItemGroup>\n    <ProjectReference Include=\"..\\App\\App.csproj\" />\n  </ItemGroup>\n\n</Project>", StringComparison.Ordinal);
        _folder
            .With("App/App.csproj", ProjectFolder.WebProject)
            .With("A.Tests/A.Tests.csproj", ProjectFolder.TestProject)
            .With("B.Tests/B.Tests.csproj", referencing);

        _folder.Init("App");

        Assert.That(_folder["App/App.csproj"], Does.Contain("<CodeGenTestProject>../B.Tests/B.Tests.csproj</CodeGenTestProject>"));
        Assert.That(_folder["B.Tests/B.Tests.csproj"].Split("ProjectReference"), Has.Length.EqualTo(2));
        Assert.That(_folder["A.Tests/A.Tests.csproj"], Is.EqualTo(ProjectFolder.TestProject));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_neighbour_without_a_tie_to_the_project_is_left_alone(bool isReadable)
    {
        var neighbour = isReadable ? ProjectFolder.TestProject : "<Project>";
        _folder.With("App/App.csproj", ProjectFolder.WebProject).With("Other/Other.csproj", neighbour);

        var result = _folder.Init("App");

        Assert.That(result.HasErrors, Is.False);
        Assert.That(_folder["Other/Other.csproj"], Is.EqualTo(neighbour));
        Assert.That(_folder["App/App.csproj"], Does.Not.Contain("CodeGenTestProject"));
    }

    [Test]
    public void Nothing_outside_the_repository_is_looked_at()
    {
        _folder.WithFolder(".git").With("App.csproj", ProjectFolder.WebProject).With("../App.Tests/App.Tests.csproj", ProjectFolder.TestProject);

        _folder.Init("App.csproj");

        Assert.That(_folder["../App.Tests/App.Tests.csproj"], Is.EqualTo(ProjectFolder.TestProject));
    }

    [Test]
    public void Several_test_projects_are_a_warning_and_none_is_touched()
    {
        _folder
            .With("App/App.csproj", ProjectFolder.WebProject)
            .With("App.Tests/App.Tests.csproj", ProjectFolder.TestProject)
            .With("App.UnitTests/App.UnitTests.csproj", ProjectFolder.TestProject);

        var result = _folder.Init("App");

        Assert.That(result.Findings.Select(finding => finding.Descriptor.Code), Is.EqualTo(["CG2056"]));
        Assert.That(_folder["App/App.csproj"], Does.Not.Contain("CodeGenTestProject"));
    }

    [Test]
    public void The_first_spec_avoids_a_name_that_the_project_uses()
    {
        _folder.With("App.csproj", ProjectFolder.WebProject).With("Model/Note.cs", "public class Note;");

        _folder.Init("App.csproj");

        Assert.That(_folder["specs/memos.feature.yaml"], Does.StartWith("# yaml-language-server: $schema=").And.Contain("  - name: Memo\n"));
    }

    [Test]
    public void A_project_with_a_spec_gets_no_other()
    {
        _folder.With("App.csproj", ProjectFolder.WebProject).With("features/own.feature.yaml", "feature: own\n");

        var result = _folder.Init("App.csproj");

        Assert.That(result.Changes.Select(change => change.RelativePath), Has.None.EndsWith(".yaml"));
    }

    [TestCase("bin/\nobj/", "bin/\nobj/\n**/codegen/review/\n")]
    [TestCase("bin/\r\nobj/\r\n", "bin/\r\nobj/\r\n**/codegen/review/\r\n")]
    [TestCase("**/codegen/review/\n", "**/codegen/review/\n")]
    public void The_review_is_ignored_at_the_top_level(string before, string after)
    {
        _folder.WithFolder(".git").With(".gitignore", before).With("App/App.csproj", ProjectFolder.WebProject);

        _folder.Init("App");

        Assert.That(_folder[".gitignore"], Is.EqualTo(after));
    }

    [Test]
    public void Without_a_workflows_folder_no_CI_step_is_added_and_that_is_said()
    {
        _folder.WithFolder(".git").With("App.csproj", ProjectFolder.WebProject);

        var result = _folder.Init("App.csproj");

        Assert.That(_folder.Has(".github/workflows/codegen.yml"), Is.False);
        Assert.That(result.Notes, Has.Some.Contains(".github/workflows"));
    }

    [Test]
    public void A_workflow_names_the_project_and_its_review()
    {
        _folder
            .WithFolder(".git").WithFolder(".github/workflows")
            .With("src/My App/App.csproj", ProjectFolder.WebProject)
            .With("tests/App.Tests/App.Tests.csproj", ProjectFolder.TestProject);

        _folder.Init("src/My App");

        Assert.That(_folder[".github/workflows/codegen.yml"], Does.Contain("dotnet build 'src/My App/App.csproj' -t:CodeGenGate\n")
            .And.Contain("          dotnet restore 'tests/App.Tests/App.Tests.csproj'\n          dotnet build 'src/My App/App.csproj'\n")
            .And.Contain("path: 'src/My App/codegen/review'\n")
            .And.Contain("      - uses: actions/setup-dotnet@v4\n        with:\n          dotnet-version: 10.0.x\n      - name: Generate"));
    }

    private static string WithPackage(string package, string version) => ProjectFolder.WebProject.Replace(
        "</Project>", $"  <ItemGroup>\n    <PackageReference Include=\"{package}\" Version=\"{version}\" />\n  </ItemGroup>\n\n</Project>", StringComparison.Ordinal);
}
