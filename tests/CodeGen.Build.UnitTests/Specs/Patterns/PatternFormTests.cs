using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.UnitTests.Specs.Patterns;

public sealed class PatternFormTests
{
    private const int Plenty = 1_000_000;
    private const int Checked = 300;

    [TestCase("[A-Z]{2,4}-[0-9]{2,4}", 26 * 26 * 26 * 10 * 10)]
    [TestCase("^[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}$", 26 * 26 * 26 * 26 * 10)]
    [TestCase("INV-[0-9]{4}-[0-9]{6}", 1e10)]
    [TestCase("[a-z0-9]+(-[a-z0-9]+)*", 36 * 36 * 36 * 36)]
    [TestCase("97[89][0-9]{10}", 2e10)]
    [TestCase("20[0-9]{2}-(0[1-9]|1[0-2])", 1200)]
    [TestCase("[0-9]{4}-(spring|autumn)", 20_000)]
    [TestCase(@"\d{3}[\s-]?\d{4}", 1e7)]
    [TestCase(@"(?<area>\+49|0)[1-9]\d{2,}?", 9e6)]
    [TestCase("#?[0-9A-Fa-f]{6}", 22d * 22 * 22 * 22 * 22 * 22)]
    [TestCase("([0-9]{10}|[0-9]{13})", 1e10)]
    [TestCase("[^@ ]+@[^@ ]+[.]org", 62d * 62 * 62 * 62)]
    [TestCase("[a-z-[aeiou]]{6}", 21d * 21 * 21 * 21 * 21 * 21)]
    [TestCase(@"\p{Lu}{5}", 26d * 26 * 26 * 26 * 26)]
    [TestCase(@"\bDE\b[0-9]{7}|AT", 1)]
    [TestCase("[äöü]{2}", 9)]
    [TestCase("a{,2}[0-9]{6}", 1e6)]
    public void All_its_texts_are_accepted_and_no_two_are_equal(string pattern, double expected)
    {
        var form = PatternSample.Form(pattern, 0, 200, Plenty);

        Assert.That(form is null ? 0 : form.Count, Is.EqualTo(expected));
        var texts = form is null ? [] : Enumerable.Range(0, (int)Math.Min(Checked, form.Count)).Select(number => form.Text(number * 7L % (long)form.Count)).ToList();
        Assert.That(texts, Is.All.Matches<string>(text => FieldPatterns.Accepts(pattern, text)));
        Assert.That(texts.Distinct().Count(), Is.EqualTo(texts.Count));
    }

    [TestCase("[a-z]+", 8, 8)]
    [TestCase("([0-9]{10}|[0-9]{13})", 11, 13)]
    [TestCase("(ab|abc)+", 7, 7)]
    [TestCase("[a-z]{100,200}", 150, 170)]
    public void Lengths_of_the_field_are_kept(string pattern, int shortest, int longest)
    {
        var form = PatternSample.Form(pattern, shortest, longest, wanted: 1);

        Assert.That(form?.Text(0), Has.Length.InRange(shortest, longest));
    }

    [TestCase("(a|b)(?=c)c")]
    [TestCase("(?<!a)b")]
    [TestCase(@"([a-z])\1")]
    [TestCase("(?(a)b|c)")]
    [TestCase("(?i)abc")]
    [TestCase(@"[\b]")]
    [TestCase("[z-a]")]
    [TestCase("*a")]
    [TestCase("(a")]
    [TestCase("a)")]
    [TestCase("a{3,2}")]
    [TestCase("[a")]
    [TestCase(@"a\")]
    public void What_cannot_be_read_has_no_form(string pattern)
    {
        Assert.That(PatternSample.Form(pattern, 0, 20, wanted: 1), Is.Null);
    }

    [Test]
    public void Nesting_and_repetition_do_not_blow_up()
    {
        var nested = string.Concat(Enumerable.Repeat("(", 60)) + "[a-z]{0,9}" + string.Concat(Enumerable.Repeat("){0,9}", 60));

        Assert.That(PatternSample.Find(nested, 5, 5), Is.Not.Null);
    }

    [Test]
    public void Nesting_without_end_is_not_read()
    {
        Assert.That(PatternSample.Find(new string('(', 400) + "a" + new string(')', 400), 0, 5), Is.Null);
    }

    [TestCase("XS|S|M|L|XL", 5)]
    [TestCase("(a|b)?c", 3)]
    [TestCase("[0-2]{1,2}", 12)]
    [TestCase("(small|large)-(cold|hot)", 4)]
    public void Few_texts_are_counted(string pattern, int expected)
    {
        Assert.That(PatternSample.All(pattern, 0, 100, most: 500)?.Length, Is.EqualTo(expected));
    }

    [TestCase("[a-z]+")]
    [TestCase("[a-z]{3}")]
    [TestCase("(?=a)a")]
    public void Many_texts_are_not_counted(string pattern)
    {
        Assert.That(PatternSample.All(pattern, 0, 100, most: 500), Is.Null);
    }

    [Test]
    public void Another_text_differs_where_there_is_one()
    {
        Assert.That((PatternSample.Find("a|bb", 0, 9), PatternSample.Other("a|bb", 0, 9), PatternSample.Other("a", 0, 9)), Is.EqualTo(("a", "bb", "a")));
    }
}
