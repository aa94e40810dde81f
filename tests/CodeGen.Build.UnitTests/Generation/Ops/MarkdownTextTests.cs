using CodeGen.Build.Engine.Generation.Ops;

namespace CodeGen.Build.UnitTests.Generation.Ops;

[TestFixture]
public sealed class MarkdownTextTests
{
    [TestCase("plain words", "plain words")]
    [TestCase("a | b", "a \\| b")]
    [TestCase("  two\n lines ", "two lines")]
    [TestCase("<b>*_`#", "\\<b\\>\\*\\_\\`\\#")]
    [TestCase("[x](y)", "\\[x\\](y)")]
    [TestCase("&lt;", "\\&lt;")]
    public void A_line_is_what_was_written_and_no_markup(string text, string expected) =>
        Assert.That(MarkdownText.Line(text), Is.EqualTo(expected));

    [TestCase("a_b", "`a_b`")]
    [TestCase("a `b` c", "``a `b` c``")]
    [TestCase("`b`", "`` `b` ``")]
    [TestCase("/a|b/", "`/a\\|b/`")]
    [TestCase("two\nlines", "`two lines`")]
    public void A_code_span_ends_only_where_it_should(string text, string expected) =>
        Assert.That(MarkdownText.Code(text), Is.EqualTo(expected));
}
