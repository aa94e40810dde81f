using CodeGen.Build.Engine.Naming;

namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>
/// Names that C#, SQL, the framework or generated code use for something else: features with them are generated together, compile without an error
/// or a warning, are approved together, and their migrations run up, down and up.
/// </summary>
public sealed class NamesTests : PipelineFixture
{
    // These judge the names that the spec chose: a team that has them on is told so.
    private static readonly string[] RulesOfNaming = ["CA1707:", "CA1711:", "CA1716:", "CA1720:", "CA1724:"];

    // As namespaces, these would hide types of the framework, the application's own, and what features share.
    private static readonly string[] Features = ["system", "task", "common", "shop", "file"];

    [Test]
    public async Task Features_with_hostile_names_live_side_by_side_on_postgresql()
    {
        Requires.PostgreSql();
        await Project.UseAsync(PostgreSqlServer.Style);
        var specs = Features.Select(Small).Prepend(Spec("hostile_names")).Prepend(Spec("names")).ToList();

        var gate = await Project.GenerateAsync([.. specs]);

        var problems = gate.Problems.Where(problem => !RulesOfNaming.Any(problem.Contains)).ToList();
        Assert.That(problems, Is.Empty, string.Join('\n', problems));
        await gate.ApproveAllAsync();

        var output = await Project.RunAsync(
            "test", "Shop.Tests", "--no-restore", "-nologo", "-p:RunAnalyzers=false", "--logger", "console;verbosity=normal", "--filter", "FullyQualifiedName~MigrationTests");
        Assert.That(output, Does.Match("Failed: +0|Test Run Successful"));
    }

    private static string Small(string name) => $$"""
        feature: {{name}}
        security: { default: anonymous }
        entities:
          - name: {{Names.Pascal(name)}}Thing
            fields: { at: timestamp, key_of: uuid, kind: "enum[a, b]", {{name}}: string }
            operations: [create, read, list, update, delete]
        api_contract:
          POST /api/{{name}}/run:
            request: { {{name}}: date }
            response: { {{name}}: time }
        """;
}
