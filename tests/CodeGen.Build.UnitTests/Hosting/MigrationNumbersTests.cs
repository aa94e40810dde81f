using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Planning;
using CodeGen.Build.UnitTests.Gate;

namespace CodeGen.Build.UnitTests.Hosting;

public sealed class MigrationNumbersTests
{
    private const string Folder = "src/Shop/Migrations";
    private GateWorkspace _gate = null!;

    [SetUp]
    public void Create() => _gate = new GateWorkspace();

    [TearDown]
    public void Delete() => _gate.Dispose();

    [Test]
    public void Without_migrations_the_first_number_is_one() => Assert.That(Numbers("a", "b"), Is.EqualTo(new[] { 1, 2 }));

    [Test]
    public void The_next_number_is_behind_those_of_the_folder_and_of_the_locks()
    {
        _gate.Write(Folder + "/0007_orders.up.sql", "");
        _gate.Write(Folder + "/0011_notes.down.sql", "");
        _gate.Write(Folder + "/readme.up.sql", "");
        Lock("gone", "0009");

        Assert.That(Numbers("a", "b"), Is.EqualTo(new[] { 10, 11 }));
    }

    [Test]
    public void A_pinned_number_is_kept_while_others_come_and_go()
    {
        Lock("b", "0003");

        Assert.That(Numbers("a", "b", "c"), Is.EqualTo(new[] { 4, 3, 5 }));
    }

    [Test]
    public void A_number_whose_migration_is_in_the_tree_is_used_up()
    {
        _gate.Write(Folder + "/0003_b.up.sql", "");
        Lock("b", "0003", Folder + "/0003_b.up.sql");

        Assert.That(Numbers("b", "b"), Is.EqualTo(new[] { 4, 5 }));
    }

    private int[] Numbers(params string[] features)
    {
        var numbers = new MigrationNumbers(_gate.Workspace(), _gate.PathOf(Folder));
        return [.. features.Select(numbers.For)];
    }

    private void Lock(string feature, string migration, params string[] applied) => _gate.Write($"src/Shop/codegen/lock/{feature}.json", GateJson.Document(new FeatureLock
    {
        Feature = feature,
        SpecHash = "spec",
        TemplateSet = "templates",
        Facts = "facts",
        Migration = migration,
        State = ModuleState.Approved,
        Validated = true,
        Modules = [new LockModule { Id = ModuleIds.Migration, Phase = Phase.Schema, State = ModuleState.Approved, AppliedFiles = [.. applied] }],
    }));
}
