using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>The approved schema under the names that the spec gives it now.</summary>
/// <param name="Schema">It, renamed.</param>
/// <param name="Operations">The renames, in an order that can be run.</param>
/// <param name="Findings">Old names that nothing has, and old names that are still in use.</param>
internal sealed record RenamedSchema(FeatureSchema Schema, ImmutableArray<SchemaOperation> Operations, ImmutableArray<Finding> Findings);
