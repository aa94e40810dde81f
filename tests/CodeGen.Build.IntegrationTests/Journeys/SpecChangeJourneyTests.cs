using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Journeys;

/// <summary>What becomes of an approved feature when its spec moves on, or the team has gone on with its code.</summary>
[Parallelizable]
internal sealed class SpecChangeJourneyTests
{
    private const string Feature = "labels";

    private TestProject _project = null!;

    [OneTimeSetUp]
    public void ApproveFirstVersion()
    {
        _project = Projects.CreateRelational("spec-change");
        File.Delete(_project.SpecFile);
        _project.Write(Projects.Spec(Feature, "Label"), "specs", "labels.feature.yaml");
        _project.Build().ThatSucceeds();
        _project.Approve(Feature).ThatEndsWith(0);
    }

    [Test]
    [Order(1)]
    public void New_fields_with_and_without_a_value_propose_a_migration_with_the_next_number()
    {
        var before = _project.Tree();
        _project.Write(
            Projects.Spec(Feature, "Label", "      hint: string?\n      weight: { type: int, default: 7 }"), "specs", "labels.feature.yaml");

        _project.Build().ThatSucceeds();

        var review = _project.Snapshot("codegen", "review", Feature).Keys.ToList();
        var up = review.Single(file => file.EndsWith(".up.sql", StringComparison.Ordinal));
        var sql = _project.Read(["codegen", "review", Feature, .. up.Split('/')]);
        Assert.That(Path.GetFileName(up), Does.StartWith("0002_labels"));
        Assert.That(sql, Does.Contain("ALTER TABLE").And.Contain("hint").And.Contain("weight").And.Not.Contain("CREATE TABLE"));
        Assert.That(sql, Does.Match("weight.* DEFAULT 7"));
        Assert.That(review, Has.Some.EndsWith("/Label.cs"));
        Assert.That(Product(_project.Tree()), Is.EqualTo(Product(before)));
    }

    [Test]
    [Order(2)]
    public void Approving_it_changes_the_files_that_nobody_touched_and_keeps_the_first_migration()
    {
        var first = Product(_project.Tree()).Where(file => file.Key.Contains("0001_", StringComparison.Ordinal)).ToList();

        _project.Approve(Feature).ThatEndsWith(0);

        var after = Product(_project.Tree());
        Assert.That(first, Has.Count.EqualTo(4));
        Assert.That(after, Is.SupersetOf(first));
        Assert.That(after.Keys, Has.Exactly(4).Contains("0002_labels"));
        Assert.That(_project.Read(PathOf("Label.cs")), Does.Contain("Hint").And.Contain("Weight"));
        var build = _project.Build().ThatSucceeds();
        Assert.That(build.Warnings.Where(warning => !warning.Code.StartsWith("CG", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    [Order(3)]
    public void A_file_that_the_team_has_edited_is_reported_and_never_overwritten()
    {
        var entity = PathOf("Label.cs");
        var edited = _project.Read(entity).Replace("public sealed class Label", "/* ours */ public sealed class Label", StringComparison.Ordinal);
        _project.Write(edited, entity);
        _project.Write(
            Projects.Spec(Feature, "Label", "      hint: string?\n      weight: { type: int, default: 7 }\n      colour: string?"), "specs", "labels.feature.yaml");

        var build = _project.Build();
        var tree = _project.Tree();
        var approve = _project.Approve(Feature);

        Assert.That(build.ThatSucceeds().Warnings.Select(warning => warning.Code), Does.Contain("CG5011"));
        Assert.That(build.Warnings.First(warning => warning.Code == "CG5011").File, Does.EndWith("Label.cs"));
        Assert.That(approve.ThatEndsWith(1).Messages, Does.Contain("CG5011").And.Contain("Label.cs"));
        Assert.That(_project.Tree(), Is.EqualTo(tree));
        Assert.That(_project.Read(entity), Is.EqualTo(edited));
    }

    [Test]
    [Order(4)]
    public void A_new_field_that_must_have_a_value_and_has_no_default_is_an_error_at_its_line()
    {
        var spec = Projects.Spec(Feature, "Label", "      hint: string?\n      weight: { type: int, default: 7 }\n      owner: { type: string, required: true }");
        _project.Write(spec, "specs", "labels.feature.yaml");

        var build = _project.Build();

        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        var error = build.Errors.Single();
        Assert.That(error.Code, Is.EqualTo("CG3016"));
        Assert.That(Path.GetFileName(error.File), Is.EqualTo("labels.feature.yaml"));
        Assert.That(error.Line, Is.EqualTo(Array.FindIndex(spec.Split('\n'), line => line.Contains("owner", StringComparison.Ordinal)) + 1));
        Assert.That(error.Column, Is.Positive);
        Assert.That(error.Message, Does.Contain("owner"));
        Assert.That(_project.Approve(Feature).ThatEndsWith(1).Messages, Does.Contain("CG5005"));
    }

    [Test]
    [Order(5)]
    public void A_spec_that_is_renamed_or_removed_is_reported_and_its_code_stays()
    {
        var before = Product(_project.Tree());
        File.Delete(_project["specs", "labels.feature.yaml"]);
        _project.Write(Projects.Spec("visits", "Visit"), "specs", "visits.feature.yaml");

        var build = _project.Build().ThatSucceeds();
        var gate = _project.Tool("gate", "--format", "json").ThatEndsWith(1).Json.GetProperty("open").EnumerateArray()
            .Where(point => point.GetProperty("feature").GetString() == Feature)
            .Select(point => point.GetProperty("code").GetString());

        var warning = build.Warnings.Single(warning => warning.Code == "CG5023");
        Assert.That(warning.File, Does.EndWith("labels.json"));
        Assert.That(warning.Message, Does.Contain("'labels'"));
        Assert.That(gate, Does.Contain("CG5023"));
        Assert.That(Product(_project.Tree()), Is.EqualTo(before));
        Assert.That(_project["codegen", "lock", "labels.json"], Does.Exist);
        Assert.That(_project["codegen", "review", Feature], Does.Not.Exist);
        Assert.That(_project["codegen", "review", "visits", "REVIEW.md"], Does.Exist);
    }

    private string[] PathOf(string file) => Product(_project.Tree()).Keys.Single(path => Path.GetFileName(path) == file).Split('/');

    // What the project is built from, its specs aside.
    private static Dictionary<string, string> Product(IReadOnlyDictionary<string, string> tree) => tree
        .Where(file => !file.Key.StartsWith("codegen/", StringComparison.Ordinal) && !file.Key.StartsWith("specs/", StringComparison.Ordinal))
        .ToDictionary();
}
