using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.UnitTests.Generation.Samples;

public sealed class UniqueTextTests
{
    [TestCase(null, null, null, "Guid.NewGuid().ToString(\"N\")")]
    [TestCase(null, 10, null, "Guid.NewGuid().ToString(\"N\")[..10]")]
    [TestCase(40, null, null, "Guid.NewGuid().ToString(\"N\").PadRight(40, '0')")]
    [TestCase(40, 60, null, "Guid.NewGuid().ToString(\"N\").PadRight(40, '0')")]
    [TestCase(null, 4, null, "UniqueTexts.Like(\"[a-z0-9]{4}\")")]
    [TestCase(null, 1, null, null)]
    [TestCase(null, 8, "[0-9a-f]+", "UniqueTexts.Like(\"[0-9a-f]{5}\")")]
    [TestCase(null, 6, "[0-9]{6}", "UniqueTexts.Like(\"[0-9]{6}\")")]
    [TestCase(null, 12, "[A-Z]{2,4}-[0-9]{2,4}", "UniqueTexts.Like(\"[A-Z]{3}-[0-9]{2}\")")]
    [TestCase(null, null, "20[0-9]{2}-(0[1-9]|1[0-2])", "UniqueTexts.Like(\"20[0-9]{2}-(01|02|03|04|05|06|07|08|09|10|11|12)\")")]
    [TestCase(null, null, @"\$[0-9]{6} \(net\)", "UniqueTexts.Like(\"$[0-9]{6} \\\\(net\\\\)\")")]
    [TestCase(null, null, "[01][8-9ab]{20}", "UniqueTexts.Like(\"[01][89ab]{20}\")")]
    [TestCase(null, null, "XS|S|M|L|XL", null)]
    [TestCase(null, 2, "[0-9]+", null)]
    [TestCase(null, null, @"([A-Z])\1[0-9]{9}", null)]
    public void The_expression_gives_texts_that_the_field_accepts(int? shortest, int? longest, string? pattern, string? expected)
    {
        var field = Fields.Of(TypeKind.String) with { MinLength = shortest, MaxLength = longest, Pattern = pattern, Unique = true };

        Assert.That(UniqueText.Find(field), Is.EqualTo(expected));
    }

    [Test]
    public void A_pattern_beside_a_format_holds_too()
    {
        var field = Fields.Of(TypeKind.String) with { Format = SpecTextFormats.Find("slug"), Pattern = "v-.+", Unique = true };

        Assert.That(FormatSamples.FindUnique(field, field.Format!), Is.EqualTo("UniqueTexts.Like(\"v-[a-z0-9]{4}\")"));
        Assert.That(UniqueText.Example(field), Is.Not.Null.And.Matches<string>(text => FieldPatterns.Accepts(field.Format!.Pattern, text)));
    }
}
