namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>Every construct of the format becomes code that compiles without an error or a warning, with its tests.</summary>
public sealed class MatrixTests : PipelineFixture
{
    // These judge the names that the spec chose: a team that has them on is told so.
    private static readonly string[] RulesOfNaming = ["CA1707:", "CA1716:", "CA1720:"];

    // Side by side, since a run costs nearly the same for one feature as for ten; in two groups, since some name the same entities.
    private static readonly string[] Shapes = ["types", "shapes", "texts", "rules", "states", "bookkeeping", "formats", "patterns"];
    private static readonly string[] Routes = ["routes", "names", "relations", "conditions", "limits", "code_base"];

    [Test]
    public async Task Specs_generate_clean_code_on_postgresql([ValueSource(nameof(Groups))] string[] specs) =>
        await AssertCleanAsync(ProjectStyle.PostgreSql, specs, "policy:billing");

    [Test]
    public async Task Specs_generate_clean_code_in_a_bare_project([ValueSource(nameof(Groups))] string[] specs)
    {
        Requires.FullRun();

        await AssertCleanAsync(ProjectStyle.Bare, specs.Except(["code_base"]), "authenticated");
    }

    [Test]
    public async Task Specs_generate_clean_code_in_an_older_code_base([ValueSource(nameof(Groups))] string[] specs) =>
        await AssertCleanAsync(ProjectStyle.Older, specs.Except(["code_base", "relations"]), "authenticated", "OrderContext");

    [Test]
    public async Task Code_is_laid_out_as_the_editorconfig_of_the_team_asks() =>
        await AssertCleanAsync(ProjectStyle.OwnLayout, ["shapes"], "policy:billing");

    [Test]
    public async Task Analyzers_of_a_strict_team_find_nothing_that_is_not_their_own_taste() =>
        await AssertCleanAsync(ProjectStyle.Strict, ["shapes", "routes", "bookkeeping", "formats", "patterns"], "policy:billing");

    [Test]
    public async Task Analyzers_of_a_strict_team_find_nothing_in_limited_endpoints() =>
        await AssertCleanAsync(ProjectStyle.Strict, ["limits"], "policy:billing");

    [Test]
    public async Task A_field_without_enough_values_leaves_out_only_the_tests_that_need_it()
    {
        await Project.UseAsync(ProjectStyle.PostgreSql);

        var gate = await Project.GenerateAsync(Spec("few_values"));

        var findings = gate.Outcome.Findings.Where(finding => finding.Descriptor.Code == "CG3006").Select(finding => finding.Message).ToList();
        Assert.That(findings, Has.Count.EqualTo(2));
        Assert.That(findings, Has.One.Contains("allows 5 values").And.Contains("rows of Jersey, Size use"));
        Assert.That(findings, Has.One.Contains("(?=.*[0-9]).{8,}"));
        var tests = gate.Files.Keys.Select(Path.GetFileName).Where(file => file!.EndsWith("Tests.cs", StringComparison.Ordinal)).ToList();
        Assert.That(tests, Is.SupersetOf(new[] { "LockerEndpointsTests.cs", "LockerOpenEndpointTests.cs", "SizeValidatorTests.cs" }));
        Assert.That(tests, Has.None.Matches<string>(file => file is "SizeEndpointsTests.cs" or "JerseyEndpointsTests.cs" or "PasswordEndpointsTests.cs" or "PasswordValidatorTests.cs"));
    }

    [Test]
    public async Task What_is_found_of_features_together_is_what_is_found_of_each_alone()
    {
        string[] specs = ["formats", "patterns"];
        await Project.UseAsync(ProjectStyle.PostgreSql);
        var together = await Project.GenerateAsync([.. specs.Select(Spec)]);

        var alone = new List<string>();
        foreach (var spec in specs)
        {
            await Project.UseAsync(ProjectStyle.PostgreSql);
            alone.AddRange((await Project.GenerateAsync(Spec(spec))).Problems);
        }

        Assert.That(together.Problems, Is.EquivalentTo(alone.Distinct()));
        Assert.That(alone, Has.Some.Contains("CA1716").And.Some.Contains("CA1720"));
    }

    private static IEnumerable<string[]> Groups() => [Shapes, Routes];

    private async Task AssertCleanAsync(ProjectStyle style, IEnumerable<string> specs, string security, string? dbContext = null)
    {
        await Project.UseAsync(style);

        var gate = await Project.GenerateAsync([.. specs.Select(spec => Spec(spec).Replace("policy:billing", security, StringComparison.Ordinal))], dbContext);

        var problems = gate.Problems.Where(problem => !RulesOfNaming.Any(problem.Contains)).ToList();
        Assert.That(problems, Is.Empty, string.Join('\n', problems));
        Assert.That(gate.Files, Is.Not.Empty);
    }
}
