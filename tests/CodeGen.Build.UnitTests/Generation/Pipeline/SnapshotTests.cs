using System.Text;
using YamlDotNet.Serialization;

namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>
/// The whole text that specs become is committed, so that a change of templates is reviewed by what it does. To accept a change, run
/// these tests with CODEGEN_ACCEPT_SNAPSHOTS=1 and look at the difference before it is committed.
/// </summary>
public sealed class SnapshotTests : PipelineFixture
{
    private const string Accept = "CODEGEN_ACCEPT_SNAPSHOTS";

    [Test]
    public async Task What_is_generated_is_what_was_reviewed([Values("library", "routes", "constructs")] string feature)
    {
        await Project.UseAsync(ProjectStyle.PostgreSql);
        var spec = Spec(feature);

        var gate = await Project.GenerateAsync(spec);

        Assert.That(gate.Problems, Is.Empty, string.Join('\n', gate.Problems));
        AssertAccepted($"{feature}.txt", Text(gate));
        foreach (var (path, text) in gate.Files.Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var alerts = new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<Dictionary<string, object>>>>(text)["groups"].Single();
            Assert.That(alerts["name"], Is.EqualTo(gate.Feature), path);
            Assert.That((List<object>)alerts["rules"], Has.Count.EqualTo(3).And.All.ContainKey("expr"), path);
        }
    }

    [Test]
    public async Task Tests_in_the_words_of_a_framework_are_what_was_reviewed([Values("xunit2", "xunit3", "mstest")] string framework)
    {
        await Project.UseAsync(ProjectStyle.PostgreSql with { TestFramework = framework });

        var gate = await Project.GenerateAsync(Spec("library"));

        Assert.That(gate.Problems, Is.Empty, string.Join('\n', gate.Problems));
        AssertAccepted($"library.{framework}.txt", Text(gate, "Shop.Tests/"));
    }

    private static string Text(GeneratedGate gate, string folder = "")
    {
        var text = new StringBuilder();
        foreach (var (path, content) in gate.Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            text.Append("==> ").Append(path).Append(" <==\n").Append(content).Append('\n');
        }

        return text.ToString();
    }

    private static void AssertAccepted(string name, string actual)
    {
        var path = SourceTree.PathOf("Snapshots", name);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.That(path, Does.Exist, $"No snapshot was accepted yet: run with {Accept}=1.");
        var accepted = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.That(actual, Is.EqualTo(accepted), $"{FirstDifference(accepted, actual)} To accept it, run with {Accept}=1.");
    }

    private static string FirstDifference(string accepted, string actual)
    {
        var before = accepted.Split('\n');
        var after = actual.Split('\n');
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var file = after.Take(line + 1).LastOrDefault(text => text.StartsWith("==> ", StringComparison.Ordinal));
        return $"{file} differs at line {line + 1} of the snapshot: '{before.ElementAtOrDefault(line)}' became '{after.ElementAtOrDefault(line)}'.";
    }
}
