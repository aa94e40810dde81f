using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>The routes of MVC controllers, by their attributes.</summary>
internal sealed class ControllerReader : IContextReader
{
    private static readonly ImmutableDictionary<string, string> Methods = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("HttpGet", "GET"), KeyValuePair.Create("HttpPost", "POST"), KeyValuePair.Create("HttpPut", "PUT"),
        KeyValuePair.Create("HttpDelete", "DELETE"), KeyValuePair.Create("HttpPatch", "PATCH"), KeyValuePair.Create("HttpHead", "HEAD"),
        KeyValuePair.Create("HttpOptions", "OPTIONS"),
    ]);

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var routes = code.Types
            .OfType<ClassDeclarationSyntax>()
            .Where(type => type.Members.OfType<MethodDeclarationSyntax>().Any(HasHttpMethod))
            .SelectMany(type => Routes(code, type));
        return known with { Routes = known.Routes.AddRange(routes) };
    }

    private static bool HasHttpMethod(MethodDeclarationSyntax method) =>
        Attributes.Of(method).Any(attribute => Methods.ContainsKey(Attributes.NameOf(attribute)));

    private static IEnumerable<ExistingRoute> Routes(CodeBase code, ClassDeclarationSyntax type)
    {
        var prefixes = Prefixes(code, type);
        return from method in type.Members.OfType<MethodDeclarationSyntax>()
               let own = Templates(code, method)
               from attribute in Attributes.Of(method)
               where Methods.ContainsKey(Attributes.NameOf(attribute))
               let template = Attributes.Text(code, attribute, 0)
               from action in template is null && !own.IsEmpty ? own : [template ?? ""]
               from prefix in IsAbsolute(action) ? [""] : prefixes
               select new ExistingRoute(
                   Methods[Attributes.NameOf(attribute)], Path(prefix, action, type, method), code.EvidenceOf(attribute));
    }

    // A controller without a route of its own has the one of its base class.
    private static ImmutableArray<string> Prefixes(CodeBase code, ClassDeclarationSyntax type)
    {
        var templates = Templates(code, type);
        for (var symbol = code.Symbol(type)?.BaseType; templates.IsEmpty && symbol is not null; symbol = symbol.BaseType)
        {
            templates = [.. code.Declarations(symbol).OfType<ClassDeclarationSyntax>().SelectMany(declaration => Templates(code, declaration))];
        }

        return templates.IsEmpty ? [""] : templates;
    }

    private static ImmutableArray<string> Templates(CodeBase code, MemberDeclarationSyntax member) =>
        [.. Attributes.Of(member).Where(attribute => Attributes.NameOf(attribute) == "Route").Select(attribute => Attributes.Text(code, attribute, 0)).OfType<string>()];

    private static bool IsAbsolute(string template) => template.StartsWith('/') || template.StartsWith("~/", StringComparison.Ordinal);

    private static string Path(string prefix, string action, ClassDeclarationSyntax type, MethodDeclarationSyntax method)
    {
        var name = type.Identifier.ValueText;
        var controller = name.EndsWith("Controller", StringComparison.Ordinal) ? name[..^"Controller".Length] : name;
        return RoutePath.Join(prefix, action)
            .Replace("[controller]", controller, StringComparison.OrdinalIgnoreCase)
            .Replace("[action]", method.Identifier.ValueText, StringComparison.OrdinalIgnoreCase);
    }
}
