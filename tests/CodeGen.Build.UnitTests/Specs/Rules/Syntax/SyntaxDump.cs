using System.Globalization;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.UnitTests.Specs.Rules.Syntax;

/// <summary>Writes trees with every level in parentheses, so that two trees are equal when their dumps are.</summary>
internal static class SyntaxDump
{
    public static string Of(RuleExpression expression) => expression switch
    {
        LogicalExpression node => $"({node.Operator} {Of(node.Left)} {Of(node.Right)})",
        NotExpression node => $"(Not {Of(node.Operand)})",
        ComparisonExpression node => $"({node.Operator} {Of(node.Left)} {Of(node.Right)})",
        ArithmeticExpression node => $"({node.Operator} {Of(node.Left)} {Of(node.Right)})",
        NegationExpression node => $"(Minus {Of(node.Operand)})",
        MembershipExpression node => $"({(node.Negated ? "NotIn" : "In")} {Of(node.Operand)} {string.Join(' ', node.Items.Select(Of))})",
        NullTestExpression node => $"({(node.Negated ? "IsNotNull" : "IsNull")} {Of(node.Operand)})",
        MatchExpression node => $"(Matches {Of(node.Operand)} /{node.Pattern}/)",
        CallExpression node => $"(Call {node.Name.Text}{string.Concat(node.Arguments.Select(argument => " " + Of(argument)))})",
        PathExpression node => node.Text,
        NumberExpression node => node.Value.ToString(CultureInfo.InvariantCulture),
        TextExpression node => $"<{node.Value}>",
        WordExpression node => $"[{node.Text}]",
        BooleanExpression node => node.Value ? "true" : "false",
        NullExpression => "null",
        DurationExpression node => $"{node.Count.ToString(CultureInfo.InvariantCulture)}{node.Unit}",
        MissingExpression => "?",
        _ => throw new AssertionException($"{expression.GetType().Name} is not dumped"),
    };
}
