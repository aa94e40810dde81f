using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>Versions of the packages that the template set needs, for projects that have none of them yet.</summary>
/// <param name="EntityFramework">Microsoft.EntityFrameworkCore.* of Microsoft.</param>
/// <param name="Npgsql">Npgsql.EntityFrameworkCore.PostgreSQL.</param>
/// <param name="MvcTesting">Microsoft.AspNetCore.Mvc.Testing.</param>
internal sealed record PackageVersions(string EntityFramework, string Npgsql, string MvcTesting)
{
    private static readonly ImmutableSortedDictionary<int, PackageVersions> ByMajorVersion = ImmutableSortedDictionary.CreateRange(
    [
        KeyValuePair.Create(8, new PackageVersions("8.0.11", "8.0.11", "8.0.11")),
        KeyValuePair.Create(9, new PackageVersions("9.0.4", "9.0.4", "9.0.4")),
        KeyValuePair.Create(10, new PackageVersions("10.0.14", "10.0.0", "10.0.14")),
    ]);

    /// <summary>The frameworks that have versions, for messages.</summary>
    public static string Frameworks => string.Join(", ", ByMajorVersion.Keys.Select(major => $"net{major}.0"));

    /// <summary>
    /// The versions for a project: those of its framework, moved to the EF Core version that it references already. A provider never
    /// asks for a newer EF Core than that: NuGet would refuse it as a downgrade.
    /// </summary>
    /// <param name="framework">The major version of the target framework; null when unknown.</param>
    /// <param name="referenced">The version of EF Core that is referenced literally; null for none.</param>
    /// <returns>Null when neither decides.</returns>
    public static PackageVersions? For(int? framework, string? referenced)
    {
        var known = framework is { } major ? ByMajorVersion.GetValueOrDefault(major) : null;
        if (referenced is null)
        {
            return known;
        }

        var parts = referenced.Trim('[', ']', '(', ')', ' ').Split(',')[0].Split('-')[0].Split('.');
        if (!int.TryParse(parts[0], out var referencedMajor))
        {
            return known;
        }

        var table = ByMajorVersion.GetValueOrDefault(referencedMajor);
        var isOlder = table is null || !Version.TryParse(string.Join('.', parts), out var version) || version < Version.Parse(table.EntityFramework);
        return new(
            referenced,
            isOlder ? $"{referencedMajor}.0.0" : table!.Npgsql,
            known?.MvcTesting ?? $"{framework ?? referencedMajor}.0.0");
    }
}
