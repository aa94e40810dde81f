using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>An entity that refers to one whose deletion only marks, for the tests of the latter.</summary>
public sealed record ReferrerView
{
    /// <summary>The entity that refers.</summary>
    public required EntityView Entity { get; init; }

    /// <summary>Its foreign key on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Its foreign key.</summary>
    public required string Property { get; init; }

    /// <summary>The test's name.</summary>
    public required string Title { get; init; }

    /// <summary>Whether a test can delete what it refers to; a rule may be before it.</summary>
    public bool IsTested { get; init; } = true;

    /// <summary>Whether it hinders the deletion.</summary>
    public required bool Hinders { get; init; }

    /// <summary>The property of the referring row that tells what happened to it.</summary>
    public required string Changed { get; init; }

    /// <summary>The constraint on it.</summary>
    public required string Expected { get; init; }

    /// <summary>The client that may create one; empty when nobody may.</summary>
    public required string CreateClient { get; init; }
}
