using CodeGen.Build.UnitTests.Specs.Yaml;

namespace CodeGen.Build.Benchmarks;

/// <summary>Everything that can be measured, by name.</summary>
internal static class Scenarios
{
    /// <summary>All names, in the order in which they run.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["lint-1", "lint-1000", "lint-1mb", "lint-bad", "generate-1", "generate-20", "generate-none", "build-none"];

    /// <summary>The scenarios of these names.</summary>
    public static IEnumerable<Scenario> Of(BenchmarkWorkspace workspace, IReadOnlyList<string> names) => names.Select(name => name switch
    {
        "lint-1" => Lint(name, workspace, [SpecTexts.Ordinary(0)]),
        "lint-1000" => Lint(name, workspace, Enumerable.Range(0, 1_000).Select(SpecTexts.Ordinary)),
        "lint-1mb" => Lint(name, workspace, [SpecTexts.Large()]),
        "lint-bad" => new Scenario("lint-bad (worst of each kind)", () => Bad(workspace)) { Accepts = [1] },
        "generate-1" => Generate("generate-1 (cold)", workspace, features: 1, isNew: true),
        "generate-20" => Generate("generate-20 (cold)", workspace, features: 20, isNew: true),
        "generate-none" => Generate("generate-none (20 up to date)", workspace, features: 20, isNew: false),
        _ => new Scenario("build-none (20 up to date)", () =>
        {
            workspace.Project.Use(20);
            workspace.Project.EnsureBuilt();
            return workspace.Project.Build();
        }),
    });

    private static Scenario Lint(string name, BenchmarkWorkspace workspace, IEnumerable<string> texts)
    {
        var paths = texts.Select((text, number) => workspace.Write($"{name}/{number}.feature.yaml", text)).ToList();
        return new Scenario(name, () => MeasuredProcess.Run(workspace.Folder, [Machine.Engine, "lint", .. paths, "--format", "json"]));
    }

    private static Measurement Bad(BenchmarkWorkspace workspace) => BadInputs.All
        .Select(input => MeasuredProcess.Run(workspace.Folder, Machine.Engine, "lint", workspace.Write("bad.feature.yaml", input.Content), "--format", "json"))
        .Aggregate((worst, run) => worst.Max(run));

    private static Scenario Generate(string name, BenchmarkWorkspace workspace, int features, bool isNew) => new(name, () =>
    {
        workspace.Project.Use(features);
        workspace.Project.EnsureBuilt();
        if (isNew)
        {
            workspace.Project.Forget();
        }

        return workspace.Project.Generate();
    });
}
