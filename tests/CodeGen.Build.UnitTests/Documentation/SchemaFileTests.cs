using System.Text.Json;
using CodeGen.Build.Cli.Commands;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.UnitTests.Cli;

namespace CodeGen.Build.UnitTests.Documentation;

/// <summary>The JSON Schemas in the package are the ones that the product's own definitions give.</summary>
public sealed class SchemaFileTests
{
    private static IEnumerable<TestCaseData> Schemas()
    {
        yield return new TestCaseData("feature.schema.json", SpecJsonSchema.Create());
        yield return new TestCaseData("lint.schema.json", LintSchema.Create());
    }

    private static IEnumerable<string> Specs() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "specs"), "*.feature.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Schemas))]
    public void The_schema_in_the_package_is_that_of_the_product(string file, string expected)
    {
        var path = Path.Combine(Repository.Root, "build", "schemas", file);
        if (Environment.GetEnvironmentVariable("CODEGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.That(File.ReadAllText(path), Is.EqualTo(expected), "CODEGEN_ACCEPT_SNAPSHOTS=1 rewrites the file.");
    }

    [TestCaseSource(nameof(Specs))]
    public async Task What_lint_prints_is_what_its_schema_allows(string spec)
    {
        using var schema = JsonDocument.Parse(LintSchema.Create());

        var run = await CliRun.OfAsync(Repository.Root, "lint", spec, "--format", "json", "--model");

        Assert.That(run.Json.GetProperty("models").GetArrayLength(), Is.EqualTo(1));
        Assert.That(JsonSchemaCheck.Problems(schema.RootElement, run.Json), Is.Empty);
    }
}
