using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Generation.Samples;

public sealed class UniqueNumberTests
{
    [TestCase(TypeKind.Int, null, null, "Random.Shared.Next(1, int.MaxValue)")]
    [TestCase(TypeKind.Long, 1, null, "Random.Shared.Next(1, int.MaxValue)")]
    [TestCase(TypeKind.Int, 1, 900, "(int)UniqueNumbers.Between(1, 900)")]
    [TestCase(TypeKind.Int, null, 900, "(int)UniqueNumbers.Between(1, 900)")]
    [TestCase(TypeKind.Int, 5, null, "(int)UniqueNumbers.Between(5, 1000005)")]
    [TestCase(TypeKind.Int, null, -1, "(int)UniqueNumbers.Between(-1000001, -1)")]
    [TestCase(TypeKind.Long, -50, 2000, "UniqueNumbers.Between(-50, 2000)")]
    [TestCase(TypeKind.Decimal, 0.5, 20, "UniqueNumbers.Between(50, 2000) / 100m")]
    [TestCase(TypeKind.Decimal, null, null, "UniqueNumbers.Between(100, 1000100) / 100m")]
    [TestCase(TypeKind.Money, 0, null, "UniqueNumbers.Between(0, 1000000) / 10000m")]
    [TestCase(TypeKind.Int, 1, 20, null)]
    [TestCase(TypeKind.Decimal, 1, 2, null)]
    public void The_expression_gives_numbers_that_the_field_accepts(TypeKind kind, double? min, double? max, string? expected)
    {
        var field = Fields.Of(kind) with { Min = (decimal?)min, Max = (decimal?)max, Unique = true };

        Assert.That(UniqueNumber.Find(field), Is.EqualTo(expected));
    }

    [Test]
    public void A_narrow_precision_bounds_the_numbers()
    {
        var field = Fields.Of(TypeKind.Decimal) with { Precision = 4, Scale = 1, Unique = true };

        Assert.That((UniqueNumber.Find(field), UniqueNumber.Example(field)), Is.EqualTo(("UniqueNumbers.Between(10, 9999) / 10m", 1m)));
    }
}
