using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Gate;

/// <summary>The JSON document of <c>gate</c>; it is open for delivery when the list is empty.</summary>
/// <param name="Open">What keeps it closed.</param>
public sealed record GateDocument(ImmutableArray<OpenPoint> Open);
