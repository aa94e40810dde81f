using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context;

/// <summary>A type that a DbContext maps.</summary>
/// <param name="Type">The type.</param>
/// <param name="Context">The DbContext.</param>
/// <param name="Set">The DbSet property's name; null without one.</param>
/// <param name="Evidence">Where it is named.</param>
internal sealed record EntityCandidate(INamedTypeSymbol Type, DbContextInfo Context, string? Set, Evidence Evidence);
