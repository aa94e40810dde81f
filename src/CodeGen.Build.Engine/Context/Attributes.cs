using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Reads attributes by syntax.</summary>
internal static class Attributes
{
    public static IEnumerable<AttributeSyntax> Of(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes);

    /// <summary>The attribute's name without namespace and without its suffix.</summary>
    public static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    /// <summary>A positional argument's constant text; null when there is none.</summary>
    public static string? Text(CodeBase code, AttributeSyntax attribute, int index) =>
        attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).Skip(index).FirstOrDefault() is { } argument
            ? code.Text(argument.Expression)
            : null;
}
