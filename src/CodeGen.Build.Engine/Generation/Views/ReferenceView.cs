namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>The entity that a foreign key refers to.</summary>
public sealed record ReferenceView
{
    /// <summary>The entity's class.</summary>
    public required string Entity { get; init; }

    /// <summary>How code refers to the class.</summary>
    public required string Type { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Its key property.</summary>
    public required string KeyProperty { get; init; }

    /// <summary>Its table.</summary>
    public required string Table { get; init; }

    /// <summary>Its key column.</summary>
    public required string KeyColumn { get; init; }

    /// <summary>EF Core's delete behaviour: Restrict, Cascade or SetNull.</summary>
    public required string OnDelete { get; init; }

    /// <summary>Whether no two rows refer to the same.</summary>
    public required bool IsOneToOne { get; init; }

    /// <summary>Whether the reference must be present.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether the entity was in the code base before.</summary>
    public required bool Existing { get; init; }

    /// <summary>A key that no row has, as a C# expression.</summary>
    public required string UnknownKey { get; init; }
}
