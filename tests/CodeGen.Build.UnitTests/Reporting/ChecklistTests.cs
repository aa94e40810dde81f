using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Reporting;
using CodeGen.Build.UnitTests.Gate;

namespace CodeGen.Build.UnitTests.Reporting;

[TestFixture]
public sealed class ChecklistTests
{
    [Test]
    public void Nothing_that_did_not_run_counts_as_done()
    {
        var items = Compute(new FeatureEvidence(), "schema/migration", "tests/unit-tests", "api/endpoints");

        Assert.That(
            items.Where(item => item.State == ChecklistState.Done).Select(item => item.Id), Is.EqualTo(new[] { Checklist.NoOpenSlot }));
    }

    [Test]
    public void What_a_layer_found_is_the_evidence()
    {
        var items = Compute(
            new FeatureEvidence(new(true, "0 errors"), new(false, "3 passed, 1 failed"), new(true, "up, down, up"), new(true, "2 queries")),
            "schema/migration",
            "tests/unit-tests",
            "api/endpoints");

        Assert.That(
            items.Take(3).Select(item => (item.Id, item.State, item.Evidence)),
            Is.EqualTo(new[]
            {
                ("builds", ChecklistState.Done, "0 errors"),
                ("tests-pass", ChecklistState.Open, "3 passed, 1 failed"),
                ("migration-rehearsed", ChecklistState.Done, "up, down, up"),
            }));
    }

    [Test]
    public void A_failed_feature_does_not_build_whatever_the_evidence_says()
    {
        var items = Checklist.Compute(true, [], [], new FeatureEvidence(Compiled: new(true, "0 errors")));

        Assert.That(items[0].State, Is.EqualTo(ChecklistState.Open));
    }

    [Test]
    public void A_line_about_something_that_the_feature_does_not_have_does_not_apply()
    {
        var items = Compute(new FeatureEvidence(), "schema/entity/Note");

        Assert.That(
            items.Where(item => item.State == ChecklistState.NotApplicable).Select(item => item.Id),
            Is.EqualTo(new[] { "tests-pass", "migration-rehearsed", "rollback-script", "feature-flag", "monitoring", "criteria-covered" }));
    }

    [TestCase("ops/deploy/1.deploy.sql", "ops/deploy/1.rollback.sql", ChecklistState.Done)]
    [TestCase("db/1.up.sql", "db/1.down.sql", ChecklistState.Open)]
    public void A_rollback_script_is_there_when_the_deployment_script_has_its_counterpart(string first, string second, ChecklistState expected)
    {
        var module = Module("schema/migration/Note") with { Files = [new ManifestFile(first, "", 1), new ManifestFile(second, "", 1)] };

        var items = Checklist.Compute(false, [module], [], new FeatureEvidence());

        Assert.That(items.Single(item => item.Id == "rollback-script").State, Is.EqualTo(expected));
    }

    [Test]
    public void Monitoring_queries_that_nobody_ran_are_open()
    {
        var queries = Module("ops/monitoring") with { Files = [new ManifestFile("ops/monitoring/a.sql", "", 1)] };

        var items = Checklist.Compute(false, [queries, Module("api/endpoints")], [], new FeatureEvidence());

        var line = items.Single(item => item.Id == "monitoring");
        Assert.That((line.State, line.Evidence), Is.EqualTo((ChecklistState.Open, "the queries were not run")));
    }

    private static ImmutableArray<ChecklistItem> Compute(FeatureEvidence evidence, params string[] modules) =>
        Checklist.Compute(false, [.. modules.Select(Module)], [], evidence);

    private static ManifestModule Module(string id)
    {
        var generated = GateWorkspace.Module(id, "a.cs", "");
        return new ManifestModule
        {
            Id = id,
            Phase = generated.Phase,
            Summary = "",
            Origin = generated.Origin,
            Hash = "",
            State = default,
        };
    }
}
