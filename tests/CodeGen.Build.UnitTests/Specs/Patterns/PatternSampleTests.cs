using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.UnitTests.Specs.Patterns;

public sealed class PatternSampleTests
{
    [TestCase("^[A-Z0-9-]+$")]
    [TestCase("[a-z]{2,5}")]
    [TestCase(@"\d{3}-\d{4}")]
    [TestCase("(draft|paid)x?")]
    [TestCase(@"(?:a|b)+\.\w*")]
    [TestCase(@"\p{L}+")]
    [TestCase("|a{")]
    public void Find_gives_a_text_that_the_pattern_accepts(string pattern)
    {
        var text = PatternSample.Find(pattern, minLength: 0, maxLength: 40);

        Assert.That(text, Is.Not.Null.And.Not.Empty);
        Assert.That(Regex.IsMatch(text!, $"^(?:{pattern})$"), Is.True);
    }

    [Test]
    public void Find_respects_the_lengths()
    {
        var text = PatternSample.Find("[a-z]+", minLength: 8, maxLength: 8);

        Assert.That(text, Has.Length.EqualTo(8));
    }

    [TestCase("(?<=a)b")]
    [TestCase("[a-z")]
    [TestCase(@"\p{Thai}+")]
    public void Find_gives_nothing_where_it_cannot_be_sure(string pattern)
    {
        var text = PatternSample.Find(pattern, minLength: 0, maxLength: 40);

        Assert.That(text, Is.Null);
    }
}
