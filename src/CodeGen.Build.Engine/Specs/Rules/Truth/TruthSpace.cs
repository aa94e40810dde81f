using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Truth;

/// <summary>
/// Some conditions over all rows that differ for them. What holds everywhere in it holds for every row; an atom that is more than one path
/// compared with constants is taken to come out either way, so that nothing is claimed of it.
/// </summary>
internal sealed class TruthSpace
{
    private readonly ImmutableArray<RuleVariable> _variables;
    private readonly ImmutableArray<Func<int[], bool>> _conditions;
    private readonly ImmutableArray<(int One, int Other)> _related;

    private TruthSpace(ImmutableArray<RuleVariable> variables, ImmutableArray<RuleCondition> conditions)
    {
        _variables = variables;
        _conditions = [.. conditions.Select(condition => Compiled(condition.Expression, condition))];
        _related = [.. from one in Enumerable.Range(0, variables.Length)
                       from other in Enumerable.Range(0, variables.Length)
                       where variables[one].Needs(variables[other])
                       select (one, other)];
    }

    /// <summary>The space of the conditions; null when it is too large to be looked through, or when too many were looked through.</summary>
    public static TruthSpace? Of(TruthBudget budget, ImmutableArray<RuleCondition> conditions)
    {
        if (!budget.TakeSpace())
        {
            return null;
        }

        var atoms = conditions.SelectMany(condition => Atoms(condition.Expression).Select(atom => (condition, atom))).ToArray();
        var variables = atoms
            .Where(pair => AtomTruth.Decided(pair.atom) is null)
            .GroupBy(pair => KeyOf(pair.atom, pair.condition), StringComparer.Ordinal)
            .Select(group => Variable(group.Key, [.. group.Select(pair => pair.atom)]))
            .ToImmutableArray();
        var combinations = variables.Aggregate(1L, (product, variable) => Math.Min(product * variable.Values.Length, int.MaxValue));
        return budget.Take(combinations, atoms.Length + variables.Length + 1) ? new TruthSpace(variables, conditions) : null;
    }

    /// <summary>What the conditions depend on.</summary>
    public static IEnumerable<string> Keys(RuleCondition condition) =>
        Atoms(condition.Expression).Where(atom => AtomTruth.Decided(atom) is null).Select(atom => KeyOf(atom, condition)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether the claim holds everywhere, given which of the conditions hold.</summary>
    public bool Everywhere(Func<bool[], bool> claim)
    {
        var chosen = new int[_variables.Length];
        var truths = new bool[_conditions.Length];
        do
        {
            if (!IsRow(chosen))
            {
                continue;
            }

            for (var index = 0; index < truths.Length; index++)
            {
                truths[index] = _conditions[index](chosen);
            }

            if (!claim(truths))
            {
                return false;
            }
        }
        while (Advance(chosen));

        return true;
    }

    private static IEnumerable<BoundExpression> Atoms(BoundExpression condition) => condition switch
    {
        BoundNot not => Atoms(not.Operand),
        BoundLogical logical => logical.Operands.SelectMany(Atoms),
        _ => [condition],
    };

    private static string KeyOf(BoundExpression atom, RuleCondition condition) => AtomTruth.PathOf(atom) is { } path
        ? RuleVariable.KeyOf(path)
        : $"({string.Join(' ', condition.Written(atom).Split(' ', StringSplitOptions.RemoveEmptyEntries))})";

    private static RuleVariable Variable(string key, ImmutableArray<BoundExpression> atoms) => AtomTruth.PathOf(atoms[0]) is { } path
        ? new RuleVariable(key, path, CriticalValues.Of(path, atoms.SelectMany(atom => atom.Children).OfType<BoundConstant>().Select(constant => constant.Value)))
        : RuleVariable.Free(key);

    private Func<int[], bool> Compiled(BoundExpression expression, RuleCondition condition)
    {
        switch (expression)
        {
            case BoundNot not:
                var operand = Compiled(not.Operand, condition);
                return chosen => !operand(chosen);
            case BoundLogical logical:
                var operands = logical.Operands.Select(part => Compiled(part, condition)).ToArray();
                return logical.Operator == LogicalOperator.And
                    ? chosen => Array.TrueForAll(operands, part => part(chosen))
                    : chosen => Array.Exists(operands, part => part(chosen));
            default:
                return Atom(expression, condition);
        }
    }

    private Func<int[], bool> Atom(BoundExpression atom, RuleCondition condition)
    {
        if (AtomTruth.Decided(atom) is { } decided)
        {
            return _ => decided;
        }

        var key = KeyOf(atom, condition);
        var index = _variables.Select(variable => variable.Key).ToImmutableArray().IndexOf(key);
        var results = _variables[index].Values
            .Select(value => AtomTruth.PathOf(atom) is { } path ? Holds(atom, path, value) : value is true)
            .ToArray();
        return chosen => results[chosen[index]];
    }

    private static bool Holds(BoundExpression atom, BoundPath path, object? value)
    {
        var row = path.Members.Reverse().Aggregate(value, (inner, member) => new RuleRow(member.Owner).With(member.Name, inner)) as RuleRow ?? new RuleRow("");
        return RuleInterpreter.Value(atom, row, row, default) is true;
    }

    private bool IsRow(int[] chosen)
    {
        foreach (var (one, other) in _related)
        {
            if (!_variables[one].Agrees(_variables[one].Values[chosen[one]], _variables[other], _variables[other].Values[chosen[other]]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Advance(int[] chosen)
    {
        for (var index = 0; index < chosen.Length; index++)
        {
            if (++chosen[index] < _variables[index].Values.Length)
            {
                return true;
            }

            chosen[index] = 0;
        }

        return false;
    }
}
