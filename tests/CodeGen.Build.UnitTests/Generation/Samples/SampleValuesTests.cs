using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Generation.Samples;

public sealed class SampleValuesTests
{
    [TestCase(TypeKind.String, "\"sample\"", "\"other\"")]
    [TestCase(TypeKind.Text, "\"sample\"", "\"other\"")]
    [TestCase(TypeKind.Int, "1", "2")]
    [TestCase(TypeKind.Long, "1L", "2L")]
    [TestCase(TypeKind.Decimal, "1m", "2m")]
    [TestCase(TypeKind.Money, "1m", "2m")]
    [TestCase(TypeKind.Bool, "true", "false")]
    [TestCase(TypeKind.Date, "new DateOnly(2030, 1, 15)", "new DateOnly(2030, 1, 16)")]
    [TestCase(TypeKind.Time, "new TimeOnly(9, 30)", "new TimeOnly(10, 30)")]
    [TestCase(TypeKind.Timestamp, "new DateTimeOffset(2030, 1, 15, 9, 30, 0, TimeSpan.Zero)", "new DateTimeOffset(2030, 1, 16, 9, 30, 0, TimeSpan.Zero)")]
    [TestCase(TypeKind.Uuid, "new Guid(\"00000000-0000-4000-8000-000000000001\")", "new Guid(\"00000000-0000-4000-8000-000000000002\")")]
    [TestCase(TypeKind.Json, "JsonSerializer.Deserialize<JsonElement>(\"{\\\"sample\\\":1}\")", "JsonSerializer.Deserialize<JsonElement>(\"{\\\"sample\\\":2}\")")]
    [TestCase(TypeKind.Bytes, "[1, 2, 3]", "[1, 2, 4]")]
    public void Each_type_has_two_values(TypeKind kind, string first, string second)
    {
        var field = Fields.Of(kind);

        Assert.That((SampleValues.Valid(field, 0), SampleValues.Valid(field, 1)), Is.EqualTo((first, second)));
    }

    [TestCase(5, 100, "5.00m", "5.01m")]
    [TestCase(0, 0.5, "0.50m", "0.49m")]
    [TestCase(-10, -1, "-1.00m", "-1.01m")]
    [TestCase(1, 2, "1m", "2m")]
    public void Numbers_lie_within_the_limits(double min, double max, string first, string second)
    {
        var field = Fields.Of(TypeKind.Decimal) with { Min = (decimal)min, Max = (decimal)max };

        Assert.That((SampleValues.Valid(field, 0), SampleValues.Valid(field, 1)), Is.EqualTo((first, second)));
    }

    [Test]
    public void A_number_that_only_one_value_may_have_is_that_value()
    {
        var field = Fields.Of(TypeKind.Int) with { Min = 7, Max = 7 };

        Assert.That((SampleValues.Valid(field, 0), SampleValues.Valid(field, 1)), Is.EqualTo(("7", "7")));
    }

    [TestCase(null, 3, "\"sam\"")]
    [TestCase(8, null, "\"samplexx\"")]
    [TestCase(8, 8, "\"samplexx\"")]
    public void Texts_have_an_allowed_length(int? shortest, int? longest, string expected)
    {
        var field = Fields.Of(TypeKind.String) with { MinLength = shortest, MaxLength = longest };

        Assert.That(SampleValues.Valid(field, 0), Is.EqualTo(expected));
    }

    [Test]
    public void A_list_holds_one_value()
    {
        var field = Fields.Of(TypeKind.Int) with { Type = new TypeReference(TypeKind.Int, IsList: true) };

        Assert.That(SampleValues.Valid(field, 0), Is.EqualTo("[1]"));
    }

    [Test]
    public void An_enum_of_one_word_has_that_word_twice()
    {
        var field = Fields.Of(TypeKind.Enum) with { Type = new TypeReference(TypeKind.Enum) { EnumValues = ["in progress"] } };

        Assert.That((SampleValues.Valid(field, 0), SampleValues.Valid(field, 1)), Is.EqualTo(("\"in progress\"", "\"in progress\"")));
    }

    [TestCase(TypeKind.Int)]
    [TestCase(TypeKind.Long)]
    [TestCase(TypeKind.String)]
    [TestCase(TypeKind.Uuid)]
    [TestCase(TypeKind.Date)]
    [TestCase(TypeKind.Time)]
    [TestCase(TypeKind.Timestamp)]
    public void A_unique_field_gets_a_new_value_at_each_use(TypeKind kind)
    {
        var field = Fields.Of(kind) with { Unique = true };

        Assert.That(SampleValues.Valid(field, 0), Does.Contain("Random.Shared").Or.Contain("Guid.NewGuid()").Or.Contain("UniqueNumbers.Between("));
    }

    [TestCase(TypeKind.Bool)]
    [TestCase(TypeKind.Enum)]
    public void A_type_of_few_values_has_not_enough_for_a_unique_field(TypeKind kind)
    {
        Assert.That(SampleValues.HasEnough(Fields.Of(kind) with { Unique = true }), Is.False);
    }

    [TestCase("[A-Z]{2}[0-9]+", true, true)]
    [TestCase("XS|S|M|L|XL", true, false)]
    [TestCase("(?=a)a", false, false)]
    public void A_pattern_may_be_beyond_the_generator_or_leave_too_few_values(string pattern, bool one, bool enough)
    {
        var field = Fields.Of(TypeKind.String) with { Pattern = pattern };

        Assert.That(SampleValues.HasOne(field), Is.EqualTo(one));
        Assert.That(SampleValues.HasEnough(field), Is.EqualTo(one));
        Assert.That(SampleValues.HasEnough(field with { Unique = true }), Is.EqualTo(enough));
    }
}
