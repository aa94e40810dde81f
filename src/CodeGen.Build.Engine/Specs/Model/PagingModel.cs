using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>Sizes of pages from <c>non_functional</c>.</summary>
/// <param name="PageSize">Items a page when the caller does not say; default 50.</param>
/// <param name="MaxPageSize">Most items a page; default 200.</param>
public sealed record PagingModel(int PageSize = 50, int MaxPageSize = 200)
{
    /// <summary>Where the values of the keys of <c>non_functional</c> stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
