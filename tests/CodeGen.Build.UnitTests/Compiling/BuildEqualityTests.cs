using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Compiling;

/// <summary>What we say about code that is not on disk is what <c>dotnet build</c> says once it is.</summary>
[Category("Slow")]
public sealed class BuildEqualityTests
{
    private SampleSolution _sample = null!;
    private ProjectCompilation _project = null!;

    private string NewFile => _sample.PathOf("Shop/Planted/New.cs");

    [OneTimeSetUp]
    public async Task Build_once()
    {
        _sample = new SampleSolution();
        await _sample.BuildAsync("Shop/Shop.csproj");
        await _sample.RestoreAsync("Shop.Tests/Shop.Tests.csproj");
        _sample.Write("Shop/Planted/.editorconfig", SampleSources.NestedEditorConfig);
        _project = ProjectCompilation.Load(_sample.Request.CommandLineFile, _sample.ProjectDirectory);
    }

    [OneTimeTearDown]
    public void Remove() => _sample.Dispose();

    [Test]
    public async Task Check_of_a_new_file_gives_the_diagnostics_of_the_build()
    {
        var result = _project.Check([new SourceChange(NewFile, SampleSources.Planted)]);
        _sample.Write("Shop/Planted/New.cs", SampleSources.Planted);
        var built = await _sample.BuildAsync("Shop/Shop.csproj", "--no-restore");
        _sample.Delete("Shop/Planted/New.cs");

        Assert.That(_sample.Lines(result.Diagnostics), Is.EqualTo(built));
        Assert.That(
            result.Diagnostics.Select(diagnostic => diagnostic.Id),
            Is.SupersetOf(new[]
            {
                "CS0168", "CS0618", "CS1572", "CS1591", "CS8602", "CS8618",
                "CA1822", "CA2200", "IDE0005", "IDE0011", "IDE0161", "IDE1006", "SYSLIB1015", "SYSLIB1045",
            }));
    }

    [TestCase(SampleSources.Planted + SampleSources.OlderCall, "/warnaserror-", "error CS0612", TestName = "{m}_with_a_warning_as_error")]
    [TestCase(SampleSources.Planted, "/warnaserror+", "error CS8602", TestName = "{m}_with_all_warnings_as_errors")]
    [TestCase(SampleSources.BrokenDeclaration, "/warnaserror-", "error CS0246", TestName = "{m}_that_stops_at_declarations")]
    [TestCase(SampleSources.BrokenSyntax, "/warnaserror-", "error CS1002", TestName = "{m}_that_stops_at_syntax")]
    [TestCase(SampleSources.BrokenBody, "/warnaserror-", "error CS0103", TestName = "{m}_that_stops_at_bodies")]
    public async Task Check_gives_the_diagnostics_of_the_compiler(string text, string severity, string expected)
    {
        var captured = await File.ReadAllLinesAsync(_sample.Request.CommandLineFile);
        string[] arguments = [.. captured.Select(argument => argument.StartsWith("/warnaserror", StringComparison.Ordinal) && argument.Length == 13 ? severity : argument)];
        var project = _project.LoadBeside(CommandLine.Parse(arguments, _sample.ProjectDirectory, "the test"), _ => null, CancellationToken.None);

        var result = project.Check([new SourceChange(NewFile, text)]);
        _sample.Write("Shop/Planted/New.cs", text);
        var compiled = await _sample.CompileAsync([.. arguments, NewFile, $"/analyzerconfig:{_sample.PathOf("Shop/Planted/.editorconfig")}"]);
        _sample.Delete("Shop/Planted/New.cs");

        Assert.That(_sample.Lines(result.Diagnostics), Is.EqualTo(compiled));
        Assert.That(compiled, Has.Some.Contains(expected));

        var errors = project.Check([new SourceChange(NewFile, text)], Severity.Error);
        Assert.That(_sample.Lines(errors.Diagnostics), Is.EqualTo(compiled.Where(line => line.Contains("error ", StringComparison.Ordinal))));
    }

    [TestCase("/warnaserror-", "IDE0011", TestName = "{m}_of_a_configuration_file")]
    [TestCase("/warnaserror+:CA1822", "CA1822, CA2200, IDE0011", TestName = "{m}_of_the_command_line")]
    public void Errors_alone_are_found(string severity, string expected)
    {
        var captured = File.ReadAllLines(_sample.Request.CommandLineFile);
        var project = _project.LoadBeside(CommandLine.Parse([.. captured, severity], _sample.ProjectDirectory, "the test"), _ => null, CancellationToken.None);

        var result = project.Check([new SourceChange(NewFile, SampleSources.Planted)], Severity.Error);

        Assert.That(string.Join(", ", result.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)), Is.EqualTo(expected));
    }

    [Test]
    public void Check_of_an_edited_file_introduces_only_what_is_new()
    {
        var result = _project.Check([new SourceChange(_sample.PathOf("Shop/Program.cs"), SampleSources.EditedProgram)]);

        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain("CS0168"));
        Assert.That(result.Introduced.Select(diagnostic => (diagnostic.Id, diagnostic.Line)), Is.EqualTo(new[] { ("CS8600", 5), ("CS8602", 6) }));
        Assert.That(result.BaselineErrors, Is.Empty);
    }

    [Test]
    public void Check_with_an_error_emits_no_assembly()
    {
        var result = _project.Check(
        [
            new SourceChange(_sample.PathOf("Shop/Program.cs"), SampleSources.EditedProgram.Replace("app.Run()", "app.Walk()", StringComparison.Ordinal)),
        ]);

        Assert.That(result.Introduced.Select(diagnostic => diagnostic.Id), Does.Contain("CS1061"));
        Assert.That(result.Assembly, Is.Null);
    }

    [Test]
    public void Load_takes_files_that_came_later_and_names_those_that_are_gone()
    {
        _sample.Write("Shop/Later.cs", SampleSources.Customer);
        var gone = _sample.PathOf("Shop/Gone.cs");
        var commandLine = _sample.PathOf("gone.args");
        File.WriteAllLines(commandLine, [.. File.ReadLines(_sample.Request.CommandLineFile), "Gone.cs"]);

        var project = ProjectCompilation.Load(commandLine, _sample.ProjectDirectory, [_sample.PathOf("Shop/Later.cs")]);

        _sample.Delete("Shop/Later.cs");
        Assert.That(project.MissingSources, Is.EqualTo(new[] { gone }));
        Assert.That(project.Compilation.GetTypeByMetadataName("Shop.Planted.Customer"), Is.Not.Null);
    }

    [Test]
    public async Task Check_of_the_tests_sees_the_project_as_it_is_in_memory()
    {
        var customer = new SourceChange(_sample.PathOf("Shop/Planted/Customer.cs"), SampleSources.Customer);
        var customerTests = new SourceChange(_sample.PathOf("Shop.Tests/CustomerTests.cs"), SampleSources.CustomerTests);
        var answer = await TestProjectCapture.CaptureAsync(_sample.Request, _sample.TestProject);
        var tests = TestCompilation.Load(_sample.TestProject, answer.Answer!, _project);

        var with = tests.Check([customerTests], _project.Check([customer]));
        var without = tests.Check([customerTests], _project.Check([]));

        Assert.That(_sample.Lines(with.Introduced), Is.EqualTo(new[] { Path.Combine("Shop.Tests", "CustomerTests.cs") + "(5,26) warning CS8602" }));
        Assert.That(with.Assembly, Is.Not.Null);
        Assert.That(without.Introduced.Select(diagnostic => diagnostic.Id), Does.Contain("CS0234"));
    }
}
