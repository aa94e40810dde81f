using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Finds, by syntax alone, where code builds its WebApplication and where it runs it.</summary>
/// <param name="scope">The nodes that hold the code: the body of a method with its parameters, or the top-level statements.</param>
internal sealed class ApplicationAnchors(ImmutableArray<SyntaxNode> scope)
{
    private const string BuilderType = "WebApplicationBuilder";
    private const string ApplicationType = "WebApplication";

    private static readonly ImmutableArray<string> RunMethods = ["Run", "RunAsync", "Start", "StartAsync"];

    /// <summary>The <c>Build()</c> call on the variable that WebApplication.CreateBuilder or its kin gave; null for none.</summary>
    public InvocationExpressionSyntax? FindBuild()
    {
        var builders = Builders();
        return Invocations().FirstOrDefault(call =>
            IsCall(call, "Build") && call.ArgumentList.Arguments.Count == 0 && ReceiverOf(call) is { } receiver && builders.Contains(receiver));
    }

    /// <summary>The call that runs the application variable, such as <c>app.Run()</c>; null for none.</summary>
    public InvocationExpressionSyntax? FindRun()
    {
        var applications = Applications();
        var calls = Invocations()
            .Where(call => ReceiverOf(call) is { } receiver && applications.Contains(receiver) && !HasLambda(call))
            .ToList();
        return RunMethods.Select(method => calls.Find(call => IsCall(call, method))).FirstOrDefault(call => call is not null)
            ?? calls.Find(call => NameOf(call)?.StartsWith("Run", StringComparison.Ordinal) == true);
    }

    /// <summary>The statement that stands in a block, a switch section or at top level and holds the node; null inside an expression body.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode node) =>
        node.AncestorsAndSelf()
            .TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax or GlobalStatementSyntax)
            .OfType<StatementSyntax>()
            .FirstOrDefault(statement => statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax);

    /// <summary>The variable that a call is made on, for Build() also through calls that hand the builder on; null when it is something else.</summary>
    public static string? ReceiverOf(InvocationExpressionSyntax call) =>
        call.Expression is not MemberAccessExpressionSyntax access ? null
        : access.Expression is IdentifierNameSyntax receiver ? receiver.Identifier.ValueText
        : access.Expression is InvocationExpressionSyntax before && IsCall(call, "Build") ? Through(before)
        : null;

    private static string? Through(InvocationExpressionSyntax call) =>
        call.Expression is not MemberAccessExpressionSyntax access ? null
        : access.Expression is IdentifierNameSyntax receiver ? receiver.Identifier.ValueText
        : access.Expression is InvocationExpressionSyntax before ? Through(before)
        : null;

    private ImmutableHashSet<string> Builders() => Variables(BuilderType, CreatesBuilder);

    private ImmutableHashSet<string> Applications()
    {
        var builders = Builders();
        return Variables(ApplicationType, value => RootOf(value) is IdentifierNameSyntax root
            && (builders.Contains(root.Identifier.ValueText) || (root.Identifier.ValueText == ApplicationType && !CreatesBuilder(value))));
    }

    private ImmutableHashSet<string> Variables(string type, Func<ExpressionSyntax, bool> gives)
    {
        var nodes = scope.SelectMany(node => node.DescendantNodesAndSelf()).ToList();
        var declared = nodes.OfType<VariableDeclarationSyntax>()
            .SelectMany(declaration => declaration.Variables
                .Where(variable => IsType(declaration.Type, type) || (variable.Initializer is { } initializer && gives(initializer.Value)))
                .Select(variable => variable.Identifier.ValueText));
        var assigned = nodes.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax && gives(assignment.Right))
            .Select(assignment => ((IdentifierNameSyntax)assignment.Left).Identifier.ValueText);
        var parameters = nodes.OfType<ParameterSyntax>()
            .Where(parameter => IsType(parameter.Type, type))
            .Select(parameter => parameter.Identifier.ValueText);
        return [.. declared, .. assigned, .. parameters];
    }

    private IEnumerable<InvocationExpressionSyntax> Invocations() =>
        scope.SelectMany(node => node.DescendantNodesAndSelf()).OfType<InvocationExpressionSyntax>();

    private static bool CreatesBuilder(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        && access.Name.Identifier.ValueText is "CreateBuilder" or "CreateSlimBuilder" or "CreateEmptyBuilder"
        && RightmostName(access.Expression) == ApplicationType;

    private static ExpressionSyntax RootOf(ExpressionSyntax value) =>
        value switch
        {
            AwaitExpressionSyntax awaited => RootOf(awaited.Expression),
            InvocationExpressionSyntax call => RootOf(call.Expression),
            MemberAccessExpressionSyntax access when access.IsKind(SyntaxKind.SimpleMemberAccessExpression) => RootOf(access.Expression),
            _ => value,
        };

    private static bool IsType(TypeSyntax? type, string name) => type is not null && RightmostName(type) == name;

    private static string? RightmostName(SyntaxNode node) =>
        node switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            NullableTypeSyntax nullable => RightmostName(nullable.ElementType),
            _ => null,
        };

    private static bool IsCall(InvocationExpressionSyntax call, string name) => NameOf(call) == name;

    private static string? NameOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    private static bool HasLambda(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression is AnonymousFunctionExpressionSyntax);
}
