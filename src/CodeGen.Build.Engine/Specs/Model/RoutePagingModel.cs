using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>That the answer of a route comes in pages.</summary>
/// <param name="PageSize">Items a page when the caller does not say; the feature's unless the route says otherwise.</param>
/// <param name="MaxPageSize">Most items a page; the feature's unless the route says otherwise.</param>
/// <param name="Location">Where the spec says it.</param>
public sealed record RoutePagingModel(int PageSize, int MaxPageSize, SourceLocation Location);
