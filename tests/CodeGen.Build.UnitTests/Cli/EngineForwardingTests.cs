using CodeGen.Build.Cli.Projects;

namespace CodeGen.Build.UnitTests.Cli;

internal sealed class EngineForwardingTests
{
    [Test]
    public void A_project_with_another_engine_gets_that_one()
    {
        using var folder = new TemporaryFolder();
        var other = folder.With("package/codegen.dll", "");

        var target = EngineForwarding.Target(Requests.Of(folder.PathOf("App.csproj"), "", other), CliRun.Environment(folder.FullName));

        Assert.That(target, Is.EqualTo(other));
    }

    [Test]
    public void An_engine_that_was_started_by_another_starts_no_third()
    {
        using var folder = new TemporaryFolder();
        var other = folder.With("package/codegen.dll", "");
        var environment = CliRun.Environment(folder.FullName) with { IsForwarded = true };

        var target = EngineForwarding.Target(Requests.Of(folder.PathOf("App.csproj"), "", other), environment);

        Assert.That(target, Is.Null);
    }

    [Test]
    public void The_same_engine_by_another_spelling_of_its_path_is_the_same()
    {
        using var folder = new TemporaryFolder();
        var own = folder.With("package/codegen.dll", "");
        var environment = CliRun.Environment(folder.FullName) with { Engine = own };
        var spelled = folder.PathOf("other/../package/codegen.dll");

        var target = EngineForwarding.Target(Requests.Of(folder.PathOf("App.csproj"), "", spelled), environment);

        Assert.That(target, Is.Null);
    }

    [Test]
    public void An_engine_that_is_gone_is_not_started()
    {
        using var folder = new TemporaryFolder();

        var target = EngineForwarding.Target(
            Requests.Of(folder.PathOf("App.csproj"), "", folder.PathOf("gone/codegen.dll")), CliRun.Environment(folder.FullName));

        Assert.That(target, Is.Null);
    }
}
