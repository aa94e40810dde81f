using System.Text.Json;

namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>What a command ended with.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Messages">What it wrote to standard error.</param>
internal sealed record CommandOutcome(int ExitCode, string Output, string Messages)
{
    /// <summary>Standard output as one JSON document.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    /// <summary>Fails the test with both streams unless the command ended with the code.</summary>
    public CommandOutcome ThatEndsWith(int exitCode)
    {
        Assert.That(ExitCode, Is.EqualTo(exitCode), Output + Messages);
        return this;
    }
}
