using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An event that the feature publishes.</summary>
public sealed record EventModel
{
    /// <summary>The .NET name, for example <c>OrderPaid</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Its members, in the spec's order.</summary>
    public ImmutableArray<FieldModel> Payload { get; init; } = [];

    /// <summary>What publishes it, as written: <c>POST /api/orders/{id}/pay</c>, <c>Order.create</c> or <c>pay</c>; null when not said.</summary>
    public string? On { get; init; }

    /// <summary>The endpoint that <see cref="On"/> means; null when nothing is said or nothing fits.</summary>
    public Endpoint? Trigger { get; init; }

    /// <summary>Who listens, as written.</summary>
    public ImmutableArray<string> Consumers { get; init; } = [];

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
