using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Derives which MapGroup prefixes stand before a route: through chains, local variables, and parameters of mapping methods.</summary>
internal sealed class RoutePrefixes(CodeBase code)
{
    // Mapping methods call each other a few levels deep; beyond that lies recursion.
    private const int MaxDepth = 8;

    private static readonly ImmutableArray<string> None = [""];

    /// <summary>The prefixes under which the expression maps routes; one empty prefix when none can be derived.</summary>
    public ImmutableArray<string> Of(ExpressionSyntax builder) => Of(builder, 0);

    private ImmutableArray<string> Of(ExpressionSyntax builder, int depth) =>
        depth > MaxDepth ? None : builder switch
        {
            InvocationExpressionSyntax call when Calls.Receiver(call) is { } receiver =>
                Calls.NameOf(call) == "MapGroup"
                    ? [.. Of(receiver, depth + 1).Select(prefix => RoutePath.Join(prefix, code.Text(Calls.Argument(call, 0)) ?? ""))]
                    : Of(receiver, depth + 1),
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth),
            IdentifierNameSyntax name => OfVariable(name, depth + 1),
            _ => None,
        };

    private ImmutableArray<string> OfVariable(IdentifierNameSyntax name, int depth)
    {
        var identifier = name.Identifier.ValueText;
        var place = CodePlace.Of(name);
        var value = place.Scope
            .SelectMany(node => node.DescendantNodes())
            .OfType<VariableDeclaratorSyntax>()
            .Where(variable => variable.Identifier.ValueText == identifier && variable.SpanStart < name.SpanStart)
            .Select(variable => variable.Initializer?.Value)
            .LastOrDefault();
        if (value is not null)
        {
            return Of(value, depth);
        }

        return place.Scope is [MethodDeclarationSyntax method]
            && method.ParameterList.Parameters.ToList().FindIndex(parameter => parameter.Identifier.ValueText == identifier) is >= 0 and var index
                ? OfParameter(method, index, depth)
                : None;
    }

    private ImmutableArray<string> OfParameter(MethodDeclarationSyntax method, int index, int depth)
    {
        var isExtension = method.ParameterList.Parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword);
        var prefixes = code.Invocations(method.Identifier.ValueText)
            .Select(call => ArgumentFor(call, method, index, isExtension))
            .OfType<ExpressionSyntax>()
            .SelectMany(argument => Of(argument, depth))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        return prefixes.IsEmpty ? None : prefixes;
    }

    private ExpressionSyntax? ArgumentFor(InvocationExpressionSyntax call, MethodDeclarationSyntax method, int index, bool isExtension)
    {
        var target = code.Model(call.SyntaxTree).GetSymbolInfo(call).Symbol;
        if (target is not null && target.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() != method))
        {
            return null;
        }

        var isReduced = isExtension && call.ArgumentList.Arguments.Count < method.ParameterList.Parameters.Count
            && Calls.Receiver(call) is not null;
        return !isReduced ? Calls.Argument(call, index)
            : index == 0 ? Calls.Receiver(call)
            : Calls.Argument(call, index - 1);
    }
}
