using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>The JSON document of <c>explain</c>.</summary>
/// <param name="Decisions">The choices that the generator made, in the order in which it made them.</param>
internal sealed record DecisionsDocument(ImmutableArray<Decision> Decisions);
