using System.Xml.Linq;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Documentation;

public sealed class ReadmeTests
{
    // The part of the README that .ci/walkthrough runs as it stands there.
    private const string WalkedThrough = "In your own project";

    private static readonly MarkdownPage Readme = new("README.md");

    [Test]
    public void The_table_of_spec_keys_is_that_of_the_format() => AssertGenerated("spec-keys", ReadmeTables.SpecKeys());

    [Test]
    public void The_table_of_text_formats_is_that_of_the_format() => AssertGenerated("text-formats", ReadmeTables.TextFormats());

    [Test]
    public void The_table_of_operators_of_rules_is_that_of_the_parser() => AssertGenerated("rule-operators", ReadmeTables.RuleOperatorsTable());

    [Test]
    public void The_table_of_functions_of_rules_is_that_of_the_binder() => AssertGenerated("rule-functions", ReadmeTables.RuleFunctions());

    [Test]
    public void The_table_of_limits_is_that_of_the_format() => AssertGenerated("spec-limits", ReadmeTables.SpecLimitsTable());

    [Test]
    public void The_table_of_diagnostics_is_that_of_the_catalog() => AssertGenerated("diagnostics", ReadmeTables.Diagnostics());

    [Test]
    public void Every_help_link_leads_to_an_anchor_of_the_page()
    {
        var anchors = Readme.Anchors().ToArray();

        var targets = FindingCatalog.All.Select(descriptor => FindingCatalog.HelpLink(descriptor.Code).Split('#')[1]);

        Assert.That(anchors, Is.Unique);
        Assert.That(targets.Concat(Readme.LinkedAnchors()).Distinct(), Is.SubsetOf(anchors));
    }

    [Test]
    public void Every_command_is_run_by_CI()
    {
        var ci = Repository.Read(".ci/run");

        var commands = Readme.Commands().ToArray();

        Assert.That(ci, Does.Contain(".ci/walkthrough"));
        Assert.That(commands.Where(command => command.Section == WalkedThrough), Is.Not.Empty);
        Assert.That(
            commands.Where(command => command.Section != WalkedThrough).Select(command => command.Command),
            Is.Not.Empty.And.All.Matches<string>(command => ci.Contains(command, StringComparison.Ordinal)));
    }

    [Test]
    public void The_walk_through_installs_the_version_of_the_product()
    {
        var install = Readme.Commands().Single(command => command.Command.StartsWith("dotnet tool install", StringComparison.Ordinal));

        Assert.That(install.Command, Does.EndWith($"--version {ProductVersion.Read()}"));
    }

    [Test]
    public void Every_package_has_a_reason()
    {
        var packages = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(element => element.Attribute("Include")!.Value);

        var table = Readme.Text[Readme.Text.IndexOf("\n## Dependencies\n", StringComparison.Ordinal)..];

        Assert.That(packages, Is.Not.Empty.And.All.Matches<string>(package => table.Contains(package, StringComparison.Ordinal)));
    }

    [Test]
    public void Linked_files_are_there() => Assert.That(Readme.LinkedFiles(), Is.Not.Empty.And.All.Matches<string>(file => File.Exists(Repository.PathOf(file))));

    private static void AssertGenerated(string name, string expected)
    {
        if (Environment.GetEnvironmentVariable("CODEGEN_ACCEPT_SNAPSHOTS") == "1" && Readme.Generated(name) != expected)
        {
            new MarkdownPage("README.md").Replace(name, expected);
            Assert.Warn($"The part '{name}' of README.md was rewritten.");
            return;
        }

        Assert.That(Readme.Generated(name), Is.EqualTo(expected), "CODEGEN_ACCEPT_SNAPSHOTS=1 rewrites the table.");
    }
}
