using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>Walks through trees of expressions.</summary>
internal static class RuleNodes
{
    /// <summary>The expression and all in it that is an expression by itself; a word of a list is none.</summary>
    public static IEnumerable<RuleExpression> Of(RuleExpression expression) => Children(expression).SelectMany(Of).Prepend(expression);

    private static ImmutableArray<RuleExpression> Children(RuleExpression expression) => expression switch
    {
        LogicalExpression node => [node.Left, node.Right],
        NotExpression node => [node.Operand],
        ComparisonExpression node => [node.Left, node.Right],
        ArithmeticExpression node => [node.Left, node.Right],
        NegationExpression node => [node.Operand],
        MembershipExpression node => [node.Operand],
        NullTestExpression node => [node.Operand],
        MatchExpression node => [node.Operand],
        CallExpression node => node.Arguments,
        _ => [],
    };
}
