using System.Collections.Immutable;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Gate;

/// <summary>A phase of a feature.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="State">The least advanced state of its modules.</param>
/// <param name="Modules">Ids of its modules.</param>
/// <param name="Slots">Ids of its open slots.</param>
public sealed record PhaseStatus(Phase Phase, ModuleState State, ImmutableArray<string> Modules, ImmutableArray<string> Slots);
