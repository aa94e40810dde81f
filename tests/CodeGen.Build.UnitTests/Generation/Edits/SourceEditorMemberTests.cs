using CodeGen.Build.Engine.Generation.Edits;

namespace CodeGen.Build.UnitTests.Generation.Edits;

public sealed class SourceEditorMemberTests
{
    private const string Set = "public DbSet<Order> Orders { get; set; }";

    [Test]
    public void A_property_follows_the_last_property_without_a_blank_line_when_the_neighbours_have_none()
    {
        const string Source = """
            namespace Shop.Data;

            public class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
            {
                public DbSet<Customer> Customers { get; set; } // people
                public DbSet<Product> Products => Set<Product>();

                protected override void OnModelCreating(ModelBuilder modelBuilder)
                {
                }
            }
            """;

        var result = Add(Source, "Shop.Data.ShopDbContext", "public DbSet<Order> Orders => Set<Order>();");

        Assert.That(result.Text, Is.EqualTo(Source.Replace(
            "=> Set<Product>();\n", "=> Set<Product>();\n    public DbSet<Order> Orders => Set<Order>();\n", StringComparison.Ordinal)));
    }

    [Test]
    public void A_set_stands_with_the_sets_and_not_with_other_properties()
    {
        const string Source = "class Db\n{\n    public DbSet<A> A { get; set; }\n\n    public bool IsOpen => true;\n}\n";

        var result = Add(Source, "Db", Set);

        Assert.That(result.Text, Is.EqualTo("class Db\n{\n    public DbSet<A> A { get; set; }\n    " + Set + "\n\n    public bool IsOpen => true;\n}\n"));
    }

    [Test]
    public void A_property_is_set_apart_when_the_neighbours_are()
    {
        const string Source = "class Db : DbContext\n{\n    public DbSet<A> A { get; set; }\n\n    public DbSet<B> B { get; set; }\n}\n";

        var result = Add(Source, "Db", Set);

        Assert.That(result.Text, Is.EqualTo("class Db : DbContext\n{\n    public DbSet<A> A { get; set; }\n\n    public DbSet<B> B { get; set; }\n\n    " + Set + "\n}\n"));
    }

    [Test]
    public void A_property_in_a_block_namespace_with_tabs_and_CRLF_keeps_both()
    {
        const string Source = "namespace Shop\r\n{\r\n\tclass Db : DbContext\r\n\t{\r\n\t\tpublic DbSet<A> A { get; set; }\r\n\t}\r\n}\r\n";

        var result = Add(Source, "Shop.Db", Set);

        Assert.That(result.Text, Is.EqualTo(Source.Replace("set; }\r\n", "set; }\r\n\t\t" + Set + "\r\n", StringComparison.Ordinal)));
    }

    [Test]
    public void The_first_property_stands_after_the_constructor()
    {
        const string Source = """
            class Db : DbContext
            {
                public Db(DbContextOptions options) : base(options) { }

                protected override void OnModelCreating(ModelBuilder modelBuilder) { }
            }
            """;

        var result = Add(Source, "Db", Set);

        Assert.That(result.Text, Does.Contain($"base(options) {{ }}\n\n    {Set}\n\n    protected override"));
    }

    [TestCase("class Db(DbContextOptions o) : DbContext(o);", "class Db(DbContextOptions o) : DbContext(o)\n{\n    public DbSet<Order> Orders { get; set; }\n}")]
    [TestCase("class Db : DbContext { }", "class Db : DbContext\n{\n    public DbSet<Order> Orders { get; set; }\n}")]
    [TestCase("class Db : DbContext\n{\n}", "class Db : DbContext\n{\n    public DbSet<Order> Orders { get; set; }\n}")]
    [TestCase("class Db { public int A { get; set; } }", "class Db { public int A { get; set; }\n    public DbSet<Order> Orders { get; set; }\n}")]
    public void A_type_without_room_gets_it(string source, string expected)
    {
        var result = Add(source, "Db", Set);

        Assert.That(result.Text, Is.EqualTo(expected));
    }

    [Test]
    public void A_method_stands_at_the_end_after_a_blank_line()
    {
        const string Source = "class Db : DbContext\n{\n  public DbSet<A> A { get; set; }\n}\n";

        var result = Add(Source, "Db", "protected override void OnModelCreating(ModelBuilder modelBuilder)\n{\n    base.OnModelCreating(modelBuilder);\n}");

        Assert.That(result.Text, Is.EqualTo(
            "class Db : DbContext\n{\n  public DbSet<A> A { get; set; }\n\n  protected override void OnModelCreating(ModelBuilder modelBuilder)\n  {\n    base.OnModelCreating(modelBuilder);\n  }\n}\n"));
    }

    [TestCase("public DbSet<Order>Orders{get;set;}")]
    [TestCase("public virtual DbSet<Shop.Order> Orders => Set<Shop.Order>();")]
    public void A_property_of_the_same_name_and_type_is_there_already(string existing)
    {
        var source = $"class Db\n{{\n    {existing}\n}}\n";

        var result = Add(source, "Db", Set);

        Assert.That(result.Text, Is.EqualTo(source));
    }

    [TestCase("public DbSet<Invoice> Orders { get; set; }")]
    [TestCase("private int Orders;")]
    public void Another_member_of_the_same_name_fails(string existing)
    {
        var result = Add($"class Db\n{{\n    {existing}\n}}\n", "Db", Set);

        Assert.That(result.Failure, Does.Contain("another member 'Orders'").And.Contain(existing));
    }

    [Test]
    public void A_method_that_has_all_statements_and_more_is_there_already()
    {
        const string Source = "class Db\n{\n    protected override void OnModelCreating(ModelBuilder b)\n    {\n        base.OnModelCreating(b);\n        b.A();\n    }\n}\n";

        var result = Add(Source, "Db", "protected override void OnModelCreating(Microsoft.EntityFrameworkCore.ModelBuilder b)\n{\n    base.OnModelCreating(b);\n}");

        Assert.That(result.Text, Is.EqualTo(Source));
    }

    [Test]
    public void Nothing_is_put_into_a_conditional_part()
    {
        const string Source = "class Db\n{\n    public int A { get; set; }\n#if DEBUG\n    public int B { get; set; }\n#endif\n}\n";
        var debug = Microsoft.CodeAnalysis.CSharp.CSharpParseOptions.Default.WithPreprocessorSymbols("DEBUG");

        var result = SourceEditor.Apply(Source, [new AddMember("Db", Set)], debug);

        Assert.That(result.Text, Is.EqualTo("class Db\n{\n    public int A { get; set; }\n    " + Set + "\n#if DEBUG\n    public int B { get; set; }\n#endif\n}\n"));
    }

    [Test]
    public void A_region_stays_around_its_properties()
    {
        const string Source = "class Db\n{\n    #region Sets\n    public int A { get; set; }\n    #endregion\n}\n";

        var result = Add(Source, "Db", Set);

        Assert.That(result.Text, Does.Contain($"set; }}\n    {Set}\n    #endregion"));
    }

    [Test]
    public void The_part_of_a_partial_type_that_has_properties_gets_the_property()
    {
        const string Source = "partial class Db\n{\n    void A() { }\n}\n\npartial class Db\n{\n    public int B { get; set; }\n}\n";

        var result = Add(Source, "Db", Set);

        Assert.That(result.Text, Does.EndWith($"    public int B {{ get; set; }}\n    {Set}\n}}\n"));
    }

    [Test]
    public void A_nested_type_is_found_by_its_full_name()
    {
        const string Source = "namespace A.B\n{\n    namespace C\n    {\n        class Outer\n        {\n            class Db\n            {\n            }\n        }\n    }\n}\n";

        var result = Add(Source, "A.B.C.Outer.Db", Set);

        Assert.That(result.Text, Does.Contain($"            class Db\n            {{\n                {Set}\n            }}"));
    }

    [Test]
    public void A_missing_type_fails_with_its_name()
    {
        var result = Add("class Other;", "Shop.Db", Set);

        Assert.That(result, Is.EqualTo(new EditResult(null, "the type 'Shop.Db' is not declared in the file")));
    }

    [Test]
    public void A_failing_operation_leaves_nothing_of_the_others()
    {
        var result = SourceEditor.Apply("class Db;\n", [new AddMember("Db", Set), new AddMember("Nowhere", Set)]);

        Assert.That(result.Text, Is.Null);
    }

    private static EditResult Add(string source, string type, string member) => SourceEditor.Apply(source, [new AddMember(type, member)]);
}
