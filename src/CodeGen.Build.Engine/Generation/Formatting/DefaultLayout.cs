using System.Collections.Frozen;

namespace CodeGen.Build.Engine.Generation.Formatting;

/// <summary>
/// The layout that the templates are written in, as .editorconfig options: the defaults of C# formatting
/// (https://learn.microsoft.com/dotnet/fundamentals/code-analysis/style-rules/csharp-formatting-options).
/// </summary>
internal static class DefaultLayout
{
    private static readonly FrozenDictionary<string, string> Values = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["indent_style"] = "space",
        ["indent_size"] = "4",
        ["csharp_new_line_before_open_brace"] = "all",
        ["csharp_new_line_before_else"] = "true",
        ["csharp_new_line_before_catch"] = "true",
        ["csharp_new_line_before_finally"] = "true",
        ["csharp_new_line_before_members_in_object_initializers"] = "true",
        ["csharp_new_line_before_members_in_anonymous_types"] = "true",
        ["csharp_new_line_between_query_expression_clauses"] = "true",
        ["csharp_indent_case_contents"] = "true",
        ["csharp_indent_switch_labels"] = "true",
        ["csharp_indent_labels"] = "one_less_than_current",
        ["csharp_indent_block_contents"] = "true",
        ["csharp_indent_braces"] = "false",
        ["csharp_indent_case_contents_when_block"] = "true",
        ["csharp_space_after_cast"] = "false",
        ["csharp_space_after_keywords_in_control_flow_statements"] = "true",
        ["csharp_space_between_parentheses"] = "false",
        ["csharp_space_before_colon_in_inheritance_clause"] = "true",
        ["csharp_space_after_colon_in_inheritance_clause"] = "true",
        ["csharp_space_around_binary_operators"] = "before_and_after",
        ["csharp_space_between_method_declaration_parameter_list_parentheses"] = "false",
        ["csharp_space_between_method_declaration_empty_parameter_list_parentheses"] = "false",
        ["csharp_space_between_method_declaration_name_and_open_parenthesis"] = "false",
        ["csharp_space_between_method_call_parameter_list_parentheses"] = "false",
        ["csharp_space_between_method_call_empty_parameter_list_parentheses"] = "false",
        ["csharp_space_between_method_call_name_and_opening_parenthesis"] = "false",
        ["csharp_space_after_comma"] = "true",
        ["csharp_space_before_comma"] = "false",
        ["csharp_space_after_dot"] = "false",
        ["csharp_space_before_dot"] = "false",
        ["csharp_space_after_semicolon_in_for_statement"] = "true",
        ["csharp_space_before_semicolon_in_for_statement"] = "false",
        ["csharp_space_around_declaration_statements"] = "false",
        ["csharp_space_before_open_square_brackets"] = "false",
        ["csharp_space_between_empty_square_brackets"] = "false",
        ["csharp_space_between_square_brackets"] = "false",
        ["csharp_preserve_single_line_statements"] = "true",
        ["csharp_preserve_single_line_blocks"] = "true",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Families = ["indent_", "tab_", "csharp_new_line_", "csharp_indent_", "csharp_space_", "csharp_preserve_"];

    /// <summary>Whether these options of a file ask for another layout.</summary>
    public static bool Differs(IReadOnlyDictionary<string, string> options) => options.Any(option => Families.Any(family => option.Key.StartsWith(family, StringComparison.Ordinal)) && IsOther(option, options));

    // A team may write the default out, with a severity behind it (true:warning); the width of tabs matters only where tabs are.
    private static bool IsOther(KeyValuePair<string, string> option, IReadOnlyDictionary<string, string> all)
    {
        var value = option.Value.Split(':')[0].Trim();
        return option.Key switch
        {
            "tab_width" => all.TryGetValue("indent_size", out var size) && size == "tab" && value != Values["indent_size"],
            "indent_size" when value == "tab" => false,
            "csharp_space_between_parentheses" => value is not ("false" or "none"),
            _ => !Values.TryGetValue(option.Key, out var usual) || !value.Equals(usual, StringComparison.OrdinalIgnoreCase),
        };
    }
}
