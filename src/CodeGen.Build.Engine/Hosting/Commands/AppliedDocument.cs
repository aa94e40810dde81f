using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>The JSON document of <c>approve</c> and <c>apply</c>.</summary>
/// <param name="Applied">The modules that were brought into the tree.</param>
internal sealed record AppliedDocument(ImmutableArray<AppliedModule> Applied);
