using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context;

/// <summary>A library that tests are written with.</summary>
/// <param name="Word">Its word in facts.</param>
/// <param name="Namespace">The namespace that files import for it.</param>
/// <param name="Assemblies">Assemblies, one of which is referenced by whoever uses it.</param>
internal sealed record TestLibrary(string Word, string Namespace, params ImmutableArray<string> Assemblies)
{
    /// <summary>Files that import it, of all files that import one of its kind.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Where it is imported.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
