using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>How generated tests add a row of an entity.</summary>
public sealed record RowView
{
    /// <summary>The entity.</summary>
    public required string Name { get; init; }

    /// <summary>How code refers to the class.</summary>
    public required string Type { get; init; }

    /// <summary>The method that adds it, without <c>Add</c> and <c>Async</c>; default: the entity's name.</summary>
    public string Method
    {
        get => field ?? Name;
        init;
    }

    /// <summary>What is special about it, for its summary; empty for the usual one.</summary>
    public string Remark { get; init; } = string.Empty;

    /// <summary>Its name as words.</summary>
    public required string Words { get; init; }

    /// <summary>Its name as words behind their article.</summary>
    public string WithArticle => Summaries.WithArticle(Words);

    /// <summary>The type of its key.</summary>
    public required string KeyType { get; init; }

    /// <summary>The key property.</summary>
    public required string KeyProperty { get; init; }

    /// <summary>Assignments of the object initialiser.</summary>
    public required ImmutableArray<string> Assignments { get; init; }

    /// <summary>Its owned collections.</summary>
    public ImmutableArray<ChildRowView> Children { get; init; } = [];

    /// <summary>Rows that are added after it and refer to it.</summary>
    public ImmutableArray<OtherRowView> Others { get; init; } = [];
}
