using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Compares code without its layout.</summary>
internal static partial class SyntaxComparison
{
    /// <summary>Whether both are the same tokens, whatever white space and comments stand between.</summary>
    public static bool AreSame(SyntaxNode left, SyntaxNode right) =>
        left.DescendantTokens().Select(token => token.Text).SequenceEqual(right.DescendantTokens().Select(token => token.Text));

    /// <summary>Whether both name the same type as far as the text tells: qualifiers do not count.</summary>
    public static bool AreSameType(TypeSyntax? left, TypeSyntax? right) =>
        left is null || right is null ? left is null && right is null : Unqualified(left) == Unqualified(right);

    /// <summary>A name without trivia and without <c>global::</c>.</summary>
    public static string NameText(SyntaxNode name)
    {
        var text = string.Concat(name.DescendantTokens().Select(token => token.ValueText));
        return text.StartsWith("global::", StringComparison.Ordinal) ? text["global::".Length..] : text;
    }

    private static string Unqualified(TypeSyntax type) =>
        Qualifier().Replace(string.Concat(type.DescendantTokens().Select(token => token.ValueText)), "");

    [GeneratedRegex(@"\w+(\.|::)", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();
}
