using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Journeys;

/// <summary>The projects that journeys start from, and the steps that they share.</summary>
internal static class Projects
{
    /// <summary>Who approves.</summary>
    public const string Reviewer = "A Reviewer <reviewer@example.org>";

    private static readonly Lazy<TestProject> RelationalTemplate = new(() =>
    {
        var template = Relational(TestProject.CreateUnrestored("relational-restored"));
        Dotnet.Succeed(template.Directory, "restore", "-v:q");
        return template;
    });

    /// <summary>A project on PostgreSQL, whose features therefore have migrations; restored and never built.</summary>
    public static TestProject CreateRelational(string name)
    {
        var project = Relational(TestProject.CreateUnrestored(name));
        project.TakeRestoreOf(RelationalTemplate.Value);
        return project;
    }

    /// <summary>A spec with one entity that has a title.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="fields">More fields, one line each, indented as in the text below.</param>
    public static string Spec(string feature, string entity, string fields = "") =>
        $$"""
        feature: {{feature}}
        entities:
          - name: {{entity}}
            fields:
              title: { type: string, max_length: 80, required: true }
        {{fields}}
            operations: [create, read, list]
        security: { default: anonymous }

        """;

    /// <summary>Runs a command of the tool on the project.</summary>
    public static CommandOutcome Tool(this TestProject project, string command, params string[] arguments) =>
        PackedTool.Run(project.Directory, [command, project.ProjectFile, .. arguments]);

    /// <summary>Approves with the tool.</summary>
    public static CommandOutcome Approve(this TestProject project, string feature, params string[] arguments) =>
        project.Tool("approve", ["--feature", feature, "--by", Reviewer, .. arguments]);

    /// <summary>The files that people own: neither of the build nor of the gate's reviews.</summary>
    public static IReadOnlyDictionary<string, string> Tree(this TestProject project) => project.Snapshot()
        .Where(file => !file.Key.StartsWith("bin/", StringComparison.Ordinal)
            && !file.Key.StartsWith("obj/", StringComparison.Ordinal)
            && !file.Key.StartsWith("codegen/review/", StringComparison.Ordinal))
        .ToDictionary();

    /// <summary>The text of a file of the project.</summary>
    public static string Read(this TestProject project, params string[] segments) => File.ReadAllText(project[segments]);

    private static TestProject Relational(TestProject project)
    {
        project.Edit(
            """<PackageReference Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.14" />""",
            """<PackageReference Include="Microsoft.EntityFrameworkCore.Relational" Version="10.0.14" /><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.0" />""",
            "Shop.csproj");
        project.Edit("""UseInMemoryDatabase("shop")""", """UseNpgsql("Host=localhost")""", "Program.cs");
        return project;
    }
}
