using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;
using CodeGen.Build.UnitTests.Documentation;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>The shop of the rules' tests as it is generated.</summary>
internal static class GeneratedOrders
{
    private static readonly TemplateSet Templates = new(Path.Combine(AppContext.BaseDirectory, "templates", "aspnetcore-efcore"), null);

    private static readonly GenerationInput Input = new()
    {
        Model = ModelCompletion.Complete(RuleFixture.FeatureWithoutProject),
        Context = new ProjectContext
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
        },
        Renderer = new TemplateRenderer(Templates),
        TemplateSet = Templates.Hash,
        MigrationNumber = 1,
    };

    private static readonly Lazy<GeneratedFeature> Generated = new(() =>
    {
        var generated = FeatureGenerator.Generate(Input);
        Assert.That(generated.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message), Is.Empty);
        return generated;
    });

    private static readonly RuleCatalog Catalog = RuleCatalog.Of(Input.Model);

    /// <summary>The entities as templates see them.</summary>
    public static FeatureView View { get; } = CreateView();

    /// <summary>The classes of the entities, their enums, and the shared calculations of rules.</summary>
    public static IEnumerable<string> Code =>
    [
        .. Generated.Value.Modules.Where(module => module.Phase == Phase.Schema).SelectMany(module => module.Files)
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.Path.EndsWith("Configuration.cs", StringComparison.Ordinal))
            .Select(file => WithoutFramework(file.Content)),
        Repository.Read("templates/aspnetcore-efcore/shared/rule-math.hbs").Replace("{{> _header}}",
            "using System;\nusing System.Collections.Generic;\nusing System.Diagnostics.CodeAnalysis;\nusing System.Globalization;\nusing System.Linq;\nusing System.Text.RegularExpressions;\nnamespace Shop.Features.Common;\n", StringComparison.Ordinal),
    ];

    /// <summary>How the entities are mapped.</summary>
    public static IEnumerable<string> Mapping => Generated.Value.Modules.Where(module => module.Phase == Phase.Schema).SelectMany(module => module.Files)
        .Where(file => file.Path.EndsWith("Configuration.cs", StringComparison.Ordinal))
        .Select(file => file.Content);

    /// <summary>The script that makes the tables.</summary>
    public static string Tables => Generated.Value.Modules.SelectMany(module => module.Files).Single(file => file.Path.EndsWith(".up.sql", StringComparison.Ordinal)).Content;

    /// <summary>The condition of an order; null when it has errors.</summary>
    public static BoundExpression? Bind(string text) => RuleBinder.Bind(Catalog, Catalog.Find("Order")!, RuleParser.Parse(text)).Expression;

    // What is not needed is taken out later, by a compilation.
    private static string WithoutFramework(string code) => string.Join('\n', code.Split('\n').Where(line => !line.StartsWith("using Microsoft.", StringComparison.Ordinal)));

    private static FeatureView CreateView()
    {
        var names = FeatureNames.Of(Input);
        return FeatureViewFactory.Create(Input, names, new TypeNames(Input.Context, [Input.Model], names));
    }
}
