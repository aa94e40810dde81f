using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>Gives the host that tests share to the constructor of their class, as xUnit.net does with fixtures; what uses it is no longer static.</summary>
internal static class InjectedHost
{
    private const string Parameter = "setup";

    /// <summary>The edits of a file.</summary>
    public static IEnumerable<TextEdit> Edits(CompilationUnitSyntax root) =>
        root.DescendantNodes().OfType<ClassDeclarationSyntax>().SelectMany(OfClass);

    private static IEnumerable<TextEdit> OfClass(ClassDeclarationSyntax type)
    {
        if (TestSyntax.HostOf(type) is not { } host || !host.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            yield break;
        }

        yield return TextEdit.Insert(type.Identifier.Span.End, $"({TestSyntax.SetupOf(host)} {Parameter})");
        yield return new TextEdit(((MemberAccessExpressionSyntax)host.ExpressionBody!.Expression).Expression.Span, Parameter);
        foreach (var member in UsersOf(host.Identifier.Text, type).Prepend(host))
        {
            var modifier = member.Modifiers.First(token => token.IsKind(SyntaxKind.StaticKeyword));
            yield return new TextEdit(TextSpan.FromBounds(modifier.SpanStart, modifier.FullSpan.End), string.Empty);
        }
    }

    private static ImmutableArray<MemberDeclarationSyntax> UsersOf(string host, ClassDeclarationSyntax type)
    {
        var rest = type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList();
        var users = ImmutableArray.CreateBuilder<MemberDeclarationSyntax>();
        var names = new HashSet<string>(StringComparer.Ordinal) { host };
        while (rest.Find(method => method.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.Text))) is { } user)
        {
            rest.Remove(user);
            users.Add(user);
            names.Add(user.Identifier.Text);
        }

        return users.ToImmutable();
    }
}
