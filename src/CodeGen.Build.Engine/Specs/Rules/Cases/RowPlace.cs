using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>A row, and perhaps one element of one of its collections, in which values are looked up and changed.</summary>
/// <param name="Row">The row.</param>
/// <param name="Now">The present instant.</param>
internal sealed record RowPlace(RuleRow Row, DateTime Now)
{
    /// <summary>The path to the element's collection; null outside of aggregates.</summary>
    public BoundPath? Collection { get; init; }

    /// <summary>Which element.</summary>
    public int Index { get; init; }

    private RuleRow? Element => Collection is not null && Elements(Collection) is var rows && Index < rows.Length ? rows[Index] : null;

    /// <summary>The value of an expression here.</summary>
    public object? Value(BoundExpression expression) => RuleInterpreter.Value(expression, Row, Element, Now);

    /// <summary>Whether a condition holds here.</summary>
    public bool Holds(BoundExpression condition) => Value(condition) is true;

    /// <summary>The rows of a collection.</summary>
    public ImmutableArray<RuleRow> Elements(BoundPath collection) => RuleInterpreter.Value(collection, Row, Now) is ImmutableArray<RuleRow> rows ? rows : [];

    /// <summary>The place of one element.</summary>
    public RowPlace At(BoundPath collection, int index) => this with { Collection = collection, Index = index };

    /// <summary>The place with another value at the end of the path; null when a reference on the way is null.</summary>
    public RowPlace? With(BoundPath path, object? value)
    {
        if (!path.FromElement)
        {
            return RowEditing.Set(Row, path.Members.AsSpan(), value) is { } row ? this with { Row = row } : null;
        }

        return Element is { } own && RowEditing.Set(own, path.Members.AsSpan(), value) is { } element ? WithElements(Collection!, Elements(Collection!).SetItem(Index, element)) : null;
    }

    /// <summary>The place with other rows in a collection; null when a reference on the way is null.</summary>
    public RowPlace? WithElements(BoundPath collection, ImmutableArray<RuleRow> rows) =>
        RowEditing.Set(Row, collection.Members.AsSpan(), rows) is { } row ? this with { Row = row } : null;
}
