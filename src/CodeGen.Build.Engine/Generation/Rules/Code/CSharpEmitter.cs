using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>
/// Writes conditions of rules as C#. Comparisons with null are false, arithmetic with null is null, as C#'s own operators have it but for
/// <c>==</c> and <c>!=</c>, which get the tests that they lack.
/// </summary>
/// <param name="scope">What the code has at hand.</param>
/// <param name="element">The element of the aggregate around it; null outside of aggregates.</param>
internal class CSharpEmitter(RuleScope scope, RuleElement? element = null)
{
    /// <summary>What the code has at hand.</summary>
    protected RuleScope Scope => scope;

    /// <summary>The element of the aggregate around it.</summary>
    protected RuleElement? Element => element;

    /// <summary>A condition, or its opposite.</summary>
    public virtual CSharpText Condition(BoundExpression condition, bool negated = false) => condition switch
    {
        BoundNot not => Condition(not.Operand, !negated),
        BoundComparison comparison => Comparison(comparison, negated),
        BoundNullTest test => NullTest(test, negated),
        BoundMembership membership => Membership(membership, negated),
        BoundMatch match => Opposite(Match(match), negated),
        BoundLogical logical => Logical(logical, negated),
        BoundAggregate aggregate => Opposite(Aggregate(aggregate), negated),
        BoundConstant { Value: bool value } => CSharpConstants.Of(value != negated),
        _ => throw new NotWritableException("it has a part that is no condition"),
    };

    /// <summary>A value.</summary>
    public virtual CSharpText Value(BoundExpression value, string enumType = "") => value switch
    {
        { IsCondition: true } and not BoundConstant => Condition(value),
        BoundConstant constant => CSharpConstants.Of(constant.Value, enumType),
        BoundPath path => Path(path),
        BoundArithmetic arithmetic => Arithmetic(arithmetic),
        BoundNegation negation => CSharpArithmetic.Negate(negation, Value(negation.Operand)),
        BoundCall { Function: ScalarFunction.Now } => new CSharpText(scope.Now, CSharpPrecedence.Primary, ClrKind.Timestamp),
        BoundCall { Function: ScalarFunction.Today } => new CSharpText(scope.Today, CSharpPrecedence.Primary, ClrKind.Date),
        BoundCall call => Call(call),
        BoundAggregate aggregate => Aggregate(aggregate),
        _ => throw new NotWritableException("it has a part whose type only the project knows"),
    };

    /// <summary>A member of the row, of the element, or of what they refer to.</summary>
    protected virtual CSharpText Path(BoundPath path)
    {
        var (receiver, nullable, entity) = scope.Receiver(path, element);
        return Path(path, receiver, nullable, entity);
    }

    /// <summary>A member of a row.</summary>
    protected CSharpText Path(BoundPath path, string receiver, bool nullable, EntityCode entity)
    {
        if (path.Type.Kind == RuleTypeKind.Reference && scope.IsOwner(path.Member, entity))
        {
            return new CSharpText(receiver, CSharpPrecedence.Primary, ClrKind.Other);
        }

        // A reference is there when its key is.
        var member = RuleScope.Member(entity, path.Type.Kind == RuleTypeKind.Reference ? path.Member.ForeignKey ?? path.Member.Name : path.Member.Name);
        return new CSharpText($"{receiver}{(nullable ? "?." : ".")}{member.Property}", CSharpPrecedence.Primary, member.Kind, nullable || member.Nullable) { EnumType = member.EnumType };
    }

    /// <summary>A function of a collection.</summary>
    protected virtual CSharpText Aggregate(BoundAggregate aggregate)
    {
        if (!scope.IsInMemory(aggregate.Collection))
        {
            return QueryParameters.For(scope, aggregate);
        }

        var (receiver, nullable, owner) = scope.Receiver(aggregate.Collection, element: null);
        var property = RuleScope.Member(owner, aggregate.Collection.Member.Name).Property;
        var rows = nullable ? $"({receiver}?.{property} ?? [])" : $"{receiver}.{property}";
        var item = scope.Entities.Find(aggregate.Collection.Type.Entity);
        var variable = scope.ItemVariable(aggregate.Collection.Member.Name);
        var inner = new CSharpEmitter(scope, new RuleElement(item, variable, rows));
        return CSharpAggregates.Write(aggregate, rows, variable, inner);
    }

    /// <summary>A calculation.</summary>
    protected virtual CSharpText Arithmetic(BoundArithmetic arithmetic) =>
        CSharpArithmetic.Write(arithmetic, Value(arithmetic.Left), Value(arithmetic.Right));

    /// <summary>A function of single values.</summary>
    protected virtual CSharpText Call(BoundCall call) => CSharpCalls.Write(call, [.. call.Arguments.Select(argument => Value(argument))]);

    /// <summary>Whether the whole text matches.</summary>
    protected virtual CSharpText Match(BoundMatch match)
    {
        var text = Value(match.Operand);
        var pattern = scope.Pattern(match.Pattern);
        var call = $"{pattern}.IsMatch({text.Text})";
        if (!text.Nullable)
        {
            return new CSharpText(call, CSharpPrecedence.Primary, ClrKind.Bool);
        }

        // The compiler learns from a test only of what is no call.
        return text.IsSimple && !text.Text.Contains('?', StringComparison.Ordinal)
            ? new CSharpText($"{NotNull(text)} && {call}", CSharpPrecedence.And, ClrKind.Bool)
            : new CSharpText($"RuleMath.Matches({pattern}, {text.Text})", CSharpPrecedence.Primary, ClrKind.Bool);
    }

    /// <summary>The test that there is a value.</summary>
    protected virtual string NotNull(CSharpText value) => $"{value.Within(CSharpPrecedence.Relational)} is not null";

    /// <summary>The test that there is none.</summary>
    protected virtual string IsNull(CSharpText value) => $"{value.Within(CSharpPrecedence.Relational)} is null";

    /// <summary>A value looked for among constants, as a pattern where C# has one for them.</summary>
    protected virtual CSharpText? Pattern(BoundMembership membership, CSharpText operand, ImmutableArray<CSharpText> items, bool negated)
    {
        if (membership.Items.Any(item => item is not BoundConstant) || !items.All(item => IsPatternOf(operand.Kind, item.Kind)))
        {
            return null;
        }

        var words = items.Select(item => operand.Kind == ClrKind.Decimal ? item.Text.TrimEnd('m', 'L') + "m" : item.Text).Distinct(StringComparer.Ordinal).ToList();
        var list = string.Join(" or ", words);
        var none = membership.Negated != negated;

        // 'not in' of null is false, its opposite true; so is the opposite of 'in'.
        var text = (none, operand.Nullable && membership.Negated) switch
        {
            (false, false) => list,
            (false, true) => $"null or {list}",
            (true, false) => words.Count == 1 ? $"not {list}" : $"not ({list})",
            (true, true) => $"not (null or {list})",
        };
        return new CSharpText($"{operand.Within(CSharpPrecedence.Relational)} is {text}", CSharpPrecedence.Relational, ClrKind.Bool);
    }

    /// <summary>Two values that are equal or differ, where writing one of them twice would repeat a calculation.</summary>
    protected virtual CSharpText? Once(CSharpText left, CSharpText right, bool equal)
    {
        var type = CSharpText.ClrTypeOf(CSharpArithmetic.Common(left, right).Kind, left.EnumType);
        return left.Kind == ClrKind.Text ? null
            : new CSharpText($"RuleMath.{(equal ? "AreEqual" : "Differ")}<{type}>({left.Text}, {right.Text})", CSharpPrecedence.Primary, ClrKind.Bool);
    }

    private CSharpText Comparison(BoundComparison comparison, bool negated)
    {
        var (left, right) = Operands(comparison.Left, comparison.Right);
        if (comparison.Right is BoundConstant { Value: bool truth } && comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            return Truth(left, truth == (comparison.Operator == ComparisonOperator.Equal), negated);
        }

        if (comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            return Equality(left, right, comparison.Operator == ComparisonOperator.Equal, negated);
        }

        var flipped = negated && !left.Nullable && !right.Nullable;
        var sign = Sign(comparison.Operator, flipped);
        var text = new CSharpText(
            $"{left.Within(CSharpPrecedence.Additive)} {sign} {right.Within(CSharpPrecedence.Additive)}", CSharpPrecedence.Relational, ClrKind.Bool);
        return Opposite(text, negated && !flipped);
    }

    private (CSharpText Left, CSharpText Right) Operands(BoundExpression left, BoundExpression right)
    {
        // A word takes the enum of the other side.
        if (left is BoundConstant { Type.Kind: RuleTypeKind.Enum } && right is not BoundConstant)
        {
            var other = Value(right);
            return (Value(left, other.EnumType), other);
        }

        var first = Value(left);
        var second = Value(right, first.EnumType);
        return first.EnumType == second.EnumType ? (first, second) : (Word(first), Word(second));
    }

    /// <summary>The word of an enum: two enums of the same words are different types.</summary>
    protected virtual CSharpText Word(CSharpText value) => value.Kind != ClrKind.Enum ? value
        : new CSharpText($"{value.Within(CSharpPrecedence.Primary)}{(value.Nullable ? "?" : string.Empty)}.ToWord()", CSharpPrecedence.Primary, ClrKind.Text, value.Nullable);

    private static CSharpText Truth(CSharpText value, bool wanted, bool negated)
    {
        if (!value.Nullable)
        {
            return Opposite(value, wanted == negated);
        }

        var word = wanted ? "true" : "false";
        return new CSharpText($"{value.Within(CSharpPrecedence.Relational)} {(negated ? "!=" : "==")} {word}", CSharpPrecedence.Equality, ClrKind.Bool);
    }

    private CSharpText Equality(CSharpText left, CSharpText right, bool equal, bool negated)
    {
        // C# finds null equal to null, and different from everything else.
        var tests = equal
            ? left.Nullable && right.Nullable ? new[] { left } : []
            : new[] { left, right }.Where(side => side.Nullable).ToArray();
        if (tests.Any(side => !side.IsSimple) && Once(left, right, equal) is { } call)
        {
            return Opposite(call, negated);
        }

        var sign = tests.Length == 0 && negated ? (equal ? "!=" : "==") : equal ? "==" : "!=";
        var text = $"{left.Within(CSharpPrecedence.Relational)} {sign} {right.Within(CSharpPrecedence.Relational)}";
        return tests.Length == 0
            ? new CSharpText(text, CSharpPrecedence.Equality, ClrKind.Bool)
            : Opposite(new CSharpText($"{string.Join(" && ", tests.Select(NotNull))} && {text}", CSharpPrecedence.And, ClrKind.Bool), negated);
    }

    private CSharpText NullTest(BoundNullTest test, bool negated)
    {
        var operand = Value(test.Operand);
        return !operand.Nullable ? CSharpConstants.Of(test.Negated != negated)
            : new CSharpText(test.Negated == negated ? IsNull(operand) : NotNull(operand), CSharpPrecedence.Relational, ClrKind.Bool);
    }

    private CSharpText Membership(BoundMembership membership, bool negated)
    {
        var operand = Value(membership.Operand);
        ImmutableArray<CSharpText> items = [.. membership.Items.Select(item => Value(item, operand.EnumType))];
        if (Pattern(membership, operand, items, negated) is { } pattern)
        {
            return pattern;
        }

        // One of them: equal to the first, or to the second … None of them: there is a value, and it is not equal to the first, nor …
        var equals = items.Select(item => operand.EnumType == item.EnumType ? Equality(operand, item, equal: true, membership.Negated) : Equality(Word(operand), Word(item), equal: true, membership.Negated));
        if (!membership.Negated)
        {
            return Opposite(Joined(equals, "||", CSharpPrecedence.Or), negated);
        }

        var there = operand.Nullable ? [new CSharpText(NotNull(operand), CSharpPrecedence.Relational, ClrKind.Bool)] : Array.Empty<CSharpText>();
        return Opposite(Joined([.. there, .. equals], "&&", CSharpPrecedence.And), negated);
    }

    private CSharpText Logical(BoundLogical logical, bool negated) => Opposite(
        logical.Operator == LogicalOperator.And
            ? Joined(logical.Operands.Select(operand => Condition(operand)), "&&", CSharpPrecedence.And)
            : Joined(logical.Operands.Select(operand => Condition(operand)), "||", CSharpPrecedence.Or),
        negated);

    // Mixed operators get parentheses, so that nobody has to know which binds tighter.
    private static CSharpText Joined(IEnumerable<CSharpText> conditions, string sign, CSharpPrecedence precedence)
    {
        var operands = conditions.ToList();
        return operands.Count == 1 ? operands[0] : new CSharpText(
            string.Join($" {sign} ", operands.Select(operand => operand.Precedence == precedence ? operand.Text : operand.Within(CSharpPrecedence.Equality))),
            precedence, ClrKind.Bool);
    }

    private static bool IsPatternOf(ClrKind operand, ClrKind item) => operand switch
    {
        ClrKind.Int or ClrKind.Text or ClrKind.Enum or ClrKind.Bool => item == operand,
        ClrKind.Long => item is ClrKind.Int or ClrKind.Long,
        ClrKind.Decimal => item is ClrKind.Int or ClrKind.Long or ClrKind.Decimal,
        _ => false,
    };

    private static CSharpText Opposite(CSharpText condition, bool negated) => !negated ? condition
        : condition.Text switch
        {
            "true" => condition with { Text = "false" },
            "false" => condition with { Text = "true" },
            _ => new CSharpText($"!{condition.Within(CSharpPrecedence.Unary)}", CSharpPrecedence.Unary, ClrKind.Bool),
        };

    private static string Sign(ComparisonOperator comparison, bool negated) => (comparison, negated) switch
    {
        (ComparisonOperator.Less, false) or (ComparisonOperator.GreaterOrEqual, true) => "<",
        (ComparisonOperator.LessOrEqual, false) or (ComparisonOperator.Greater, true) => "<=",
        (ComparisonOperator.Greater, false) or (ComparisonOperator.LessOrEqual, true) => ">",
        _ => ">=",
    };
}
