using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Derives which MapGroup prefixes stand before a route: through chains, local variables, and parameters of mapping methods.</summary>
internal sealed class RoutePrefixes(CodeBase code)
{
    private static readonly ImmutableArray<string> None = [""];

    private readonly Dictionary<(MethodDeclarationSyntax Method, int Parameter), ImmutableArray<string>> _parameters = [];

    /// <summary>The prefixes under which the expression maps routes; one empty prefix when none can be derived.</summary>
    public ImmutableArray<string> Of(ExpressionSyntax builder) =>
        builder switch
        {
            InvocationExpressionSyntax call when Calls.Receiver(call) is { } receiver =>
                Calls.NameOf(call) == "MapGroup"
                    ? [.. Of(receiver).Select(prefix => RoutePath.Join(prefix, code.Text(Calls.Argument(call, 0)) ?? ""))]
                    : Of(receiver),
            ParenthesizedExpressionSyntax inner => Of(inner.Expression),
            IdentifierNameSyntax name => OfVariable(name),
            _ => None,
        };

    private ImmutableArray<string> OfVariable(IdentifierNameSyntax name)
    {
        var identifier = name.Identifier.ValueText;
        var place = CodePlace.Of(name);
        var value = place.Scope
            .SelectMany(node => node.DescendantNodes())
            .OfType<VariableDeclaratorSyntax>()
            .Where(variable => variable.Identifier.ValueText == identifier && variable.Span.End <= name.SpanStart)
            .Select(variable => variable.Initializer?.Value)
            .LastOrDefault();
        if (value is not null)
        {
            return Of(value);
        }

        return place.Scope is [MethodDeclarationSyntax method]
            && method.ParameterList.Parameters.ToList().FindIndex(parameter => parameter.Identifier.ValueText == identifier) is >= 0 and var index
                ? OfParameter(method, index)
                : None;
    }

    private ImmutableArray<string> OfParameter(MethodDeclarationSyntax method, int index)
    {
        if (_parameters.TryGetValue((method, index), out var known))
        {
            return known;
        }

        // What a recursive call would add has no end.
        _parameters[(method, index)] = [];
        var isExtension = method.ParameterList.Parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword);
        var prefixes = code.Invocations(method.Identifier.ValueText)
            .Select(call => ArgumentFor(call, method, index, isExtension))
            .OfType<ExpressionSyntax>()
            .SelectMany(argument => Of(argument))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        return _parameters[(method, index)] = prefixes.IsEmpty ? None : prefixes;
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
