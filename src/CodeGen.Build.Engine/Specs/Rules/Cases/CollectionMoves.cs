using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>Changes collections: adds elements, takes some away, and changes the fields of the first ones.</summary>
/// <param name="samples">Makes new rows.</param>
/// <param name="assignments">Gives expressions values.</param>
internal sealed class CollectionMoves(RowSamples samples, RowAssignments assignments)
{
    private const int MostElements = 50;
    private const int MostChanged = 4;
    private const int MostSteps = 4;

    /// <summary>Changes elements; set once both exist, since each needs the other.</summary>
    public RowMoves? Moves { get; set; }

    /// <summary>Moves that let <c>any</c> or <c>all</c> hold, or not hold.</summary>
    public IEnumerable<RowPlace> Toward(BoundAggregate aggregate, bool holds, RowPlace place)
    {
        var collection = aggregate.Collection;
        if (!assignments.CanSet(collection))
        {
            return [];
        }

        if (aggregate.Argument is not { } condition)
        {
            return holds ? AddElement(collection, place) : Only(place.WithElements(collection, []));
        }

        // One element decides that 'any' holds or that 'all' does not; else all of them have to.
        return aggregate.Function == AggregateFunction.Any == holds
            ? ChangeOne(collection, condition, holds, place).Concat(Only(Added(collection, condition, holds, place)))
            : Only(ChangeAll(collection, condition, holds, place)).Concat(Only(Without(collection, condition, !holds, place)));
    }

    /// <summary>Places where the aggregate has the value, or is nearer to it.</summary>
    public IEnumerable<RowPlace> Assign(BoundAggregate aggregate, object value, RowPlace place)
    {
        var collection = aggregate.Collection;
        if (!assignments.CanSet(collection))
        {
            return [];
        }

        return (aggregate.Function, aggregate.Argument, value) switch
        {
            (AggregateFunction.Count, null, long count) => Only(Sized(collection, count, place)),
            (AggregateFunction.Count, { } condition, long count) => Only(Counted(collection, condition, count, place)),
            (AggregateFunction.Sum, { } argument, _) => Sum(aggregate, argument, value, place),
            (AggregateFunction.Min or AggregateFunction.Max or AggregateFunction.Avg, { } argument, _) => Only(AllEqual(collection, argument, value, place)),
            _ => [],
        };
    }

    /// <summary>Places with one more element.</summary>
    public IEnumerable<RowPlace> AddElement(BoundPath collection, RowPlace place) =>
        assignments.CanSet(collection) ? Only(Sized(collection, place.Elements(collection).Length + 1, place)) : [];

    private static IEnumerable<RowPlace> Only(RowPlace? place) => place is null ? [] : [place];

    private RowPlace? Sized(BoundPath collection, long count, RowPlace place)
    {
        if (count is < 0 or > MostElements)
        {
            return null;
        }

        var rows = place.Elements(collection);
        return place.WithElements(collection,
            [.. rows.Take((int)count), .. Enumerable.Repeat(samples.Row(collection.Type.Entity), Math.Max(0, (int)count - rows.Length))]);
    }

    private RowPlace? Counted(BoundPath collection, BoundExpression condition, long count, RowPlace place)
    {
        if (count is < 0 or > MostElements)
        {
            return null;
        }

        var holding = Holding(collection, condition, place);
        if (holding.Length > count)
        {
            var surplus = holding.Skip((int)count).ToHashSet();
            return place.WithElements(collection, [.. place.Elements(collection).Where((_, index) => !surplus.Contains(index))]);
        }

        RowPlace? current = place;
        for (var missing = count - holding.Length; missing > 0 && current is not null; missing--)
        {
            current = Added(collection, condition, wanted: true, current);
        }

        return current;
    }

    private static int[] Holding(BoundPath collection, BoundExpression condition, RowPlace place) =>
        [.. Enumerable.Range(0, place.Elements(collection).Length).Where(index => place.At(collection, index).Holds(condition))];

    private IEnumerable<RowPlace> ChangeOne(BoundPath collection, BoundExpression condition, bool wanted, RowPlace place) =>
        Enumerable.Range(0, Math.Min(MostChanged, place.Elements(collection).Length))
            .SelectMany(index => Moves!.Toward(condition, wanted, place.At(collection, index)));

    private RowPlace? Added(BoundPath collection, BoundExpression condition, bool wanted, RowPlace place)
    {
        var count = place.Elements(collection).Length;
        return Sized(collection, count + 1, place) is { } larger ? Reached(condition, wanted, larger.At(collection, count)) : null;
    }

    private RowPlace? ChangeAll(BoundPath collection, BoundExpression condition, bool wanted, RowPlace place)
    {
        RowPlace? current = place;
        for (var index = 0; current is not null && index < current.Elements(collection).Length; index++)
        {
            current = Reached(condition, wanted, current.At(collection, index));
        }

        return current;
    }

    private static RowPlace? Without(BoundPath collection, BoundExpression condition, bool holding, RowPlace place)
    {
        var those = Holding(collection, condition, place).ToHashSet();
        return place.WithElements(collection, [.. place.Elements(collection).Where((_, index) => those.Contains(index) != holding)]);
    }

    // A few steps inside one element, each the first that reaches the goal or else the first one; null when the goal is not reached.
    private RowPlace? Reached(BoundExpression condition, bool wanted, RowPlace place)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (place.Holds(condition) == wanted)
            {
                return place;
            }

            RowPlace? first = null;
            foreach (var move in Moves?.Toward(condition, wanted, place) ?? [])
            {
                if (move.Holds(condition) == wanted)
                {
                    return move;
                }

                first ??= move;
            }

            if (first is null)
            {
                return null;
            }

            place = first;
        }

        return null;
    }

    private IEnumerable<RowPlace> Sum(BoundAggregate aggregate, BoundExpression argument, object value, RowPlace place)
    {
        var filled = place.Elements(aggregate.Collection).IsEmpty ? Sized(aggregate.Collection, 1, place) : place;
        if (filled is null || filled.Value(aggregate) is not { } sum || RuleCalculator.Compute(ArithmeticOperator.Subtract, value, sum) is not { } missing)
        {
            yield break;
        }

        for (var index = 0; index < Math.Min(MostChanged, filled.Elements(aggregate.Collection).Length); index++)
        {
            var element = filled.At(aggregate.Collection, index);
            var target = element.Value(argument) is { } own ? RuleCalculator.Compute(ArithmeticOperator.Add, own, missing) : missing;
            foreach (var move in target is null ? [] : assignments.Assign(argument, target, element))
            {
                yield return move;
            }
        }
    }

    private RowPlace? AllEqual(BoundPath collection, BoundExpression argument, object value, RowPlace place)
    {
        var current = place.Elements(collection).IsEmpty ? Sized(collection, 1, place) : place;
        for (var index = 0; current is not null && index < current.Elements(collection).Length; index++)
        {
            current = assignments.Assign(argument, value, current.At(collection, index)).FirstOrDefault();
        }

        return current;
    }
}
