using System.CommandLine;
using CodeGen.Build.Cli.Output;

namespace CodeGen.Build.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class SharedOptions
{
    private const string FormatName = "--format";

    private readonly Option<string> _format = new(FormatName)
    {
        Description = "text for people (default), or json: one document on standard output and nothing else.",
        HelpName = "text|json",
        Recursive = true,
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string> _verbosity = new("--verbosity", "-v")
    {
        Description = "quiet, normal (default) or detailed.",
        HelpName = "quiet|normal|detailed",
        Recursive = true,
        DefaultValueFactory = _ => "normal",
    };

    /// <summary>Makes the options.</summary>
    public SharedOptions()
    {
        _format.AcceptOnlyFromAmong("text", "json");
        _verbosity.AcceptOnlyFromAmong("q", "quiet", "m", "minimal", "n", "normal", "d", "detailed", "diag", "diagnostic");
    }

    /// <summary>Adds them to the root: its commands have them too.</summary>
    public void AddTo(Command root)
    {
        root.Options.Add(_format);
        root.Options.Add(_verbosity);
    }

    /// <summary>The output of a call that was understood.</summary>
    public CommandOutput Output(ParseResult call) => new(
        call.InvocationConfiguration.Output,
        call.InvocationConfiguration.Error,
        call.GetValue(_format) == "json" ? OutputFormat.Json : OutputFormat.Text,
        call.GetValue(_verbosity)![0] switch { 'q' => Verbosity.Quiet, 'd' => Verbosity.Detailed, _ => Verbosity.Normal });

    /// <summary>The output of a call that was not understood: what it says about the format counts all the same.</summary>
    public static CommandOutput OutputOfWrong(IReadOnlyList<string> arguments, TextWriter result, TextWriter messages)
    {
        var json = arguments.Any(argument => argument is FormatName + "=json" or FormatName + ":json")
            || arguments.Zip(arguments.Skip(1)).Any(pair => pair is (FormatName, "json"));
        return new CommandOutput(result, messages, json ? OutputFormat.Json : OutputFormat.Text, Verbosity.Normal);
    }
}
