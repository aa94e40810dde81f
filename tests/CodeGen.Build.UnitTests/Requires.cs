using CodeGen.Build.UnitTests.Specs.Rules.Properties;
using Storefront.Tests.Database;

namespace CodeGen.Build.UnitTests;

/// <summary>What a test needs of the machine. Without it the test fails in CI, which installs it, and is ignored elsewhere with the reason.</summary>
internal static class Requires
{
    /// <summary>PostgreSQL's server programs, and an account that may run them.</summary>
    public static void PostgreSql()
    {
        var missing = PostgresInstallation.Find().Missing;
        That(missing is null, missing ?? "");
    }

    /// <summary>A program of <c>PATH</c>.</summary>
    /// <returns>Its path.</returns>
    public static string Program(string name)
    {
        var path = SqlProgram.Find(name);
        That(path is not null, $"'{name}' is not in PATH");
        return path!;
    }

    /// <summary>Time: what is slow and has a quicker neighbour runs where <c>CODEGEN_FULL</c> is 1, as in <c>.ci/run --full</c>.</summary>
    public static void FullRun()
    {
        if (Environment.GetEnvironmentVariable("CODEGEN_FULL") != "1")
        {
            Assert.Ignore("Slow: runs with CODEGEN_FULL=1, as in .ci/run --full.");
        }
    }

    /// <summary>Anything else.</summary>
    /// <param name="isHere">Whether it is here.</param>
    /// <param name="missing">What is missing, and where it was looked for.</param>
    public static void That(bool isHere, string missing)
    {
        if (isHere)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            Assert.Fail($"CI has to have what this test needs: {missing}.");
        }

        Assert.Ignore($"This machine lacks what the test needs: {missing}.");
    }
}
