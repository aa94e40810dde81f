using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.UnitTests.Generation.Rules;

public sealed class ExistingRuleEntitiesTests
{
    [Test]
    public void Plain_properties_are_read_by_the_names_that_fields_of_specs_have()
    {
        var entity = ExistingRuleEntities.Entity(Customer);

        Assert.That(
            entity.Members.Select(member => (member.Name, member.Type, member.Nullable)),
            Is.EqualTo(new[]
            {
                ("id", RuleType.Integer, false), ("customer_id", RuleType.Integer, false), ("full_name", RuleType.Text, false), ("credit_limit", RuleType.Decimal, true),
                ("is_active", RuleType.Bool, false),
            }));
    }

    [Test]
    public void Rules_see_the_values_that_tests_write()
    {
        var values = ExistingRuleEntities.Entity(Customer).Values!;

        Assert.That((values["is_active"], values["credit_limit"], values["full_name"]), Is.EqualTo(((object)true, (object?)null, (object)"01234567")));
    }

    [TestCase("CustomerId", true)]
    [TestCase("TenantId,CustomerId", false)]
    [TestCase("", false)]
    public void A_row_must_be_found_by_one_property(string key, bool expected)
    {
        Assert.That(ExistingRuleEntities.CanBeRead(Customer with { KeyProperty = key }), Is.EqualTo(expected));
    }

    private static ExistingEntity Customer { get; } = new()
    {
        Name = "Customer",
        Namespace = "Shop.Entities",
        File = "Shop/Entities/Customer.cs",
        DbContext = "ShopDbContext",
        Table = "customers",
        CanCreate = true,
        KeyProperty = "CustomerId",
        KeyColumn = "customer_id",
        KeyClrType = "int",
        Properties =
        [
            new ExistingProperty("FullName", "string", "full_name", Required: true, CanSet: true, Navigation: null),
            new ExistingProperty("CustomerId", "int", "customer_id", Required: false, CanSet: true, Navigation: null),
            new ExistingProperty("CreditLimit", "decimal?", "credit_limit", Required: false, CanSet: true, Navigation: null),
            new ExistingProperty("IsActive", "bool", "is_active", Required: false, CanSet: true, Navigation: null),
            new ExistingProperty("Region", "Region", "region", Required: false, CanSet: true, Navigation: "Shop.Entities.Region"),
            new ExistingProperty("Weight", "double", "weight", Required: false, CanSet: true, Navigation: null),
        ],
    };
}
