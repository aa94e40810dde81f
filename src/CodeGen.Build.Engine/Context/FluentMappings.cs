using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Reads EF Core's fluent configuration: <c>Entity&lt;T&gt;(…)</c> and methods that take an <c>EntityTypeBuilder&lt;T&gt;</c>.</summary>
internal sealed class FluentMappings
{
    private readonly CodeBase _code;
    private readonly Dictionary<string, EntityMapping> _mappings = new(StringComparer.Ordinal);

    public FluentMappings(CodeBase code)
    {
        _code = code;
        foreach (var method in code.Types.SelectMany(type => type.Members).OfType<MethodDeclarationSyntax>())
        {
            ReadMethod(method);
        }

        foreach (var call in EntityCalls(code))
        {
            ReadEntityCall(call);
        }
    }

    /// <summary>What is configured for the entity; empty for nothing.</summary>
    public EntityMapping For(INamedTypeSymbol entity) => _mappings.GetValueOrDefault(entity.FullName()) ?? new EntityMapping();

    /// <summary>The calls <c>Entity&lt;T&gt;(…)</c>.</summary>
    public static IEnumerable<InvocationExpressionSyntax> EntityCalls(CodeBase code) =>
        code.Invocations("Entity").Where(call => Calls.TypeArguments(call).Count == 1);

    /// <summary>The entity that a type argument names; null when it does not resolve.</summary>
    public static INamedTypeSymbol? EntityOf(CodeBase code, TypeSyntax type) =>
        code.Model(type.SyntaxTree).GetTypeInfo(type).Type is INamedTypeSymbol { TypeKind: TypeKind.Class } entity ? entity : null;

    private void ReadMethod(MethodDeclarationSyntax method)
    {
        foreach (var parameter in method.ParameterList.Parameters)
        {
            if (parameter.Type is GenericNameSyntax { Identifier.ValueText: "EntityTypeBuilder", TypeArgumentList.Arguments: [var type] })
            {
                ReadScope(type, method, parameter.Identifier.ValueText);
                ReadConfiguration(type, method, parameter.Identifier.ValueText);
            }
        }
    }

    private void ReadConfiguration(TypeSyntax type, MethodDeclarationSyntax method, string parameter)
    {
        if (method is not { Identifier.ValueText: "Configure", ParameterList.Parameters.Count: 1, Parent: ClassDeclarationSyntax owner }
            || EntityOf(_code, type) is not { } entity
            || _code.Model(owner.SyntaxTree).GetDeclaredSymbol(owner) is not { } symbol)
        {
            return;
        }

        MappingOf(entity).Configuration ??= new EntityConfiguration(symbol.FullName(), _code.Relative(owner.SyntaxTree.FilePath), parameter);
    }

    private EntityMapping MappingOf(INamedTypeSymbol entity)
    {
        if (!_mappings.TryGetValue(entity.FullName(), out var mapping))
        {
            _mappings.Add(entity.FullName(), mapping = new EntityMapping());
        }

        return mapping;
    }

    private void ReadEntityCall(InvocationExpressionSyntax call)
    {
        var type = Calls.TypeArguments(call)[0];
        if (Calls.Argument(call, 0) is LambdaExpressionSyntax lambda && ParameterOf(lambda) is { } parameter)
        {
            ReadScope(type, lambda.Body, parameter);
        }

        var last = call;
        while (last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next })
        {
            last = next;
        }

        ReadChain(type, Calls.Chain(last).SkipWhile(link => link != call).Skip(1));
        if (last.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
        {
            variable.Ancestors().OfType<BlockSyntax>().Take(1).ToList().ForEach(block => ReadScope(type, block, variable.Identifier.ValueText));
        }
    }

    private void ReadScope(TypeSyntax type, SyntaxNode scope, string builder)
    {
        var chains = scope.DescendantNodesAndSelf()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.Parent is not MemberAccessExpressionSyntax)
            .Where(call => Calls.Root(call) is IdentifierNameSyntax root && root.Identifier.ValueText == builder);
        foreach (var chain in chains)
        {
            ReadChain(type, Calls.Chain(chain));
        }
    }

    private void ReadChain(TypeSyntax type, IEnumerable<InvocationExpressionSyntax> links)
    {
        if (EntityOf(_code, type) is not { } entity)
        {
            return;
        }

        FluentChain.Apply(_code, MappingOf(entity), links);
    }

    private static string? ParameterOf(LambdaExpressionSyntax lambda) =>
        lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var parameter] } => parameter.Identifier.ValueText,
            _ => null,
        };
}
