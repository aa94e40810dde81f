using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context;

/// <summary>A DbContext of the code base.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="File">The file of its (first) declaration, relative to the root.</param>
/// <param name="AppliesConfigurationsFromAssembly">Whether OnModelCreating calls ApplyConfigurationsFromAssembly, so that a new configuration needs no edit.</param>
/// <param name="HasOnModelCreating">Whether it overrides OnModelCreating.</param>
/// <param name="Evidence">Where it was found.</param>
public sealed record DbContextInfo(
    string Name,
    string Namespace,
    string File,
    bool AppliesConfigurationsFromAssembly,
    bool HasOnModelCreating,
    ImmutableArray<Evidence> Evidence)
{
    /// <summary>Names of its DbSet properties by the full name of the entity.</summary>
    public ImmutableSortedDictionary<string, string> DbSets { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Namespace and name.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>The file that overrides OnModelCreating, which a partial class may have elsewhere; null without an override.</summary>
    public string? OnModelCreatingFile { get; init; }

    /// <summary>The name of OnModelCreating's parameter; null without an override.</summary>
    public string? ModelBuilderParameter { get; init; }

    /// <summary>Whether its DbSets are written <c>=> Set&lt;T&gt;()</c> rather than as auto-properties; the majority.</summary>
    public bool DbSetsAreExpressions { get; init; }
}
