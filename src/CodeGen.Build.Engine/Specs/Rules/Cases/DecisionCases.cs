using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>
/// Chooses rows that test a condition: for each side of each atom one in which the atom decides the result, where such a row was found,
/// else one in which the atom has that side. The expected result is the interpreter's.
/// </summary>
/// <param name="solver">Finds the rows.</param>
/// <param name="now">The present instant.</param>
internal sealed class DecisionCases(RowSolver solver, DateTime now)
{
    private const int MostCases = 100;

    /// <summary>The cases of a condition, in the order of its atoms; no row twice.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="text">The text that it was bound from.</param>
    /// <param name="start">The row that the cases' rows are made from.</param>
    public ImmutableArray<DecisionCase> Of(BoundExpression condition, string text, RuleRow start)
    {
        var facets = new AtomFacets(text);
        var cases = Atoms(condition, [])
            .SelectMany(atom => Cases(condition, atom, facets.Of(atom.Expression), start));
        return [.. cases.DistinctBy(candidate => candidate.Row.ToString()).Take(MostCases)];
    }

    /// <summary>The atoms of a condition: what is neither joined by and, or, nor negated.</summary>
    public static IEnumerable<BoundExpression> Atoms(BoundExpression condition) => Atoms(condition, []).Select(atom => atom.Expression);

    private static IEnumerable<Atom> Atoms(BoundExpression condition, ImmutableArray<RowGoal> context) => condition switch
    {
        BoundNot not => Atoms(not.Operand, context),
        BoundLogical logical => logical.Operands.SelectMany((operand, index) => Atoms(operand, [.. context, .. Neutral(logical, index)])),
        BoundConstant => [],
        _ => [new Atom(condition, context)],
    };

    // The others must not decide: true beside 'and', false beside 'or'.
    private static IEnumerable<RowGoal> Neutral(BoundLogical logical, int index) =>
        logical.Operands.RemoveAt(index).Select(other => new RowGoal(other, logical.Operator == LogicalOperator.And));

    private IEnumerable<DecisionCase> Cases(BoundExpression condition, Atom atom, IEnumerable<AtomFacet> facets, RuleRow start)
    {
        RuleRow? first = null;
        foreach (var facet in facets)
        {
            if (Case(condition, atom, facet, facet.NearFirst ? first ?? start : start) is { } found)
            {
                first ??= found.Row;
                yield return found;
            }
        }
    }

    private DecisionCase? Case(BoundExpression condition, Atom atom, AtomFacet facet, RuleRow start)
    {
        var deciding = solver.Solve(start, [.. atom.Context, .. facet.Goals]);
        var row = deciding ?? solver.Solve(start, facet.Goals);
        return row is null ? null : new DecisionCase(facet.Situation, atom.Expression, row, RuleInterpreter.Holds(condition, row, now), deciding is not null);
    }

    private sealed record Atom(BoundExpression Expression, ImmutableArray<RowGoal> Context);
}
