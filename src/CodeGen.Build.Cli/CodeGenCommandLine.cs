using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using CodeGen.Build.Cli.Commands;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Cli;

/// <summary>The command line: all commands, and how a call of one is judged.</summary>
internal static class CodeGenCommandLine
{
    // Ctrl-C: time for a write of the gate to be finished or taken back.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        CommandEnvironment environment, TextWriter result, TextWriter messages, CancellationToken cancellationToken = default)
    {
        // No response files: an argument such as @team is an argument.
        var call = Root(environment).Parse(environment.Arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (call.Errors.Count > 0)
        {
            return Refuse(call, environment.Arguments, result, messages);
        }

        var configuration = new InvocationConfiguration
        {
            Output = result,
            Error = messages,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Grace,
        };
        return await call.InvokeAsync(configuration, cancellationToken);
    }

    private static RootCommand Root(CommandEnvironment environment)
    {
        var shared = new SharedOptions();
        var root = new RootCommand("Turns feature specs into validated, reviewable code, and says where each feature stands.")
        {
            new InitCommand(shared, environment),
            new LintCommand(shared, environment),
            new ContextCommand(shared, environment),
            new GenerateCommand(shared, environment),
            new StatusCommand(shared, environment),
            new ExplainCommand(shared, environment),
            new ApproveCommand(shared, environment),
            new ApplyCommand(shared, environment),
            new GateCommand(shared, environment),
            new BuildCommand(shared),
        };
        shared.AddTo(root);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new ExampleHelp((HelpAction)help.Action!);
        }

        return root;
    }

    private static int Refuse(ParseResult call, ImmutableArray<string> arguments, TextWriter result, TextWriter messages)
    {
        var output = SharedOptions.OutputOfWrong(arguments, result, messages);
        var command = call.CommandResult.Command is RootCommand ? "" : $" {call.CommandResult.Command.Name}";
        var errors = string.Join(" ", call.Errors.Select(error => string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct(StringComparer.Ordinal));
        output.Fail(Finding.Of(InternalFindings.WrongArguments, $"{errors} See: dotnet codegen{command} --help"));
        return ExitCode.Usage;
    }
}
