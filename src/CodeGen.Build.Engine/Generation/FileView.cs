using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation;

/// <summary>What the header of a C# file needs.</summary>
/// <param name="Usings">The using directives' namespaces, in order.</param>
/// <param name="Namespace">The file's namespace.</param>
public sealed record FileView(ImmutableArray<string> Usings, string Namespace);
