using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>
/// Finds rows for which rules hold, or one is violated while the others hold. It changes a row step by step, the most promising change
/// first, and gives up after a fixed number of steps: what it finds is right, and what it does not find may exist.
/// </summary>
internal sealed class RowSolver
{
    private const int MostExpanded = 200;
    private const int MostRows = 3_000;
    private const int MostMoves = 60;

    private readonly RowMoves _moves;
    private readonly DateTime _now;

    /// <summary>Makes a solver.</summary>
    /// <param name="catalog">The entities.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="canSet">Which members may be changed; default: what the spec writes, and what rows refer to and own.</param>
    public RowSolver(RuleCatalog catalog, DateTime now, Func<RuleMember, bool>? canSet = null)
    {
        _now = now;
        Samples = new RowSamples(catalog, now);
        var assignments = new RowAssignments(Samples, canSet ?? IsWritten, now);
        var collections = new CollectionMoves(Samples, assignments);
        assignments.Collections = collections;
        _moves = new RowMoves(assignments, collections);
        collections.Moves = _moves;
    }

    /// <summary>Makes rows to start from.</summary>
    public RowSamples Samples { get; }

    /// <summary>Whether a member is written by whoever writes a row: no key, version, or time of a change.</summary>
    public static bool IsWritten(RuleMember member) => member.Field is not { Implied: true };

    /// <summary>A row near the given one for which all goals are met; null when none was found.</summary>
    public RuleRow? Solve(RuleRow start, params IEnumerable<RowGoal> goals)
    {
        ImmutableArray<RowGoal> wanted = [.. goals];
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.ToString() };
        var open = new PriorityQueue<RowPlace, (int Cost, int Order)>();
        var order = 0;
        var first = new RowPlace(start, _now);
        open.Enqueue(first, (Cost(wanted, first), order));
        for (var expanded = 0; expanded < MostExpanded && seen.Count < MostRows && open.TryDequeue(out var place, out var priority); expanded++)
        {
            if (priority.Cost == 0)
            {
                return place.Row;
            }

            foreach (var move in wanted.Where(goal => place.Holds(goal.Condition) != goal.Holds).SelectMany(goal => _moves.Toward(goal.Condition, goal.Holds, place)).Take(MostMoves))
            {
                var next = new RowPlace(move.Row, _now);
                if (seen.Add(next.Row.ToString()))
                {
                    open.Enqueue(next, (Cost(wanted, next), ++order));
                }
            }
        }

        return null;
    }

    private static int Cost(ImmutableArray<RowGoal> goals, RowPlace place) => goals.Sum(goal => Cost(goal.Condition, goal.Holds, place));

    // How many comparisons stand between the row and the goal.
    private static int Cost(BoundExpression condition, bool holds, RowPlace place)
    {
        if (place.Holds(condition) == holds)
        {
            return 0;
        }

        return condition switch
        {
            BoundNot not => Cost(not.Operand, !holds, place),
            BoundLogical logical when logical.Operator == LogicalOperator.And == holds => logical.Operands.Sum(operand => Cost(operand, holds, place)),
            BoundLogical logical => logical.Operands.Min(operand => Cost(operand, holds, place)),
            _ => 1,
        };
    }
}
