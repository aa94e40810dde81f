using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>A module that is not approved.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="DependsOn">What it needs.</param>
internal sealed record PendingModule(ModuleContent Content, ImmutableArray<string> DependsOn);
