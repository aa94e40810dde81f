using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Which authentication schemes the application registers; AddAuthentication alone registers none.</summary>
internal sealed partial class AuthenticationReader : IContextReader
{
    private const string Space = "Microsoft.AspNetCore.Authentication";

    // Methods that register a scheme whatever they are called on.
    private static readonly ImmutableHashSet<string> Registrars =
    [
        "AddJwtBearer", "AddBearerToken", "AddCookie", "AddScheme", "AddRemoteScheme", "AddPolicyScheme", "AddOpenIdConnect", "AddOAuth",
        "AddIdentity", "AddDefaultIdentity", "AddIdentityApiEndpoints", "AddIdentityCookies", "AddMicrosoftIdentityWebApi",
        "AddMicrosoftIdentityWebApp", "AddMicrosoftIdentityWebApiAuthentication", "AddMicrosoftIdentityWebAppAuthentication",
        "AddNegotiate", "AddCertificate", "AddKeycloakJwtBearer", "AddKeycloakOpenIdConnect",
    ];

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var places = AuthenticationTrees(code);
        var schemes = code.Invocations(name => name.StartsWith("Add", StringComparison.Ordinal) && name != "AddAuthentication")
            .Where(call => Registrars.Contains(Calls.NameOf(call)) || (places.Contains(call.SyntaxTree) && IsOnAuthentication(code, call)))
            .Select(call => (Value: WordFor(code, call), Evidence: code.EvidenceOf(call)))
            .ToList();
        var evidence = schemes.Select(scheme => scheme.Evidence);
        var words = schemes.Select(scheme => scheme.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return (known with { HasAuthentication = schemes.Count > 0 }).WithFact("api.auth", words.IsEmpty ? null : words, evidence);
    }

    // Only these files are worth asking for the types of what Add… is called on.
    private static HashSet<SyntaxTree> AuthenticationTrees(CodeBase code) =>
    [
        .. code.Invocations("AddAuthentication").Select(call => call.SyntaxTree),
        .. code.Types.SelectMany(type => type.Members).OfType<MethodDeclarationSyntax>()
            .Where(method => method.ParameterList.Parameters.Any(parameter => parameter.Type?.GetLastToken().ValueText == "AuthenticationBuilder"))
            .Select(method => method.SyntaxTree),
    ];

    private static bool IsOnAuthentication(CodeBase code, InvocationExpressionSyntax call) =>
        Calls.Receiver(call) is { } receiver
        && (receiver is InvocationExpressionSyntax before
            ? Calls.Chain(before).Any(link => Calls.NameOf(link) == "AddAuthentication") && GivesAuthentication(code, before)
            : receiver is IdentifierNameSyntax && code.Model(call.SyntaxTree).GetTypeInfo(receiver).Type?.Is(Space, "AuthenticationBuilder") == true);

    private static bool GivesAuthentication(CodeBase code, InvocationExpressionSyntax before) =>
        code.Model(before.SyntaxTree).GetTypeInfo(before).Type is not { TypeKind: not TypeKind.Error } type
        || type.Is(Space, "AuthenticationBuilder");

    private static string WordFor(CodeBase code, InvocationExpressionSyntax call)
    {
        var name = Calls.NameOf(call)["Add".Length..];
        return name == "Scheme" && code.Text(Calls.Argument(call, 0)) is { } scheme ? $"scheme:{scheme}" : Words().Replace(name, "$1_$2").ToLowerInvariant();
    }

    [GeneratedRegex("([a-z0-9])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
