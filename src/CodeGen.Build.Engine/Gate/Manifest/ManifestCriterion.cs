using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate.Manifest;

/// <summary>An acceptance criterion and the generated tests that name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its sentence.</param>
/// <param name="Location">Where the spec states it.</param>
/// <param name="Tests">Names of the tests, <c>Class.Method</c>; empty when nothing covers it.</param>
internal sealed record ManifestCriterion(string Id, string Text, SourceLocation Location, ImmutableArray<string> Tests);
