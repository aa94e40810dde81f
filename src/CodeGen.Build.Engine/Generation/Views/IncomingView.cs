using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Rows that refer to a row which is about to be marked as deleted: the database does nothing about them, so the service does.</summary>
public sealed record IncomingView
{
    /// <summary>The set of the rows, for example <c>database.Set&lt;Comment&gt;()</c>.</summary>
    public required string Set { get; init; }

    /// <summary>The condition that finds them, over <c>other</c>.</summary>
    public required string Condition { get; init; }

    /// <summary>A variable for them; empty where they hinder the deletion.</summary>
    public string Variable { get; init; } = string.Empty;

    /// <summary>A variable for their keys where rows that refer to them follow; else empty.</summary>
    public string KeysVariable { get; init; } = string.Empty;

    /// <summary>What becomes of each, as statements on <c>other</c>; none where they hinder the deletion.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}
