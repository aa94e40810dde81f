using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>An owned collection.</summary>
public sealed record ChildView
{
    /// <summary>The wire name, for example <c>lines</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The wire name as a C# literal.</summary>
    public required string NameLiteral { get; init; }

    /// <summary>The property, for example <c>Lines</c>.</summary>
    public required string Property { get; init; }

    /// <summary>A variable for the collection's builder or a list of it.</summary>
    public required string Variable { get; init; }

    /// <summary>The name as the words of a test's name.</summary>
    public required string TestWords { get; init; }

    /// <summary>The column that refers to the owner.</summary>
    public required string ForeignKey { get; init; }

    /// <summary>The shadow property that refers to the owner.</summary>
    public required string ForeignKeyProperty { get; init; }

    /// <summary>Whether a request must have the collection.</summary>
    public required bool Required { get; init; }

    /// <summary>The XML summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The child.</summary>
    public required EntityView Entity { get; init; }
}
