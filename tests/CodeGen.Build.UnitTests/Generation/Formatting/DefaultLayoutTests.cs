using CodeGen.Build.Engine.Generation.Formatting;

namespace CodeGen.Build.UnitTests.Generation.Formatting;

/// <summary>When an .editorconfig asks for another layout than the templates have.</summary>
public sealed class DefaultLayoutTests
{
    [TestCase("indent_style", "tab")]
    [TestCase("indent_size", "2")]
    [TestCase("csharp_new_line_before_open_brace", "types,methods")]
    [TestCase("csharp_space_after_cast", "true:warning")]
    [TestCase("csharp_space_after_everything", "true")]
    public void Another_value_needs_formatting(string option, string value) =>
        Assert.That(DefaultLayout.Differs(new Dictionary<string, string> { [option] = value }), Is.True);

    [TestCase("indent_style", "space")]
    [TestCase("indent_size", "4")]
    [TestCase("tab_width", "8")]
    [TestCase("csharp_new_line_before_open_brace", "all:suggestion")]
    [TestCase("csharp_space_between_parentheses", "none")]
    [TestCase("dotnet_diagnostic.ide0055.severity", "warning")]
    [TestCase("csharp_style_var_elsewhere", "true")]
    public void The_default_and_other_options_need_none(string option, string value) =>
        Assert.That(DefaultLayout.Differs(new Dictionary<string, string> { [option] = value }), Is.False);
}
