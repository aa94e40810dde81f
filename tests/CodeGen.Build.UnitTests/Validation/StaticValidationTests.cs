using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Planning;
using CodeGen.Build.Engine.Validation;
using CodeGen.Build.UnitTests.Compiling;
using static CodeGen.Build.UnitTests.Validation.FeatureBuilder;

namespace CodeGen.Build.UnitTests.Validation;

/// <summary>A restored solution that was never built, checked as the build would.</summary>
[Category("Slow")]
public sealed class StaticValidationTests
{
    private SampleSolution _sample = null!;
    private CompilationHost _host = null!;

    private ValidationScope Scope => new() { Root = _sample.Root };

    [OneTimeSetUp]
    public async Task Open_once()
    {
        _sample = new SampleSolution();
        await _sample.RestoreAsync("Shop.Tests/Shop.Tests.csproj");
        _host = await CompilationHost.OpenAsync(_sample.Request);
    }

    [OneTimeTearDown]
    public void Remove() => _sample.Dispose();

    [Test]
    public async Task A_feature_that_compiles_gives_no_finding_and_both_assemblies()
    {
        var feature = Feature(Customer(SampleSources.Customer), CustomerTests(SampleSources.CustomerTests.Replace("Name.Length", "Name?.Length ?? 0", StringComparison.Ordinal)));

        var result = await new StaticValidation(_host).ValidateAsync(feature, Scope);

        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.NotChecked, Is.Empty);
        Assert.That(result.Project.Assembly, Is.Not.Null);
        Assert.That(result.Tests!.Assembly, Is.Not.Null);
    }

    [Test]
    public async Task An_error_is_mapped_to_module_generated_line_and_spec_line()
    {
        var field = new SourceLocation("specs/customers.feature.yaml", 7, 9);
        var text = SampleSources.Customer.Replace("string?", "Missing", StringComparison.Ordinal);
        var feature = Feature(Module("schema/entity/Customer", Phase.Schema, File("Shop/Planted/Customer.cs", text, new LineOrigin(1, ModuleOrigin), new LineOrigin(6, field), new LineOrigin(8, ModuleOrigin))));

        var result = await new StaticValidation(_host).ValidateAsync(feature, Scope);

        var finding = result.Findings.Single();
        Assert.That(finding.Descriptor, Is.EqualTo(ValidationFindings.GeneratedCodeError));
        Assert.That(finding.ToolId, Is.EqualTo("CS0246"));
        Assert.That(finding.Module, Is.EqualTo("schema/entity/Customer"));
        Assert.That(finding.Location, Is.EqualTo(new SourceLocation("Shop/Planted/Customer.cs", 7, 12)));
        Assert.That(finding.Origin, Is.EqualTo(field));
        Assert.That(result.NotChecked, Has.Some.Contains("tests were not compiled"));
        Assert.That(result.Tests, Is.Null);
    }

    [Test]
    public async Task A_warning_in_a_test_is_a_warning_of_its_module()
    {
        var feature = Feature(Customer(SampleSources.Customer), CustomerTests(SampleSources.CustomerTests));

        var result = await new StaticValidation(_host).ValidateAsync(feature, Scope);

        var finding = result.Findings.Single();
        Assert.That(finding.Descriptor, Is.EqualTo(ValidationFindings.GeneratedCodeWarning));
        Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
        Assert.That(finding.Module, Is.EqualTo("tests/unit-tests/Customer"));
        Assert.That(finding.Message, Does.StartWith("CS8602: ").And.Contain("specs/customers.feature.yaml(4,5)"));
    }

    [Test]
    public async Task A_warning_in_an_edited_file_belongs_to_the_module_that_edits_it()
    {
        var feature = Feature(Customer(SampleSources.Customer), Module("api/routes", Phase.Api));
        var scope = Scope with { Edits = [new EditedFile("Shop/Program.cs", SampleSources.EditedProgram, ["api/routes"])] };

        var result = await new StaticValidation(_host).ValidateAsync(feature, scope);

        Assert.That(result.Findings.Select(finding => (finding.ToolId, finding.Module)), Is.EqualTo(new[] { ("CS8600", "api/routes"), ("CS8602", "api/routes") }));
    }

    [Test]
    public async Task A_name_that_hides_another_is_an_error_in_existing_code()
    {
        var feature = Feature(Customer("/// <summary>Hides.</summary>\npublic static class WebApplication\n{\n}\n"));

        var result = await new StaticValidation(_host).ValidateAsync(feature, Scope);

        var error = result.Findings.First(finding => finding.Severity == Severity.Error);
        Assert.That(error.Descriptor, Is.EqualTo(ValidationFindings.ExistingCodeError));
        Assert.That(error.Location!.File, Is.EqualTo("Shop/Program.cs"));
        Assert.That(error.Module, Is.Null);
    }

    [TestCase("System.IO.File.Exists(Name)", "'System.IO.File.Exists(string?)'")]
    [TestCase("System.Environment.ProcessorCount > 1", "'System.Environment.ProcessorCount'")]
    [TestCase("new System.Net.Sockets.TcpClient().Connected", "'System.Net.Sockets.TcpClient")]
    [TestCase("System.Reflection.Assembly.Load(\"x\") is null", "'System.Reflection.Assembly.Load(string)'")]
    public async Task A_banned_api_in_product_code_is_refused(string expression, string named)
    {
        var text = SampleSources.Customer.Replace("{ get; set; }", "{ get; set; }\n\n    /// <summary>Reaches out.</summary>\n    public bool Reaches => " + expression + ";", StringComparison.Ordinal);

        var result = await new StaticValidation(_host).ValidateAsync(Feature(Customer(text)), Scope);

        var finding = result.Findings.First(finding => finding.Descriptor == ValidationFindings.BannedApi);
        Assert.That(finding.Message, Does.Contain(named));
        Assert.That(finding.Location!.Line, Is.EqualTo(10));
    }

    [Test]
    public async Task What_only_looks_like_a_banned_api_is_allowed()
    {
        var text = SampleSources.Customer.Replace("{ get; set; }", "{ get; set; }\n\n    /// <summary>A word.</summary>\n    public string File => System.Environment.NewLine + nameof(File);", StringComparison.Ordinal);

        var result = await new StaticValidation(_host).ValidateAsync(Feature(Customer(text)), Scope);

        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public async Task A_module_initializer_in_product_code_is_refused()
    {
        var text = SampleSources.Customer.Replace("{ get; set; }", "{ get; set; }\n\n    [System.Runtime.CompilerServices.ModuleInitializer]\n    internal static void Run() { }", StringComparison.Ordinal);

        var result = await new StaticValidation(_host).ValidateAsync(Feature(Customer(text)), Scope);

        Assert.That(result.Findings.Select(finding => finding.Descriptor), Does.Contain(ValidationFindings.BannedApi));
    }

    [Test]
    public async Task Tests_may_use_the_file_system()
    {
        var tests = SampleSources.CustomerTests.Replace("new Shop.Planted.Customer().Name.Length", "System.IO.File.Exists(\"x\") ? 1 : 0", StringComparison.Ordinal);

        var result = await new StaticValidation(_host).ValidateAsync(Feature(Customer(SampleSources.Customer), CustomerTests(tests)), Scope);

        Assert.That(result.Findings, Is.Empty);
    }

    [TestCase("#pragma warning disable CS8602")]
    [TestCase("#nullable disable")]
    [TestCase("#line 1 \"other.cs\"")]
    public async Task A_directive_that_hides_findings_is_refused(string directive)
    {
        var result = await new StaticValidation(_host).ValidateAsync(Feature(Customer(directive + "\n" + SampleSources.Customer)), Scope);

        var finding = result.Findings.First(finding => finding.Descriptor == ValidationFindings.ForbiddenDirective);
        Assert.That(finding.Location, Is.EqualTo(new SourceLocation("Shop/Planted/Customer.cs", 1, 1)));
        Assert.That(finding.Message, Does.Contain(directive));
    }

    [TestCase('\u202E', 8)]
    [TestCase('\u200B', 8)]
    public async Task An_invisible_character_is_refused_in_any_file(char character, int column)
    {
        var feature = Feature(Module("schema/migration", Phase.Schema, File("Shop/Migrations/0001_customers.up.sql", $"-- one\nselect {character}1;\n")));

        var result = await new StaticValidation(_host).ValidateAsync(feature, Scope);

        var finding = result.Findings.Single();
        Assert.That(finding.Descriptor, Is.EqualTo(ValidationFindings.InvisibleCharacter));
        Assert.That(finding.Location, Is.EqualTo(new SourceLocation("Shop/Migrations/0001_customers.up.sql", 2, column)));
    }

    [Test]
    public async Task A_file_outside_both_projects_is_named_as_not_checked()
    {
        var feature = Feature(Module("ops/tool", Phase.Ops, File("tools/Tool.cs", "class Tool;\n")));

        var result = await new StaticValidation(_host).ValidateAsync(feature, Scope);

        Assert.That(result.NotChecked.Single(), Does.StartWith("tools/Tool.cs was not compiled"));
    }

    [Test]
    public async Task What_the_feature_builds_on_is_compiled_and_not_reported()
    {
        var scope = Scope with { Alongside = [new SourceChange(_sample.PathOf("Shop/Planted/Customer.cs"), SampleSources.Customer.Replace("/// ", "// ", StringComparison.Ordinal))] };
        var feature = Feature(Module("schema/entity/Order", Phase.Schema, File("Shop/Planted/Buyer.cs", SampleSources.Customer.Replace("class Customer", "class Buyer : Customer", StringComparison.Ordinal).Replace("string? Name", "int Number", StringComparison.Ordinal))));

        var result = await new StaticValidation(_host).ValidateAsync(feature, scope);

        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Project.Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain("CS1591"));
    }

    private static GeneratedModule Customer(string text) => Module("schema/entity/Customer", Phase.Schema, File("Shop/Planted/Customer.cs", text));

    private static GeneratedModule CustomerTests(string text) => Module("tests/unit-tests/Customer", Phase.Tests, File("Shop.Tests/CustomerTests.cs", text));
}
