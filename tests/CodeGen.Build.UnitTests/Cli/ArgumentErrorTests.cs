namespace CodeGen.Build.UnitTests.Cli;

internal sealed class ArgumentErrorTests
{
    [TestCase("status --bogus --format json", "--bogus")]
    [TestCase("lint --bogus spec.yaml --format=json", "--bogus")]
    [TestCase("approve --format json", "--feature")]
    [TestCase("approve --feature x --phase later --format json", "later")]
    [TestCase("frobnicate --format json", "frobnicate")]
    [TestCase("status one two --format json", "two")]
    [TestCase("init --database oracle --format json", "oracle")]
    public async Task A_wrong_call_is_exit_2_with_an_error_document_that_names_the_argument(string arguments, string named)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.OfAsync(folder.FullName, arguments.Split(' '));

        var error = run.Json.GetProperty("error");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("CG9005"));
        Assert.That(error.GetProperty("message").GetString(), Does.Contain(named).And.Contain("--help").And.Not.Contain("\n"));
    }

    [Test]
    public async Task A_wrong_call_for_people_prints_to_standard_error_only()
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.OfAsync(folder.FullName, "status", "--format", "xml");

        Assert.That(run, Has.Property(nameof(CliRun.ExitCode)).EqualTo(2).And.Property(nameof(CliRun.Output)).Empty);
        Assert.That(run.Messages, Does.StartWith("codegen : error CG9005: ").And.Contain("'xml'"));
    }

    [TestCase("init")]
    [TestCase("lint")]
    [TestCase("context")]
    [TestCase("generate")]
    [TestCase("status")]
    [TestCase("explain")]
    [TestCase("approve")]
    [TestCase("apply")]
    [TestCase("gate")]
    public async Task Help_of_a_command_shows_an_example_of_it(string command)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.OfAsync(folder.FullName, command, "--help");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain($"Example:\n  dotnet codegen {command} "));
    }

    [Test]
    public async Task The_command_of_the_build_task_is_not_listed()
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.OfAsync(folder.FullName, "--help");

        Assert.That(run.Output, Does.Contain("approve").And.Not.Contain("  build"));
    }
}
