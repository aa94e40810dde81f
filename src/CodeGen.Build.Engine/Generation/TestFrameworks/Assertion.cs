using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>An assertion, whatever framework says it.</summary>
/// <param name="Kind">What is said.</param>
/// <param name="Actual">The expression of which it is said.</param>
/// <param name="Arguments">Expressions, as the kind needs them.</param>
internal sealed record Assertion(AssertionKind Kind, string Actual, params ImmutableArray<string> Arguments)
{
    /// <summary>What a failure says besides; null for nothing.</summary>
    public string? Message { get; init; }

    /// <summary>An expression as the left side of a member or an operator.</summary>
    public static string Operand(string expression) =>
        SyntaxFactory.ParseExpression(expression) is IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? expression
            : $"({expression})";
}
