using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Context;

public sealed class ContextCheckTests
{
    private static readonly ProjectContext Complete = new()
    {
        Root = Path.Combine(Path.GetTempPath(), "root"),
        Project = "src/Shop/Shop.csproj",
        ProjectDirectory = "src/Shop",
        RootNamespace = "Shop",
        IsWebApplication = true,
        HasEntityFramework = true,
        Provider = DatabaseProvider.PostgreSql,
        Registration = new RegistrationPoint("src/Shop/Program.cs", null, null, "builder", "app"),
        DbContexts = [Db("ShopDbContext", "Shop")],
    };

    [Test]
    public void A_complete_project_has_no_findings()
    {
        var findings = ContextCheck.Check(Complete, Request(null));

        Assert.That(findings, Is.Empty);
    }

    [Test]
    public void An_empty_library_hears_what_it_lacks_and_the_command_to_run()
    {
        var findings = ContextCheck.CheckProject(Complete with { IsWebApplication = false, HasEntityFramework = false, Registration = null });

        Assert.That(findings.Select(finding => finding.Descriptor.Kind), Is.EqualTo(new[] { "not-a-web-application", "entity-framework-missing" }));
        Assert.That(findings[1].Message, Does.Contain("dotnet codegen init src/Shop/Shop.csproj --database postgres|sqlite|inmemory"));
        Assert.That(findings.Select(finding => finding.Location), Is.All.EqualTo(new SourceLocation("src/Shop/Shop.csproj")));
    }

    [Test]
    public void A_web_application_without_a_place_to_register_hears_so()
    {
        var findings = ContextCheck.CheckProject(Complete with { Registration = null });

        Assert.That(findings.Single().Descriptor, Is.EqualTo(ContextFindings.RegistrationPointMissing));
    }

    [Test]
    public void Several_DbContexts_are_a_question_that_lists_them()
    {
        var context = Complete with { DbContexts = [Db("BillingDb", "Shop"), Db("ShopDb", "Shop")] };

        var finding = ContextCheck.Check(context, Request(null)).Single();

        Assert.Multiple(() =>
        {
            Assert.That(finding.Descriptor.Kind, Is.EqualTo("dbcontext-ambiguous"));
            Assert.That(finding.Severity, Is.EqualTo(Severity.Error));
            Assert.That(finding.Message, Does.Contain("BillingDb, ShopDb").And.Contain("<FeatureSpec Update=\"specs/notes.feature.yaml\" DbContext=\"BillingDb\" />"));
            Assert.That(finding.Question!.Id, Does.Match("^Q-[0-9a-f]{4}$"));
            Assert.That(finding.Location!.File, Is.EqualTo("specs/notes.feature.yaml"));
        });
    }

    [TestCase("ShopDb")]
    [TestCase("Shop.ShopDb")]
    public void A_named_DbContext_is_chosen(string name)
    {
        var context = Complete with { DbContexts = [Db("BillingDb", "Shop"), Db("ShopDb", "Shop")] };

        var choice = DbContextChoice.Of(context, Request(name).Specs[0]);

        Assert.That((choice.DbContext?.Name, choice.Finding), Is.EqualTo(("ShopDb", (Finding?)null)));
    }

    [Test]
    public void Namesakes_are_told_apart_by_their_full_names()
    {
        var context = Complete with { DbContexts = [Db("Db", "Billing"), Db("Db", "Shop")] };

        var choice = DbContextChoice.Of(context, Request("Db").Specs[0]);

        Assert.That(choice.Finding!.Message, Does.Contain("Billing.Db, Shop.Db"));
    }

    [TestCase("ShopDBContxt", "did you mean 'ShopDbContext'?")]
    [TestCase("Warehouse", "the project has ShopDbContext")]
    public void An_unknown_DbContext_is_an_error_with_what_is_there(string name, string hint)
    {
        var finding = ContextCheck.Check(Complete, Request(name)).Single();

        Assert.That(finding.Descriptor.Kind, Is.EqualTo("dbcontext-unknown"));
        Assert.That(finding.Message, Does.Contain(name).And.Contain(hint));
    }

    [Test]
    public void A_project_without_a_DbContext_is_no_question()
    {
        var choice = DbContextChoice.Of(Complete with { DbContexts = [] }, Request(null).Specs[0]);

        Assert.That(choice, Is.EqualTo(new DbContextChoice(null, null)));
    }

    [Test]
    public void Migrations_in_C_sharp_are_a_warning_at_their_place()
    {
        var context = Complete with
        {
            HasEntityFrameworkMigrations = true,
            Facts = [new Fact("data.migrations", "ef_core", 1, [new Evidence("src/Shop/Migrations/First.cs", 7)])],
        };

        var finding = ContextCheck.CheckProject(context).Single();

        Assert.That((finding.Severity, finding.Location), Is.EqualTo((Severity.Warning, new SourceLocation("src/Shop/Migrations/First.cs", 7))));
        Assert.That(finding.Message, Does.Contain("dotnet ef migrations add"));
    }

    [Test]
    public void A_DbContext_in_another_project_is_a_warning_that_names_it()
    {
        var context = Complete with { DbContexts = [], ReferencedDbContexts = ["Shop.Data.ShopDb"] };

        var finding = ContextCheck.CheckProject(context).Single();

        Assert.That((finding.Severity, finding.Descriptor.Kind), Is.EqualTo((Severity.Warning, "dbcontext-elsewhere")));
        Assert.That(finding.Message, Does.Contain("Shop.Data.ShopDb"));
    }

    [Test]
    public void Every_finding_has_a_code_of_its_own_in_the_range_of_its_area()
    {
        var descriptors = FindingCatalog.All.Where(descriptor => descriptor.Code.StartsWith("CG2", StringComparison.Ordinal)).ToList();

        Assert.That(descriptors.Select(descriptor => descriptor.Code), Is.Unique.And.Not.Empty.And.All.Match("^CG2[0-9]{3}$"));
        Assert.That(descriptors.Select(descriptor => descriptor.Kind), Is.Unique.And.All.Match("^[a-z]+(-[a-z]+)*$"));
    }

    [TestCase(DatabaseProvider.Unknown, "provider-unknown")]
    [TestCase(DatabaseProvider.Other, "provider-unsupported")]
    public void A_provider_that_SQL_is_not_written_for_is_a_warning(DatabaseProvider provider, string kind)
    {
        var context = Complete with { Provider = provider, ProviderName = "sqlserver" };

        var finding = ContextCheck.CheckProject(context).Single();

        Assert.That((finding.Severity, finding.Descriptor.Kind), Is.EqualTo((Severity.Warning, kind)));
    }

    private static DbContextInfo Db(string name, string space) => new(name, space, $"src/{name}.cs", false, false, []);

    private static BuildRequest Request(string? dbContext) =>
        new CodeBaseUnderTest().Request(new FeatureSpecItem(Path.Combine(Complete.Root, "specs", "notes.feature.yaml"), dbContext));
}
