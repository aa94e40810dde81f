using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context;

/// <summary>The tables that ASP.NET Core Identity gives its own entities.</summary>
internal static class IdentityTables
{
    private const string Space = "Microsoft.AspNetCore.Identity";

    private static readonly ImmutableArray<(string Type, string Table)> Tables =
    [
        ("IdentityUser", "AspNetUsers"), ("IdentityRole", "AspNetRoles"), ("IdentityUserRole", "AspNetUserRoles"),
        ("IdentityUserClaim", "AspNetUserClaims"), ("IdentityRoleClaim", "AspNetRoleClaims"),
        ("IdentityUserLogin", "AspNetUserLogins"), ("IdentityUserToken", "AspNetUserTokens"),
    ];

    /// <summary>The table; null for an entity that is not Identity's.</summary>
    public static string? Of(INamedTypeSymbol type) =>
        Tables.FirstOrDefault(entry => type.Is(Space, entry.Type) || type.FindBase(Space, entry.Type) is not null).Table;
}
