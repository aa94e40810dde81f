using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Whether authorization services are registered, and the names of the policies.</summary>
internal sealed class AuthorizationReader : IContextReader
{
    private const string Space = "Microsoft.AspNetCore.Authorization";

    private static readonly ImmutableHashSet<string> Direct = ["AddAuthorization", "AddAuthorizationBuilder", "AddAuthorizationCore"];

    // They call AddAuthorization themselves.
    private static readonly ImmutableHashSet<string> Indirect = ["AddControllers", "AddControllersWithViews", "AddMvc", "AddRazorPages"];

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var registrations = code.Invocations(name => Direct.Contains(name) || Indirect.Contains(name)).Select(code.EvidenceOf).ToList();
        var policies = code.Invocations("AddPolicy")
            .Where(call => IsAuthorization(code, call))
            .Select(call => (Name: code.Text(Calls.Argument(call, 0)), Evidence: code.EvidenceOf(call)))
            .Where(policy => policy.Name is not null)
            .ToList();
        var names = policies.Select(policy => policy.Name!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return (known with { HasAuthorization = registrations.Count > 0, AuthorizationPolicies = names })
            .WithFact("api.authorization", registrations.Count > 0, registrations)
            .WithFact("api.auth_policies", names.IsEmpty ? null : names, policies.Select(policy => policy.Evidence));
    }

    // CORS, output caching and rate limiting have an AddPolicy too.
    private static bool IsAuthorization(CodeBase code, InvocationExpressionSyntax call)
    {
        var receiver = Calls.Receiver(call);
        if (receiver is null)
        {
            return false;
        }

        var type = code.Model(call.SyntaxTree).GetTypeInfo(receiver).Type;
        return type is not null && type.TypeKind != TypeKind.Error
            ? type.Is(Space, "AuthorizationOptions") || type.Is(Space, "AuthorizationBuilder")
            : Calls.Chain(call).Any(link => Direct.Contains(Calls.NameOf(link))) || StandsInside(call);
    }

    private static bool StandsInside(InvocationExpressionSyntax call) =>
        call.Ancestors()
            .TakeWhile(node => node is not MemberDeclarationSyntax)
            .OfType<InvocationExpressionSyntax>()
            .Select(Calls.NameOf)
            .FirstOrDefault(name => name.StartsWith("Add", StringComparison.Ordinal) && name != "AddPolicy") is { } outer
        && Direct.Contains(outer);
}
