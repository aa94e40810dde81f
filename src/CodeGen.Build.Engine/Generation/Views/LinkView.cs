using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A many-to-many relationship: on the wire the keys of the others, in the entity a collection of them, between the tables a join table.</summary>
public sealed record LinkView
{
    /// <summary>The list of keys in requests and responses.</summary>
    public required FieldView Keys { get; init; }

    /// <summary>The collection in the entity, for example <c>Tags</c>.</summary>
    public required string Property { get; init; }

    /// <summary>A variable for the collection, for example <c>tags</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>A variable for the keys of a request, for example <c>tagIds</c>.</summary>
    public required string KeysVariable { get; init; }

    /// <summary>The collection of the other entity when it declares one, else nothing.</summary>
    public required string OtherProperty { get; init; }

    /// <summary>The other entity; its behaviour is what the deletion of the other does.</summary>
    public required ReferenceView Reference { get; init; }

    /// <summary>What the deletion of the entity does to its links: EF Core's Restrict or Cascade.</summary>
    public required string OnDeleteOwn { get; init; }

    /// <summary>Whether the entity configures the join table; the other does it else.</summary>
    public required bool IsHolder { get; init; }

    /// <summary>The join table; of use where <see cref="IsHolder"/>.</summary>
    public required string Table { get; init; }

    /// <summary>Its column that refers to the entity.</summary>
    public required string OwnColumn { get; init; }

    /// <summary>Its column that refers to the other.</summary>
    public required string OtherColumn { get; init; }

    /// <summary>The name of the index on <see cref="OtherColumn"/>, as a C# literal.</summary>
    public required string IndexName { get; init; }

    /// <summary>The XML summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The join table as a C# literal.</summary>
    public string TableLiteral => CSharpLiteral.Text(Table);

    /// <summary><see cref="OwnColumn"/> as a C# literal.</summary>
    public string OwnColumnLiteral => CSharpLiteral.Text(OwnColumn);

    /// <summary><see cref="OtherColumn"/> as a C# literal.</summary>
    public string OtherColumnLiteral => CSharpLiteral.Text(OtherColumn);
}
