using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>Seeded changes of all good specs, as far as they stay good: what is generated from them is C# by its grammar, whatever they say.</summary>
public sealed class GeneratedSpecTests
{
    private static readonly TemplateSet Templates = new(Path.Combine(AppContext.BaseDirectory, "templates", "aspnetcore-efcore"), null);

    private static readonly TemplateRenderer Renderer = new(Templates);

    private static readonly ProjectContext Project = new()
    {
        Root = "/shop",
        Project = "src/Shop/Shop.csproj",
        ProjectDirectory = "src/Shop",
        RootNamespace = "Shop",
        Provider = DatabaseProvider.PostgreSql,
        ProviderName = "postgresql",
        HasEntityFramework = true,
        HasEntityFrameworkRelational = true,
        IsWebApplication = true,
        Tests = new Engine.Context.TestContext { Project = "tests/Shop.Tests/Shop.Tests.csproj", RootNamespace = "Shop.Tests", Framework = "nunit", Target = Engine.Context.TestFramework.NUnit, HasMvcTesting = true, HasInMemoryProvider = true },
    };

    private int _generated;

    private static IEnumerable<string> Examples => ExampleSpecs.Paths;

    [TestCaseSource(nameof(Examples))]
    public void Changed_specs_that_are_good_still_become_code(string path) =>
        FuzzRounds.Run(path, share: 10, (mutator, example) => mutator.Mutate(example, 1), Check);

    [OneTimeTearDown]
    public void Something_was_generated() => Assert.That(_generated, Is.GreaterThan(20));

    private void Check(string input)
    {
        var result = SpecReader.ReadText(input, "a.feature.yaml");
        if (result.HasErrors)
        {
            return;
        }

        var generated = FeatureGenerator.Generate(new GenerationInput { Model = result.Model!, Context = Project, Renderer = Renderer, TemplateSet = Templates.Hash, MigrationNumber = 1 });

        foreach (var file in generated.Modules.SelectMany(module => module.Files).Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var errors = CSharpSyntaxTree.ParseText(file.Content).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
            Assert.That(errors, Is.Empty, file.Path + "\n" + file.Content);
            _generated++;
        }
    }
}
