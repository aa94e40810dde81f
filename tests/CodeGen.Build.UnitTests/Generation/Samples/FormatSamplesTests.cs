using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Generation.Samples;

public sealed class FormatSamplesTests
{
    private static IEnumerable<string> Words => SpecTextFormats.All.Select(format => format.Word);

    [TestCaseSource(nameof(Words))]
    public void Each_format_has_two_texts(string word)
    {
        var field = Field(word);

        var texts = new[] { FormatSamples.Find(field, field.Format!, 0), FormatSamples.Find(field, field.Format!, 1) };

        Assert.That(texts, Is.Unique.And.All.Matches<string>(text => Regex.IsMatch(text, $"^(?:{field.Format!.Pattern})$") && text.Length <= field.Format.MaxLength));
    }

    [Test]
    public void A_narrow_field_gets_a_text_that_fits()
    {
        var field = Field("slug") with { MaxLength = 3 };

        Assert.That(FormatSamples.Find(field, field.Format!, 0), Has.Length.InRange(1, 3));
    }

    [Test]
    public void A_pattern_beside_the_format_holds_too()
    {
        var field = Field("currency") with { Pattern = "USD|CHF" };

        Assert.That(FormatSamples.Find(field, field.Format!, 0), Is.EqualTo("USD"));
    }

    [TestCase("email", null, "Guid.NewGuid().ToString(\"N\") + \"@example.org\"")]
    [TestCase("email", 30, "Guid.NewGuid().ToString(\"N\")[..18] + \"@example.org\"")]
    [TestCase("slug", 10, "Guid.NewGuid().ToString(\"N\")[..10]")]
    [TestCase("email", 15, "UniqueTexts.Like(\"[a-z0-9]{3}@example.org\")")]
    [TestCase("email", 14, null)]
    [TestCase("phone", 12, null)]
    [TestCase("country", null, "UniqueTexts.Like(\"[A-Z]{2}\")")]
    [TestCase("currency", 2, null)]
    public void A_unique_text_keeps_to_the_length_or_there_is_none(string word, int? maxLength, string? expected)
    {
        var field = Field(word) with { MaxLength = maxLength, Unique = true };

        Assert.That(FormatSamples.FindUnique(field, field.Format!), Is.EqualTo(expected));
    }

    private static FieldModel Field(string word) => Fields.Of(TypeKind.String) with { Format = SpecTextFormats.Find(word) };
}
