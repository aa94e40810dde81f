namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>Every construct of the format becomes code that compiles without an error or a warning, with its tests.</summary>
public sealed class MatrixTests : PipelineFixture
{
    // These judge the names that the spec chose: a team that has them on is told so.
    private static readonly string[] RulesOfNaming = ["CA1707:", "CA1716:", "CA1720:"];

    [Test]
    public async Task A_spec_generates_clean_code_on_postgresql(
        [Values("types", "shapes", "routes", "names", "texts", "rules", "relations", "states", "bookkeeping", "conditions", "formats", "patterns", "code_base", "limits")] string spec) => await AssertCleanAsync(ProjectStyle.PostgreSql, spec, "policy:billing");

    [Test]
    public async Task A_spec_generates_clean_code_in_a_bare_project(
        [Values("types", "shapes", "routes", "names", "texts", "rules", "relations", "states", "bookkeeping", "conditions", "formats", "limits")] string spec) => await AssertCleanAsync(ProjectStyle.Bare, spec, "authenticated");

    [Test]
    public async Task A_spec_generates_clean_code_in_an_older_code_base(
        [Values("types", "shapes", "routes", "names", "rules", "states", "bookkeeping", "limits")] string spec) => await AssertCleanAsync(ProjectStyle.Older, spec, "authenticated", "OrderContext");

    [Test]
    public async Task Code_is_laid_out_as_the_editorconfig_of_the_team_asks([Values("shapes")] string spec)
    {
        await AssertCleanAsync(ProjectStyle.OwnLayout, spec, "policy:billing");
    }

    [Test]
    public async Task Analyzers_of_a_strict_team_find_nothing_that_is_not_their_own_taste([Values("shapes", "routes", "bookkeeping", "formats", "patterns", "limits")] string spec) =>
        await AssertCleanAsync(ProjectStyle.Strict, spec, "policy:billing");

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

    private async Task AssertCleanAsync(ProjectStyle style, string spec, string security, string? dbContext = null)
    {
        await Project.UseAsync(style);

        var gate = await Project.GenerateAsync(Spec(spec).Replace("policy:billing", security, StringComparison.Ordinal), dbContext);

        var problems = gate.Problems.Where(problem => !RulesOfNaming.Any(problem.Contains)).ToList();
        Assert.That(problems, Is.Empty, string.Join('\n', problems));
        Assert.That(gate.Files, Is.Not.Empty);
    }
}
