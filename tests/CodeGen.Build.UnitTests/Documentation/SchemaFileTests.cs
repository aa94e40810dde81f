using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Documentation;

/// <summary>The JSON Schema in the package is the one that the reader's own definitions give.</summary>
public sealed class SchemaFileTests
{
    [Test]
    public void The_schema_in_the_package_is_that_of_the_reader()
    {
        var path = Path.Combine(Repository.Root, "build", "schemas", "feature.schema.json");
        var expected = SpecJsonSchema.Create();
        if (Environment.GetEnvironmentVariable("CODEGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.That(File.ReadAllText(path), Is.EqualTo(expected), "CODEGEN_ACCEPT_SNAPSHOTS=1 rewrites the file.");
    }
}
