using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Gate.Review;

/// <summary>The <c>edits.json</c> of a phase.</summary>
/// <param name="Modules">The modules that edit something, in order of review.</param>
internal sealed record PhaseEdits(ImmutableArray<ModuleEdits> Modules);
