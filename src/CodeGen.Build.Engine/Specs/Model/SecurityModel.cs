using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>The feature's <c>security</c> section.</summary>
/// <param name="Default">
/// What endpoints demand unless they say otherwise. Nothing said in the spec: authenticated, with a warning and a question at each endpoint.
/// </param>
/// <param name="Endpoints">Exceptions by <c>METHOD /path</c>.</param>
public sealed record SecurityModel(
    SecurityRequirement Default,
    ImmutableSortedDictionary<string, SecurityRequirement> Endpoints)
{
    /// <summary>What the endpoint demands.</summary>
    public SecurityRequirement For(string method, string path) =>
        Endpoints.TryGetValue($"{method} {path}", out var requirement) ? requirement : Default;
}
