using System.Text.RegularExpressions;
using CodeGen.Build.Cli;

namespace CodeGen.Build.UnitTests.Documentation;

public sealed partial class CommandTableTests
{
    private static readonly string[] OfAllCommands = ["--help", "--format", "--verbosity"];

    private static readonly MarkdownPage Readme = new("README.md");

    [Test]
    public async Task The_table_of_commands_has_the_commands_and_options_of_the_tool()
    {
        var documented = Rows().Matches(Readme.Text).Select(match => (Name: match.Groups["name"].Value, Call: match.Groups["call"].Value)).ToArray();

        var commands = Commands().Matches(await HelpAsync()).Select(match => match.Groups["name"].Value).ToArray();

        Assert.That(documented.Select(row => row.Name), Is.EquivalentTo(commands));
        foreach (var (name, call) in documented)
        {
            var options = Options().Matches(await HelpAsync(name)).Select(match => match.Groups["name"].Value).Except(OfAllCommands);
            Assert.That(OptionNames().Matches(call).Select(match => match.Value), Is.EquivalentTo(options), name);
        }
    }

    private static async Task<string> HelpAsync(params string[] command)
    {
        using var result = new StringWriter();
        using var messages = new StringWriter();
        var environment = new CommandEnvironment
        {
            Arguments = [.. command, "--help"],
            CurrentDirectory = Repository.Root,
            Engine = typeof(CommandEnvironment).Assembly.Location,
            DotnetHost = "dotnet",
        };
        Assert.That(await CodeGenCommandLine.RunAsync(environment, result, messages), Is.Zero, messages.ToString);
        return result.ToString().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^\| `(?<call>(?<name>[a-z]+)( (\[|--|SPEC)[^`]*))` \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"(?<=\nCommands:\n(  .*\n)*)  (?<name>[a-z]+) ")]
    private static partial Regex Commands();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex OptionNames();

    [GeneratedRegex(@"^ +(-\w, |-\?, -h, )?(?<name>--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Options();
}
