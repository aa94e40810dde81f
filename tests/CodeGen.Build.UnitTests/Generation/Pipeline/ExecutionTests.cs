namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>What was generated is approved, feature after feature, and all generated tests are run: they pass as they are, in memory.</summary>
public sealed class ExecutionTests : ExecutionFixture
{
    private static readonly string[] Specs = ["types", "shapes", "routes", "texts", "names", "rules"];

    [Test]
    public async Task Generated_tests_pass_once_the_features_are_approved_where_the_code_base_has_a_DbContext()
    {
        Requires.FullRun();

        await AssertTestsPassAsync(ProjectStyle.PostgreSql, "policy:billing", Specs);
    }

    [Test]
    public async Task Generated_tests_pass_once_the_features_are_approved_in_a_bare_project() =>
        await AssertTestsPassAsync(ProjectStyle.Bare, "authenticated", "types", "routes", "rules");

    [Test]
    public async Task Generated_tests_of_features_side_by_side_pass_in_memory()
    {
        Requires.FullRun();

        await AssertTestsPassTogetherAsync(ProjectStyle.PostgreSql, "relations", "states", "bookkeeping", "conditions", "formats", "patterns", "few_values", "code_base", "limits");
    }
}
