using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CodeGen.Build.Cli;

/// <summary>The help of a command, with an example.</summary>
internal sealed class ExampleHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var example = parseResult.CommandResult.Command is EngineCommand command
            ? command.Example
            : "dotnet codegen lint specs/orders.feature.yaml";
        parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {example}\n");
        return ExitCode.Ok;
    }
}
