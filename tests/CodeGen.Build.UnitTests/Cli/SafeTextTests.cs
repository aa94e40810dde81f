using System.Text.Json;
using CodeGen.Build.Cli.Output;

namespace CodeGen.Build.UnitTests.Cli;

internal sealed class SafeTextTests
{
    [TestCase("plain text, ünï, 日本", "plain text, ünï, 日本")]
    [TestCase("\e[31mred", "\\u001b[31mred")]
    [TestCase("one\ntwo\rthree", "one\\u000atwo\\u000dthree")]
    [TestCase("a\u202eb\u2028c", "a\\u202eb\\u2028c")]
    [TestCase("##vso[task.complete]", "#\\#vso[task.complete]")]
    [TestCase("late ##vso[task.complete]", "late #\\#vso[task.complete]")]
    [TestCase("###[error]", "#\\#\\#[error]")]
    [TestCase("::error::x", "\\::error::x")]
    [TestCase("  ::error::x", "  \\::error::x")]
    [TestCase("global::System", "global::System")]
    public void Line_leaves_nothing_that_a_terminal_or_a_CI_server_obeys(string text, string expected)
    {
        var line = SafeText.Line(text);

        Assert.That(line, Is.EqualTo(expected));
    }

    [TestCase("##vso[task.complete]")]
    [TestCase("\\##[group]")]
    [TestCase("####")]
    public void Json_keeps_the_content_and_hides_the_command(string text)
    {
        var json = SafeText.Json(JsonSerializer.Serialize(text));

        Assert.That(json, Does.Not.Contain("##"));
        Assert.That(JsonSerializer.Deserialize<string>(json), Is.EqualTo(text));
    }
}
