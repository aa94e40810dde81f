namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>Generated tests are written for the test framework in use: clean for the compiler and the framework's own analyzers, and they pass.</summary>
public sealed class FrameworkTests : PipelineFixture
{
    private static readonly string[] Frameworks = ["xunit2", "xunit3", "mstest"];

    // Of names that the spec chose.
    private const string NameIsKeyword = "CA1716:";

    [Test]
    public async Task Tests_of_most_constructs_are_clean_and_pass([ValueSource(nameof(Frameworks))] string framework)
    {
        Requires.FullRun();

        await AssertPassAsync(ProjectStyle.PostgreSql with { TestFramework = framework }, "types", "routes", "relations", "bookkeeping");
    }

    [Test]
    public async Task Tests_of_states_are_clean_and_pass([ValueSource(nameof(Frameworks))] string framework)
    {
        Requires.FullRun();

        await AssertPassAsync(ProjectStyle.PostgreSql with { TestFramework = framework }, "shapes", "states");
    }

    [Test]
    public async Task Tests_are_clean_and_pass([ValueSource(nameof(Frameworks))] string framework)
    {
        var output = await AssertPassAsync(ProjectStyle.PostgreSql with { TestFramework = framework }, "rules", "limits");

        Assert.That(output, Does.Match("Skipped: +[1-9]"), "What the in-memory provider cannot hold is skipped.");
    }

    [Test]
    public async Task Tests_pass_on_postgresql_with_a_factory_that_the_framework_starts()
    {
        Requires.PostgreSql();

        var output = await AssertPassAsync(PostgreSqlServer.XunitStyle, "relations", "states");

        Assert.That(output, Does.Not.Match("Skipped: +[1-9]"), "PostgreSQL holds all.");
    }

    [Test]
    public async Task A_team_whose_tests_have_an_assembly_cleanup_stops_the_hosts_there()
    {
        const string Cleanup = """
            using Microsoft.VisualStudio.TestTools.UnitTesting;

            namespace Shop.Tests;

            [TestClass]
            public sealed class Cleanup
            {
                [AssemblyCleanup]
                public static void Stop() => System.Console.WriteLine("bye");
            }
            """;
        await Project.UseAsync(ProjectStyle.PostgreSql with { TestFramework = "mstest", Sources = [.. ProjectStyle.PostgreSql.Sources, ("Shop.Tests/Cleanup.cs", Cleanup)] });

        var gate = await Project.GenerateAsync(Spec("library"));

        Assert.That(gate.Problems, Is.Empty, string.Join('\n', gate.Problems));
        Assert.That(gate.File("FeatureHosts.cs"), Does.Not.Contain("[TestClass]").And.Contain("call it in the test project's [AssemblyCleanup]"));
    }

    private async Task<GeneratedGate> CleanAsync(ProjectStyle style, params string[] specs)
    {
        await Project.UseAsync(style);

        var gate = await Project.GenerateAsync([.. specs.Select(Spec)]);

        var problems = gate.Problems.Where(problem => !problem.Contains(NameIsKeyword, StringComparison.Ordinal)).ToList();
        Assert.That(problems, Is.Empty, string.Join('\n', problems));
        return gate;
    }

    private async Task<string> AssertPassAsync(ProjectStyle style, params string[] specs)
    {
        var gate = await CleanAsync(style, specs);
        foreach (var spec in specs)
        {
            await gate.ApproveAsync(WebProject.FeatureName(Spec(spec)));
        }

        var output = await Project.RunAsync("test", "Shop.Tests", "--no-restore", "-nologo", "--logger", "console;verbosity=normal");

        Assert.That(output, Does.Match("Failed: +0|Test Run Successful"));
        Assert.That(output, Does.Not.Match(@"warning (xUnit|MSTEST)\d+"));
        return output;
    }
}
