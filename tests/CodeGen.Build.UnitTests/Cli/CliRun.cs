using System.Text.Json;
using CodeGen.Build.Cli;

namespace CodeGen.Build.UnitTests.Cli;

/// <summary>What a call of the command line left.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Messages)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CliRun> OfAsync(string directory, params string[] arguments)
    {
        var output = new StringWriter();
        var messages = new StringWriter();
        var exitCode = await CodeGenCommandLine.RunAsync(Environment(directory, arguments), output, messages);
        return new CliRun(exitCode, output.ToString(), messages.ToString());
    }

    public static CommandEnvironment Environment(string directory, params string[] arguments) => new()
    {
        Arguments = [.. arguments],
        CurrentDirectory = directory,
        Engine = typeof(CommandEnvironment).Assembly.Location,
        DotnetHost = InstalledSdk.DotnetHost,
        RoslynDirectory = InstalledSdk.RoslynDirectory,
    };
}
