using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Generation.Samples;

public sealed class UniqueTextTests
{
    [TestCase(null, null, null, "Guid.NewGuid().ToString(\"N\")")]
    [TestCase(null, 10, null, "Guid.NewGuid().ToString(\"N\")[..10]")]
    [TestCase(40, null, null, "Guid.NewGuid().ToString(\"N\").PadRight(40, '0')")]
    [TestCase(40, 60, null, "Guid.NewGuid().ToString(\"N\").PadRight(40, '0')")]
    [TestCase(null, 8, "[0-9a-f]+", "Guid.NewGuid().ToString(\"N\")[..8]")]
    [TestCase(null, 8, "[0-9A-F]{8}", "Guid.NewGuid().ToString(\"N\").ToUpperInvariant()[..8]")]
    [TestCase(null, 6, "[0-9]{6}", "$\"{Random.Shared.NextInt64(100000, 999999)}\"")]
    [TestCase(null, 6, "[G-Z]+", null)]
    [TestCase(null, 20, "[0-9]+", null)]
    public void The_expression_gives_texts_that_the_field_accepts(int? shortest, int? longest, string? pattern, string? expected)
    {
        var field = Fields.Of(TypeKind.String) with { MinLength = shortest, MaxLength = longest, Pattern = pattern, Unique = true };

        Assert.That(UniqueText.Find(field), Is.EqualTo(expected));
    }

    [Test]
    public void Digits_that_a_pattern_allows_only_in_places_are_no_unique_text()
    {
        var field = Fields.Of(TypeKind.String) with { Pattern = "[a-f][0-9]{7}", MaxLength = 8, Unique = true };

        Assert.That(Regex.IsMatch("a0000000", $"^(?:{field.Pattern})$"), Is.True);
        Assert.That(UniqueText.Find(field), Is.Null);
    }
}
