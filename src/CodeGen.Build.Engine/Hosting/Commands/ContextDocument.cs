using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>The JSON document of <c>context</c>.</summary>
internal sealed record ContextDocument
{
    /// <summary>The facts, ordered by key.</summary>
    public required ImmutableArray<ContextFact> Facts { get; init; }

    /// <summary>The entities of the code base.</summary>
    public required ImmutableArray<ExistingEntity> Entities { get; init; }

    /// <summary>The tables that it maps.</summary>
    public required ImmutableArray<ContextTable> Schema { get; init; }

    /// <summary>The packages.</summary>
    public required ImmutableArray<PackageDependency> Dependencies { get; init; }

    /// <summary>What could not be learned, and what the project lacks.</summary>
    public required ImmutableArray<ContextLimit> Limits { get; init; }

    /// <summary>What was looked at.</summary>
    public required ContextStats Stats { get; init; }
}
