using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>An endpoint as the documentation shows it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters.</param>
/// <param name="Caller">Who may call it, as a cell of a Markdown table.</param>
/// <param name="Status">The status of success.</param>
/// <param name="Does">What it does, as a cell of a Markdown table.</param>
/// <param name="Errors">What it may refuse with, by status.</param>
/// <param name="Origin">Where the spec asks for it.</param>
public sealed record DocumentedEndpoint(
    string Method, string Path, string Caller, int Status, string Does, ImmutableArray<DocumentedError> Errors, SourceLocation Origin)
{
    /// <summary>What the query string may hold; empty for nothing.</summary>
    public ImmutableArray<DocumentedField> Query { get; init; } = [];

    /// <summary>Whether the header <c>If-Match</c> must be sent.</summary>
    public bool NeedsIfMatch { get; init; }

    /// <summary>Members of the request; empty for none.</summary>
    public ImmutableArray<DocumentedField> Request { get; init; } = [];

    /// <summary>Members of the answer; empty for none.</summary>
    public ImmutableArray<DocumentedField> Response { get; init; } = [];
}
