using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.UnitTests.Specs;

namespace CodeGen.Build.UnitTests.Generation.Schema;

/// <summary>Changes of tables that an entity of the code base maps, or that nothing maps.</summary>
public sealed class ExistingTableTests
{
    private static readonly TemplateSet Templates = new(Path.Combine(AppContext.BaseDirectory, "templates", "aspnetcore-efcore"), null);

    private static readonly ExistingEntity Customer = new()
    {
        Name = "Customer",
        Namespace = "Shop",
        File = "src/Shop/Customer.cs",
        DbContext = "Shop.ShopContext",
        Table = "customers",
        KeyProperty = "Id",
        KeyColumn = "id",
        KeyClrType = "int",
        Properties =
        [
            new ExistingProperty("Id", "int", "id", false, true, null),
            new ExistingProperty("Name", "string", "name", true, true, null),
            new ExistingProperty("Points", "long", "points", false, true, null),
            new ExistingProperty("Note", "string?", "note", false, true, null),
        ],
    };

    [TestCase("Drop table: customers", "'Customer'")]
    [TestCase("Rename table: customers to clients", "'Customer'")]
    [TestCase("Drop column: customers.name", "'Customer.Name'")]
    [TestCase("Rename column: customers.name to title", "'Customer.Name'")]
    [TestCase("Alter column: customers.name to int", "'Name' (string)")]
    [TestCase("Make customers.points nullable", "'Points' (long)")]
    [TestCase("Alter column: customers.points from long to int", "'Points' (long)")]
    public void What_the_code_base_still_maps_is_refused_with_the_code_to_change(string change, string named)
    {
        var generated = Generate(change);

        Assert.That(generated.Findings.Select(finding => (finding.Descriptor, finding.Severity)), Is.EqualTo(new[] { (GenerationFindings.MappedTable, Severity.Error) }));
        Assert.That(generated.Findings[0].Message, Does.Contain(named).And.Contain("Change that code first"));
        Assert.That(generated.Modules, Is.Empty);
    }

    [TestCase("Drop column: customers.legacy", "DROP COLUMN IF EXISTS legacy")]
    [TestCase("Rename column: customers.title to name", "RENAME COLUMN title TO name")]
    [TestCase("Alter column: customers.points from int to long", "TYPE bigint")]
    [TestCase("Make customers.note nullable", "DROP NOT NULL")]
    [TestCase("Make customers.name unique", "ADD CONSTRAINT ux_customers_name UNIQUE (name)")]
    [TestCase("Rename table: clients to customers", "RENAME TO customers")]
    [TestCase("Drop table: old_customers", "DROP TABLE IF EXISTS old_customers")]
    public void What_the_code_base_does_not_map_or_maps_already_becomes_a_migration(string change, string sql)
    {
        var generated = Generate(change);

        var migration = generated.Modules.Single(module => module.Id == "schema/migration").Files;
        Assert.That(migration.Select(file => Path.GetFileName(file.Path)), Is.EqualTo(new[] { "0001_shop.up.sql", "0001_shop.down.sql", "0001_shop.deploy.sql", "0001_shop.rollback.sql" }));
        Assert.That(migration[0].Content, Does.Contain(sql));
        Assert.That(generated.Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void A_column_that_is_added_to_a_table_of_the_spec_is_a_field_of_its_entity()
    {
        var generated = Generate("Add column: labels.hint (nullable text)", "entities:\n  - name: Label\n    fields: { title: string }\n    operations: [create]\n");

        var files = generated.Modules.SelectMany(module => module.Files).ToDictionary(file => Path.GetFileName(file.Path), file => file.Content);
        Assert.That(files["0001_shop.up.sql"], Does.Contain("hint text NULL"));
        Assert.That(files["Label.cs"], Does.Contain("string? Hint"));
    }

    [Test]
    public void Without_a_relational_provider_nothing_could_come_of_it()
    {
        var generated = Generate("Add index: customers (name)", provider: DatabaseProvider.InMemory);

        Assert.That(generated.Findings.Select(finding => finding.Descriptor), Is.EqualTo(new[] { GenerationFindings.UnsupportedSchemaChange }));
    }

    private static GeneratedFeature Generate(string change, string entities = "", DatabaseProvider provider = DatabaseProvider.PostgreSql) => FeatureGenerator.Generate(new GenerationInput
    {
        Model = SpecBuilder.ReadBody($"{entities}schema_changes:\n  - {change}\n").Feature(),
        Context = new ProjectContext
        {
            Root = "/shop",
            Project = "src/Shop/Shop.csproj",
            ProjectDirectory = "src/Shop",
            RootNamespace = "Shop",
            Provider = provider,
            ProviderName = "postgresql",
            HasEntityFramework = true,
            HasEntityFrameworkRelational = true,
            IsWebApplication = true,
            Entities = [Customer],
        },
        Renderer = new TemplateRenderer(Templates),
        TemplateSet = Templates.Hash,
        MigrationNumber = 1,
    });
}
