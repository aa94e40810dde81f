namespace CodeGen.Build.UnitTests.Documentation;

public sealed class ChangelogTests
{
    [Test]
    public void The_version_that_is_built_has_an_entry() =>
        Assert.That(Repository.Read("CHANGELOG.md"), Does.Contain($"\n## [{ProductVersion.Read()}]"));
}
