using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Documents;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>Seeded changes of all good specs of the repository: whatever comes out is findings within the file, in time, and never an exception.</summary>
public sealed class MutatedSpecTests
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private static IEnumerable<string> Examples => ExampleSpecs.Paths;

    [TestCaseSource(nameof(Examples))]
    public void Changed_specs_give_findings_within_the_file(string path) =>
        FuzzRounds.Run(path, share: 1, (mutator, example) => mutator.Mutate(example), Check);

    private static void Check(string input)
    {
        var result = SpecReader.ReadText(input, "a.feature.yaml");

        var lines = input.Split(LineEnds, StringSplitOptions.None).Length;
        Assert.That(result.Findings.Select(finding => finding.Location!.Line), Is.All.InRange(1, lines + 1));
        Assert.That(result.Findings.Select(finding => finding.Message), Is.All.Not.Empty);
        if (result.Model is { } model)
        {
            Assert.That(SpecModelJson.Of(model), Is.Not.Null);
        }
    }
}
