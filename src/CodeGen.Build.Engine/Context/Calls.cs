using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Reads calls by syntax.</summary>
internal static class Calls
{
    /// <summary>The name of the called method; empty when it has none.</summary>
    public static string NameOf(InvocationExpressionSyntax call) => NameSyntax(call)?.Identifier.ValueText ?? "";

    /// <summary>The type arguments; empty for none.</summary>
    public static IReadOnlyList<TypeSyntax> TypeArguments(InvocationExpressionSyntax call) =>
        NameSyntax(call) is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments : [];

    /// <summary>What the method is called on; null for a plain name.</summary>
    public static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Expression : null;

    /// <summary>An argument by position; null when there are fewer.</summary>
    public static ExpressionSyntax? Argument(InvocationExpressionSyntax call, int index) =>
        index < call.ArgumentList.Arguments.Count ? call.ArgumentList.Arguments[index].Expression : null;

    /// <summary>The calls of a chain from its first: <c>a.B().C()</c> gives B, C.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Chain(InvocationExpressionSyntax last)
    {
        var calls = new Stack<InvocationExpressionSyntax>();
        for (ExpressionSyntax? current = last; current is not null;)
        {
            if (current is InvocationExpressionSyntax call)
            {
                calls.Push(call);
                current = Receiver(call);
            }
            else
            {
                current = current is MemberAccessExpressionSyntax access ? access.Expression : null;
            }
        }

        return calls;
    }

    /// <summary>What a chain begins with: <c>a</c> of <c>a.B().C()</c>.</summary>
    public static ExpressionSyntax Root(ExpressionSyntax expression) =>
        expression switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Root(access.Expression),
            MemberAccessExpressionSyntax access => Root(access.Expression),
            ParenthesizedExpressionSyntax inner => Root(inner.Expression),
            _ => expression,
        };

    private static SimpleNameSyntax? NameSyntax(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };
}
