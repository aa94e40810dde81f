using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>A route of <c>api_contract</c>.</summary>
public sealed record RouteModel
{
    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path with its parameters, for example <c>/api/orders/{id}/pay</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>What it does.</summary>
    public string? Summary { get; init; }

    /// <summary>What it does, at length; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>Members of the request: the body, or the query string of GET and DELETE; empty: none.</summary>
    public ImmutableArray<FieldModel> Request { get; init; } = [];

    /// <summary>Members of the response; empty: none.</summary>
    public ImmutableArray<FieldModel> Response { get; init; } = [];

    /// <summary>The declared errors.</summary>
    public ImmutableArray<ErrorModel> Errors { get; init; } = [];

    /// <summary>The status of success: 200 unless given.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The route's own security; null: the feature's.</summary>
    public SecurityRequirement? Security { get; init; }

    /// <summary>Whether a repeated call has no further effect.</summary>
    public bool Idempotent { get; init; }

    /// <summary>How the answer comes in pages; null when it does not.</summary>
    public RoutePagingModel? Paging { get; init; }

    /// <summary>How often it may be called; null for no limit.</summary>
    public RateLimitModel? RateLimit { get; init; }

    /// <summary>Its time limit, in milliseconds; null: the feature's.</summary>
    public int? TimeoutMs { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;

    /// <summary>The last word of the path that is no parameter, in spec form; rules name the route by it.</summary>
    public string Action => Path.Split('/').Last(segment => segment.Length > 0 && segment[0] != '{');
}
