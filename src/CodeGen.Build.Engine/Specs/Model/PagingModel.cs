namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>Sizes of pages from <c>non_functional</c>.</summary>
/// <param name="PageSize">Items a page when the caller does not say; default 50.</param>
/// <param name="MaxPageSize">Most items a page; default 200.</param>
public sealed record PagingModel(int PageSize = 50, int MaxPageSize = 200);
