using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.UnitTests.Reporting;

[TestFixture]
public sealed class MarkdownTests
{
    [TestCase("plain words, 10.5 (or so) - fine", "plain words, 10.5 (or so) - fine")]
    [TestCase("a_b *c* `d` [e](f) <g> h|i #j @k", "a\\_b \\*c\\* \\`d\\` \\[e\\](f) &lt;g\\> h\\|i \\#j &#64;k")]
    [TestCase("two\r\nlines\tand  more ", "two lines and more")]
    [TestCase("&lt;", "&amp;lt;")]
    [TestCase("x\u202Ey\u0007z", "x\uFFFDy\uFFFDz")]
    [TestCase(null, "")]
    public void Text_stays_text(string? text, string expected)
    {
        var escaped = Markdown.Text(text);

        Assert.That(escaped, Is.EqualTo(expected));
    }

    [TestCase("a", "`a`")]
    [TestCase("a|b", "`a\\|b`")]
    [TestCase("a`b", "``a`b``")]
    [TestCase("``a", "``` ``a ```")]
    [TestCase("a\nb", "`a b`")]
    public void Code_stays_code(string text, string expected)
    {
        var code = Markdown.Code(text);

        Assert.That(code, Is.EqualTo(expected));
    }
}
