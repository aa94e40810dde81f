using System.Globalization;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>Seeded changes of all good specs of the repository: whatever comes out is findings within the file, in time, and never an exception.</summary>
public sealed class MutatedSpecTests
{
    // A hundred times what the slowest input takes.
    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(20);

    // As small as the stack of any thread that may read a spec: what needs a deep one is found here.
    private const int Stack = 512 * 1024;

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private static IEnumerable<string> Examples => ExampleSpecs.Paths;

    // CODEGEN_FUZZ_ROUNDS, over all examples, raises the number for a long run; the seeds stay.
    private static int Rounds => int.Parse(Environment.GetEnvironmentVariable("CODEGEN_FUZZ_ROUNDS") ?? "2000", CultureInfo.InvariantCulture) / ExampleSpecs.Paths.Count;

    [TestCaseSource(nameof(Examples))]
    public void Changed_specs_give_findings_within_the_file(string path)
    {
        string? input = null;
        Exception? failure = null;
        var round = 0;
        var runner = new Thread(() =>
        {
            try
            {
                for (; round < Rounds; round++)
                {
                    input = Input(path, round);
                    Check(input);
                }
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }, Stack);

        runner.Start();
        for (var last = -1; !runner.Join(LongestInput); last = round)
        {
            Assert.That(round, Is.Not.EqualTo(last), $"Round {round} of {path} has no end:\n{input}");
        }

        Assert.That(failure, Is.Null, $"Round {round} of {path}: {failure}\n{input}");
    }

    private static string Input(string path, int round)
    {
        var random = new Random((round * 397) ^ ExampleSpecs.Paths.ToList().IndexOf(path));
        return new SpecMutator(random, [.. ExampleSpecs.Trees.Values]).Mutate(ExampleSpecs.Trees[path]);
    }

    private static void Check(string input)
    {
        var result = SpecReader.ReadText(input, "a.feature.yaml");

        var lines = input.Split(LineEnds, StringSplitOptions.None).Length;
        Assert.That(result.Findings.Select(finding => finding.Location!.Line), Is.All.InRange(1, lines + 1));
        Assert.That(result.Findings.Select(finding => finding.Message), Is.All.Not.Empty);
    }
}
