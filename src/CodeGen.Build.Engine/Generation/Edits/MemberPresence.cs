using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Whether a type has a member already, or another one in its place.</summary>
/// <param name="IsPresent">The member is there, whatever its layout.</param>
/// <param name="Conflict">What is there instead under the same name; null for nothing.</param>
internal sealed record MemberPresence(bool IsPresent, string? Conflict)
{
    public static MemberPresence Of(IReadOnlyList<TypeDeclarationSyntax> types, MemberDeclarationSyntax member, string typeName)
    {
        var existing = types.SelectMany(type => type.Members).ToList();
        if (existing.Any(other => SyntaxComparison.AreSame(other, member) || Serves(other, member)))
        {
            return new MemberPresence(true, null);
        }

        var rival = existing.FirstOrDefault(other => Collides(other, member));
        return new MemberPresence(false, rival is null ? null : $"'{typeName}' already has another member '{NameOf(member)}': {FirstLine(rival)}");
    }

    private static bool Serves(MemberDeclarationSyntax existing, MemberDeclarationSyntax added) =>
        (existing, added) switch
        {
            (PropertyDeclarationSyntax left, PropertyDeclarationSyntax right) =>
                left.Identifier.ValueText == right.Identifier.ValueText && SyntaxComparison.AreSameType(left.Type, right.Type),
            (MethodDeclarationSyntax left, MethodDeclarationSyntax right) =>
                HaveSameSignature(left, right) && SyntaxComparison.AreSameType(left.ReturnType, right.ReturnType) && ContainsBody(left, right),
            _ => false,
        };

    private static bool Collides(MemberDeclarationSyntax existing, MemberDeclarationSyntax added) =>
        (existing, added) switch
        {
            (MethodDeclarationSyntax left, MethodDeclarationSyntax right) => HaveSameSignature(left, right),
            (BaseMethodDeclarationSyntax, _) or (_, BaseMethodDeclarationSyntax) => false,
            _ => NameOf(existing) is { } name && name == NameOf(added),
        };

    private static bool HaveSameSignature(MethodDeclarationSyntax left, MethodDeclarationSyntax right) =>
        left.Identifier.ValueText == right.Identifier.ValueText
        && left.Arity == right.Arity
        && left.ParameterList.Parameters.Count == right.ParameterList.Parameters.Count
        && left.ParameterList.Parameters.Zip(right.ParameterList.Parameters)
            .All(pair => SyntaxComparison.AreSameType(pair.First.Type, pair.Second.Type));

    private static bool ContainsBody(MethodDeclarationSyntax existing, MethodDeclarationSyntax added) =>
        existing.Body is not null
        && added.Body is not null
        && added.Body.Statements.All(wanted => existing.Body.Statements.Any(present => SyntaxComparison.AreSame(present, wanted)));

    private static string? NameOf(MemberDeclarationSyntax member) =>
        member switch
        {
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
            EventDeclarationSyntax declaration => declaration.Identifier.ValueText,
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        };

    private static string FirstLine(MemberDeclarationSyntax member) =>
        member.ToString().Split('\n')[0].Trim();
}
