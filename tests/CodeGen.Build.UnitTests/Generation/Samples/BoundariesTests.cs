using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Generation.Samples;

public sealed class BoundariesTests
{
    [Test]
    public void A_limited_text_is_tested_on_both_sides_of_its_length()
    {
        var field = Fields.Of(TypeKind.String) with { MinLength = 2, MaxLength = 5 };

        var boundaries = Boundaries.Of(field, "Value");

        Assert.That(
            boundaries.Select(boundary => (boundary.Value, boundary.Valid)),
            Is.EqualTo(new[] { ("\"a\\0b\"", false), ("new string('a', 5)", true), ("new string('a', 6)", false), ("new string('a', 1)", false) }));
    }

    [Test]
    public void A_text_of_a_format_is_tested_with_one_and_with_what_is_none()
    {
        var field = Fields.Of(TypeKind.String) with { Format = SpecTextFormats.Find("email") };

        var boundaries = Boundaries.Of(field, "Value");

        Assert.That(
            boundaries.Select(boundary => (boundary.TestName, boundary.Value, boundary.Valid)),
            Is.EqualTo(new[]
            {
                ("Value_with_a_null_character_is_refused", "\"a\\0b\"", false),
                ("Value_that_is_no_email_is_refused", "\"\\u2603\\u2603\\u2603\"", false),
                ("Value_that_is_an_email_is_accepted", "\"ada@example.org\"", true),
                ("Value_with_a_line_break_at_its_end_is_refused", "\"ada@example.org\\n\"", false),
            }));
    }

    [Test]
    public void A_limited_amount_is_tested_one_step_beyond_its_limits()
    {
        var field = Fields.Of(TypeKind.Money) with { Min = 0.01m, Max = 99.99m };

        var boundaries = Boundaries.Of(field, "Value");

        Assert.That(
            boundaries.Select(boundary => (boundary.Value, boundary.Valid)),
            Is.EqualTo(new[] { ("0.01m", true), ("0.0099m", false), ("99.99m", true), ("99.9901m", false), ("1.00001m", false) }));
    }

    [Test]
    public void A_limit_at_the_end_of_the_type_has_no_value_beyond_it()
    {
        var field = Fields.Of(TypeKind.Int) with { Max = int.MaxValue };

        var boundaries = Boundaries.Of(field, "Value");

        Assert.That(boundaries.Select(boundary => boundary.Valid), Is.EqualTo(new[] { true }));
    }
}
