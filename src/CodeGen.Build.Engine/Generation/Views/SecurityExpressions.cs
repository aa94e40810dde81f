using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>What an endpoint demands, as calls of the endpoint builder and of the generated test host.</summary>
internal static class SecurityExpressions
{
    /// <summary>The chained call.</summary>
    public static string Authorization(SecurityRequirement requirement) => requirement.Kind switch
    {
        SecurityKind.Anonymous => ".AllowAnonymous()",
        SecurityKind.Authenticated => ".RequireAuthorization()",
        SecurityKind.Policy => $".RequireAuthorization({CSharpLiteral.Text(requirement.Name!)})",
        _ => $".RequireAuthorization(policy => policy.RequireRole({CSharpLiteral.Text(requirement.Name!)}))",
    };

    /// <summary>The client that may call it.</summary>
    public static string Client(SecurityRequirement requirement) => requirement.Kind switch
    {
        SecurityKind.Anonymous => "Host.Anonymous()",
        SecurityKind.Authenticated => "Host.Authenticated()",
        SecurityKind.Policy => $"Host.WithPolicy({CSharpLiteral.Text(requirement.Name!)})",
        _ => $"Host.InRole({CSharpLiteral.Text(requirement.Name!)})",
    };

    /// <summary>Whether being authenticated is not enough.</summary>
    public static bool IsRestricted(SecurityRequirement requirement) => requirement.Kind is SecurityKind.Policy or SecurityKind.Role;
}
