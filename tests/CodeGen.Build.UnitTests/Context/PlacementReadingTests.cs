namespace CodeGen.Build.UnitTests.Context;

public sealed class PlacementReadingTests
{
    private string _root = "";

    [SetUp]
    public void CreateFolder() => _root = Directory.CreateTempSubdirectory("placement").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void SQL_migrations_are_found_on_disk_outside_of_output_and_gate()
    {
        Write("src/Shop/Database/Migrations/0001_init.up.sql");
        Write("src/Shop/Database/Migrations/0001_init.down.sql");
        Write("src/Shop/bin/Debug/0001_init.up.sql");
        Write("src/Shop/codegen/review/orders/1-schema/0002_orders.up.sql");

        var context = new CodeBaseUnderTest { Root = _root }.Extract();

        Assert.That(context.Placement.Migrations, Is.EqualTo("Database/Migrations"));
        Assert.That(context.Facts.Single(fact => fact.Key == "data.migrations").Value, Is.EqualTo("sql"));
        Assert.That(context.Facts.Single(fact => fact.Key == "data.migrations").Evidence.Select(evidence => evidence.File), Is.EqualTo(new[]
        {
            "src/Shop/Database/Migrations/0001_init.up.sql",
        }));
    }

    [Test]
    public void Migrations_beside_the_project_are_relative_to_it()
    {
        Write("db/0001_init.up.sql");
        Write("src/Shop/Shop.csproj");

        var context = new CodeBaseUnderTest { Root = _root }.Extract();

        Assert.That(context.Placement.Migrations, Is.EqualTo("../../db"));
    }

    [Test]
    public void The_folder_of_most_files_of_a_kind_is_theirs()
    {
        var context = new CodeBaseUnderTest { Root = _root }
            .With("Data/Configurations/A.cs", Configuration("A"))
            .With("Data/Configurations/B.cs", Configuration("B"))
            .With("Legacy/C.cs", Configuration("C"))
            .With("Features/Orders/Endpoints.cs", "class OrderEndpoints;")
            .With("Features/Shared.cs", "class Shared;")
            .Extract();

        Assert.That(context.Placement.Configurations, Is.EqualTo("Data/Configurations"));
        Assert.That(context.Placement.Features, Is.EqualTo("Features"));
        Assert.That(context.Facts.Single(fact => fact.Key == "placement.configurations").Value, Is.EqualTo("mixed: Data/Configurations 67 %, Legacy 33 %"));
    }

    [Test]
    public void What_has_no_place_yet_is_null()
    {
        var context = new CodeBaseUnderTest { Root = _root }.Extract();

        Assert.That(context.Placement, Is.EqualTo(new CodeGen.Build.Engine.Context.Placement()));
    }

    private static string Configuration(string name) =>
        $"class {name}; class {name}Configuration : Microsoft.EntityFrameworkCore.IEntityTypeConfiguration<{name}> {{ }}";

    private void Write(string path)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
    }
}
