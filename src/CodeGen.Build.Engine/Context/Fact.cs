using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context;

/// <summary>Something learned from the code base.</summary>
/// <param name="Key">The key, such as <c>style.namespace</c>; the core keys are a contract.</param>
/// <param name="Value">The value; null when nothing was found. Strings, numbers, booleans, or lists of strings.</param>
/// <param name="Confidence">From 0 to 1: share of the evidence that agrees.</param>
/// <param name="Evidence">Where it was read, a few places.</param>
public sealed record Fact(string Key, object? Value, double Confidence, ImmutableArray<Evidence> Evidence);
