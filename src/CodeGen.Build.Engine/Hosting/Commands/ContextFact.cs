using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CodeGen.Build.Engine.Context;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>A fact as <c>context</c> shows it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; null, and written as such, when nothing was found.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Evidence">Where it was read.</param>
internal sealed record ContextFact(
    string Key,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] object? Value,
    double Confidence,
    ImmutableArray<Evidence> Evidence);
