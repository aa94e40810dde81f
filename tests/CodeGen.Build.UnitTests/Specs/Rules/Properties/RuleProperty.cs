using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NUnit.Framework.Internal;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>Checks properties with the same seeds on every machine.</summary>
internal static class RuleProperty
{
    private const ulong Seed = 20_261_121;

    // As many as the rounds over specs have as a rule.
    private const int UsualRounds = 2_000;

    /// <summary>How many rounds there are; CODEGEN_FUZZ_ROUNDS raises the number for a long run.</summary>
    public static int Rounds(int usual) => Environment.GetEnvironmentVariable("CODEGEN_FUZZ_ROUNDS") is { } all
        ? Math.Max(1, (int)((long)usual * int.Parse(all, CultureInfo.InvariantCulture) / UsualRounds))
        : usual;

    /// <summary>Checks that nothing is thrown; what fails is made smaller first.</summary>
    public static void Check<T>(int rounds, Arbitrary<T> values, Action<T> property) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure
                .WithMaxTest(Rounds(rounds))
                .WithQuietOnSuccess(true)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))),
            Prop.ForAll<T>(values, value =>
            {
                // What fails while it is made smaller is no failure of its own.
                using (new TestExecutionContext.IsolatedContext())
                {
                    property(value);
                }
            }));

    /// <summary>Some values, for what is done with many of them at once.</summary>
    public static IReadOnlyList<T> Some<T>(int count, Gen<T> values) => [.. values.Sample(count, new Rnd(Seed), 60)];
}
