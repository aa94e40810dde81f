using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Context;

public sealed class EntityReadingTests
{
    [Test]
    public void An_entity_by_convention_has_the_names_that_EF_Core_gives()
    {
        var entity = Entities("""
            public class Db : DbContext { public DbSet<Customer> Customers { get; set; } = null!; }
            public class Customer
            {
                public int CustomerId { get; private set; }
                public string Name { get; set; } = null!;
                public string City { get; set; } = "";
                public string? Phone { get; set; }
                public required decimal Limit { get; init; }
                public static int Count { get; set; }
                public string Shown => Name;
                public List<Order> Orders { get; } = [];
            }
            public class Order { public Guid Id { get; set; } public Customer Customer { get; set; } = null!; }
            """).Single(candidate => candidate.Name == "Customer");

        Assert.Multiple(() =>
        {
            Assert.That(entity.Table, Is.EqualTo("Customers"));
            Assert.That(entity.DbContext, Is.EqualTo("Db"));
            Assert.That((entity.KeyProperty, entity.KeyColumn, entity.KeyClrType, entity.KeyKind), Is.EqualTo(("CustomerId", "CustomerId", "int", TypeKind.Int)));
            Assert.That(entity.CanCreate, Is.True);
            Assert.That(entity.Properties, Is.EqualTo(new[]
            {
                new ExistingProperty("CustomerId", "int", "CustomerId", false, false, null),
                new ExistingProperty("Name", "string", "Name", true, true, null),
                new ExistingProperty("City", "string", "City", false, true, null),
                new ExistingProperty("Phone", "string?", "Phone", false, true, null),
                new ExistingProperty("Limit", "decimal", "Limit", true, true, null),
                new ExistingProperty("Orders", "List<Order>", "Orders", false, false, "Shop.Order"),
            }));
        });
    }

    [Test]
    public void What_a_navigation_reaches_is_an_entity_with_the_name_of_its_class()
    {
        var entity = Entities("""
            public class Db : DbContext { public DbSet<Customer> Customers { get; set; } = null!; }
            public class Customer { public int Id { get; set; } public List<Order> Orders { get; set; } = []; public Address Home { get; set; } = new(); }
            public class Order { public Guid Id { get; set; } }
            public class Address { public string Street { get; set; } = ""; }
            """);

        Assert.That(entity.Select(candidate => (candidate.Name, candidate.Table, candidate.KeyKind)), Is.EqualTo(new[]
        {
            ("Customer", "Customers", (TypeKind?)TypeKind.Int), ("Order", "Order", TypeKind.Uuid),
        }));
    }

    [Test]
    public void Fluent_configuration_comes_before_attributes_and_conventions()
    {
        var entities = Entities("""
            public class Db : DbContext
            {
                public DbSet<A> As { get; set; } = null!;
                public DbSet<B> Bs { get; set; } = null!;
                public DbSet<C> Cs { get; set; } = null!;
                protected override void OnModelCreating(ModelBuilder model)
                {
                    model.Entity<A>(a =>
                    {
                        a.ToTable("a_table", "sales").HasKey(x => x.Number);
                        a.Property(x => x.Number).IsRequired().HasColumnName("a_number");
                        a.Ignore(x => x.Hidden);
                    });
                    var c = model.Entity<C>();
                    c.ToTable("c_table");
                    model.Entity<D>().ToTable("d_table");
                }
            }
            public class BMapping : IEntityTypeConfiguration<B>
            {
                public void Configure(EntityTypeBuilder<B> builder)
                {
                    builder.ToTable("b_table");
                    builder.HasKey(x => new { x.X, x.Y });
                    builder.OwnsOne(x => x.Part);
                }
            }
            [Table("wrong")] public class A { public int Id { get; set; } public string Number { get; set; } = ""; public string Hidden { get; set; } = ""; }
            public class B { public int X { get; set; } public int Y { get; set; } public Part Part { get; set; } = new(); }
            public class Part { public int Id { get; set; } }
            public class C { public long Id { get; set; } }
            public class D { [Key] public string Code { get; set; } = ""; [Column("d_name")] public string Name { get; set; } = ""; }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(entities.Select(entity => (entity.Name, entity.Schema, entity.Table, entity.KeyProperty, entity.KeyColumn, entity.KeyKind)), Is.EqualTo(new[]
            {
                ("A", "sales", "a_table", "Number", "a_number", (TypeKind?)TypeKind.String),
                ("B", (string?)null, "b_table", "X,Y", "X,Y", null),
                ("C", null, "c_table", "Id", "Id", TypeKind.Long),
                ("D", null, "d_table", "Code", "Code", TypeKind.String),
            }));
            Assert.That(entities[0].Properties.Select(property => property.Name), Is.EqualTo(new[] { "Id", "Number" }));
            Assert.That(entities[1].Properties.Single(property => property.Name == "Part").Navigation, Is.Null);
            Assert.That(entities[3].Properties.Select(property => property.Column), Is.EqualTo(new[] { "Code", "d_name" }));
        });
    }

    [Test]
    public void A_naming_convention_rewrites_tables_and_columns()
    {
        var entity = Entities("""
            public class Db : DbContext { public DbSet<OrderLine> OrderLines { get; set; } = null!; void A(DbContextOptionsBuilder b) => b.UseSnakeCaseNamingConvention(); }
            public class OrderLine { public int Id { get; set; } public int ProductID { get; set; } public string HTTPUrl2 { get; set; } = ""; }
            """).Single();

        Assert.That(entity.Table, Is.EqualTo("order_lines"));
        Assert.That(entity.Properties.Select(property => property.Column), Is.EqualTo(new[] { "id", "product_id", "http_url2" }));
    }

    [Test]
    public void Base_classes_give_their_properties_and_derived_entities_share_the_table()
    {
        var entities = Entities("""
            public class Db : DbContext { public DbSet<Person> People { get; set; } = null!; public DbSet<Employee> Staff { get; set; } = null!; }
            public abstract class Base { public Guid Id { get; protected set; } }
            public abstract class Person : Base { public string Name { get; set; } = ""; }
            public class Employee : Person { protected Employee() { } public int Grade { get; set; } }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(entities.Select(entity => (entity.Name, entity.Table, entity.CanCreate)), Is.EqualTo(new[] { ("Employee", "People", false), ("Person", "People", false) }));
            Assert.That(entities[0].Properties.Select(property => property.Name), Is.EqualTo(new[] { "Id", "Name", "Grade" }));
        });
    }

    [Test]
    public void The_entities_of_Identity_have_its_tables_and_no_file_unless_the_team_derives_them()
    {
        var entities = Entities("""
            public class Db : Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityDbContext<ShopUser> { }
            public class ShopUser : Microsoft.AspNetCore.Identity.IdentityUser { public string? Nickname { get; set; } }
            """);

        Assert.That(entities.Select(entity => (entity.Name, entity.Table, entity.KeyProperty, entity.KeyKind, entity.File)), Is.EqualTo(new[]
        {
            ("IdentityRole", "AspNetRoles", "Id", (TypeKind?)TypeKind.String, ""), ("ShopUser", "AspNetUsers", "Id", TypeKind.String, "src/Shop/Data/Db.cs"),
        }));
    }

    [Test]
    public void Migrations_in_C_sharp_are_told_from_other_classes()
    {
        var context = new CodeBaseUnderTest()
            .With("Migrations/First.cs", "using Microsoft.EntityFrameworkCore.Migrations; class First : Migration { protected override void Up(object b) { } }")
            .With("Other.cs", "class Migration; class Other : Migration;")
            .Extract();

        Assert.That(context.HasEntityFrameworkMigrations, Is.True);
        Assert.That(context.Facts.Single(fact => fact.Key == "data.schema_sources").Value, Is.EqualTo(new[] { "ef_core:src/Shop/Migrations" }));
    }

    [Test]
    public void A_fact_lists_the_properties()
    {
        var context = Extract("""
            public class Db : DbContext { public DbSet<A> As { get; set; } = null!; }
            public class A { public int Id { get; set; } public string? Name { get; set; } }
            """);

        Assert.That(context.Facts.Single(fact => fact.Key == "entity.A").Value, Is.EqualTo(new[] { "Id: int", "Name: string?" }));
        Assert.That(context.Placement.Entities, Is.EqualTo("Data"));
    }

    [Test]
    public void DbContexts_are_found_with_their_parts_their_bases_and_their_sets()
    {
        var contexts = Extract("""
            public abstract class TeamDbContext : DbContext { public DbSet<A> Shared { get; set; } = null!; }
            public partial class First : TeamDbContext { public DbSet<B> Bs { get; set; } = null!; }
            public partial class First { protected override void OnModelCreating(ModelBuilder mb) { } }
            public class Second(DbContextOptions<Second> options) : DbContext(options) { public DbSet<B> Bs => Set<B>(); }
            public class A { public int Id { get; set; } }
            public class B { public int Id { get; set; } }
            """).DbContexts;

        Assert.Multiple(() =>
        {
            Assert.That(contexts.Select(context => (context.FullName, context.HasOnModelCreating, context.ModelBuilderParameter, context.DbSetsAreExpressions)), Is.EqualTo(new[]
            {
                ("Shop.First", true, "mb", false), ("Shop.Second", false, (string?)null, true),
            }));
            Assert.That(contexts[0].DbSets, Is.EqualTo(new Dictionary<string, string> { ["Shop.A"] = "Shared", ["Shop.B"] = "Bs" }));
            Assert.That(contexts[0].OnModelCreatingFile, Is.EqualTo("src/Shop/Data/Db.cs"));
        });
    }

    [Test]
    public void A_base_class_without_sets_is_no_DbContext_to_choose()
    {
        var contexts = Extract("""
            public class BaseDb : DbContext;
            public class Orders : BaseDb { public DbSet<A> As => Set<A>(); }
            public class A { public int Id { get; set; } }
            """).DbContexts;

        Assert.That(contexts.Select(context => context.Name), Is.EqualTo(new[] { "Orders" }));
    }

    [Test]
    public void DbContexts_of_other_projects_are_named_when_there_is_none_here()
    {
        const string Other = "namespace Shop.Data; public class Db : Microsoft.EntityFrameworkCore.DbContext; public abstract class Base : Microsoft.EntityFrameworkCore.DbContext;";

        var without = new CodeBaseUnderTest { OtherProject = Other }.Extract();
        var with = new CodeBaseUnderTest { OtherProject = Other }.With("Own.cs", "class Own : Shop.Data.Base;").Extract();

        Assert.That(without.ReferencedDbContexts, Is.EqualTo(new[] { "Shop.Data.Db" }));
        Assert.That((with.DbContexts.Single().Name, with.ReferencedDbContexts.Length), Is.EqualTo(("Own", 0)));
    }

    [Test]
    public void A_base_class_that_is_not_referenced_counts_by_its_name()
    {
        var contexts = new CodeBaseUnderTest { StandInTexts = [] }
            .With("Db.cs", "using Microsoft.EntityFrameworkCore; class Db : IdentityDbContext<object> { } class Other : Controller { }").Extract().DbContexts;

        Assert.That(contexts.Select(context => context.Name), Is.EqualTo(new[] { "Db" }));
    }

    private static System.Collections.Immutable.ImmutableArray<ExistingEntity> Entities(string text) => Extract(text).Entities;

    private static ProjectContext Extract(string text) =>
        new CodeBaseUnderTest { IsLibrary = true }
            .With("Data/Db.cs", $"""
                using System;
                using System.Collections.Generic;
                using System.ComponentModel.DataAnnotations;
                using System.ComponentModel.DataAnnotations.Schema;
                using Microsoft.EntityFrameworkCore;
                using Microsoft.EntityFrameworkCore.Metadata.Builders;
                namespace Shop;
                {text}
                """)
            .Extract();
}
