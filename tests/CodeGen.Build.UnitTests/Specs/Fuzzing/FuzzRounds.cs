using System.Globalization;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>Runs the rounds of one example, watched.</summary>
internal static class FuzzRounds
{
    // Far more than the slowest input takes on a machine that does much else.
    private static readonly TimeSpan LongestInput = TimeSpan.FromMinutes(5);

    // As small as the stack of any thread that may read a spec: what needs a deep one is found here.
    private const int Stack = 512 * 1024;

    // CODEGEN_FUZZ_ROUNDS, over all examples, raises the number for a long run; the seeds stay.
    private static int All => int.Parse(Environment.GetEnvironmentVariable("CODEGEN_FUZZ_ROUNDS") ?? "2000", CultureInfo.InvariantCulture);

    /// <summary>Makes inputs out of the example and checks each of them.</summary>
    /// <param name="path">The example.</param>
    /// <param name="share">How many of all rounds there are: one of so many.</param>
    /// <param name="make">Makes an input.</param>
    /// <param name="check">Throws when something is wrong with what comes of the input.</param>
    public static void Run(string path, int share, Func<SpecMutator, FuzzNode, string> make, Action<string> check)
    {
        var rounds = Math.Max(1, All / share / ExampleSpecs.Paths.Count);
        var round = 0;
        string? input = null;
        Exception? failure = null;
        var runner = new Thread(() =>
        {
            try
            {
                for (; round < rounds; round++)
                {
                    input = make(Mutator(path, round), ExampleSpecs.Trees[path]);
                    check(input);
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

    private static SpecMutator Mutator(string path, int round) =>
        new(new Random((round * 397) ^ ExampleSpecs.Paths.ToList().IndexOf(path)), [.. ExampleSpecs.Trees.Values]);
}
