using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A request of generated tests that differs from the valid one.</summary>
/// <param name="Method">The method that makes it, without <c>Async</c>.</param>
/// <param name="Name">The entity.</param>
/// <param name="Remark">What is special about it, for its summary.</param>
/// <param name="Assignments">What is different, as assignments of a <c>with</c>.</param>
/// <param name="Children">Owned collections that are different.</param>
public sealed record RequestVariantView(
    string Method, string Name, string Remark, ImmutableArray<string> Assignments, ImmutableArray<ChildRowView> Children);
