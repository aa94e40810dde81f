using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Edits;

namespace CodeGen.Build.Engine.Gate.Review;

/// <summary>The edits of one module in a phase's <c>edits.json</c>.</summary>
/// <param name="Module">The module's id.</param>
/// <param name="Edits">Its edits, in order.</param>
internal sealed record ModuleEdits(string Module, ImmutableArray<SourceEdit> Edits);
