using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Generation.Rules.Sql;

/// <summary>
/// Writes a rule as a CHECK constraint, where it reads only columns of its row and does nothing that means something else in the database.
/// What is written is never NULL: a CHECK lets NULL pass, and a comparison with null is false.
/// </summary>
/// <param name="dialect">The database.</param>
internal sealed class SqlCheck(SqlDialect dialect)
{
    /// <summary>The condition of the constraint; null when the database cannot hold the rule.</summary>
    public static string? Write(BoundExpression condition, SqlDialect dialect)
    {
        try
        {
            return new SqlCheck(dialect).Condition(condition).Text;
        }
        catch (NotWritableException)
        {
            return null;
        }
    }

    private SqlText Condition(BoundExpression condition) => condition switch
    {
        BoundLogical logical => new SqlText(
            string.Join(logical.Operator == LogicalOperator.And ? " AND " : " OR ", logical.Operands.Select(operand => Condition(operand).Operand)), false, false),
        BoundNot not => new SqlText($"NOT {Parenthesized(Condition(not.Operand))}", false, false),
        BoundComparison comparison => Comparison(comparison),
        BoundMembership membership => Membership(membership),
        BoundNullTest test => new SqlText($"{Value(test.Operand).Operand} IS {(test.Negated ? "NOT " : string.Empty)}NULL", false, false),
        BoundConstant { Value: bool value } => dialect.Constant(value)!,
        _ => throw new NotWritableException("the database has no such condition"),
    };

    private SqlText Comparison(BoundComparison comparison)
    {
        if (comparison.Left.IsCondition && comparison.Left is not BoundConstant)
        {
            throw new NotWritableException("it compares conditions");
        }

        var sign = comparison.Operator switch
        {
            ComparisonOperator.Equal => "=",
            ComparisonOperator.NotEqual => "<>",
            ComparisonOperator.Less => "<",
            ComparisonOperator.LessOrEqual => "<=",
            ComparisonOperator.Greater => ">",
            _ => ">=",
        };
        var (left, right) = (Value(comparison.Left), Value(comparison.Right));
        return Known($"{left.Operand} {sign} {right.Operand}", left.Nullable || right.Nullable);
    }

    private SqlText Membership(BoundMembership membership)
    {
        var operand = Value(membership.Operand);
        var items = membership.Items.Select(Value).ToList();
        if (items.All(item => !item.Nullable))
        {
            return Known($"{operand.Operand} {(membership.Negated ? "NOT IN" : "IN")} ({string.Join(", ", items.Select(item => item.Text))})", operand.Nullable);
        }

        var sign = membership.Negated ? "<>" : "=";
        var parts = items.Select(item => item.Nullable && membership.Negated
            ? $"({item.Operand} IS NULL OR {operand.Operand} {sign} {item.Operand})"
            : Known($"{operand.Operand} {sign} {item.Operand}", item.Nullable && !operand.Nullable).Operand);
        return Known($"({string.Join(membership.Negated ? " AND " : " OR ", parts)})", operand.Nullable);
    }

    private SqlText Value(BoundExpression value) => value switch
    {
        BoundConstant constant => dialect.Constant(constant.Value) ?? throw new NotWritableException("the database has no such literal"),
        BoundPath { Members: [var member], FromElement: false } when member.IsField && member.Field is { } field && dialect.Holds(field) =>
            new SqlText(SqlDialect.Column(field.Name), true, member.Nullable),
        BoundPath { Members: [{ Type.Kind: RuleTypeKind.Reference, ForeignKey: { } key } member], FromElement: false } when !member.Inverse =>
            new SqlText(SqlDialect.Column(key), true, member.Nullable),
        BoundArithmetic { Overflows: false } arithmetic => Arithmetic(arithmetic),
        BoundNegation { Overflows: false } negation => Signed("-", Number(negation.Operand)),
        BoundCall { Function: ScalarFunction.Length } call => SqlDialect.Length(Value(call.Arguments[0])),
        BoundCall { Function: ScalarFunction.Abs, Overflows: false, Type.IsNumber: true } call => Number(call.Arguments[0]) is var number ? new SqlText($"abs({number.Text})", true, number.Nullable) : number,
        BoundCall { Function: ScalarFunction.Round, Type.Kind: RuleTypeKind.Integer } call => Value(call.Arguments[0]),
        BoundCall { Function: ScalarFunction.Round } call when dialect.HasDecimals && Value(call.Arguments[0]) is var rounded =>
            new SqlText($"round({rounded.Text}, {Value(call.Arguments[1]).Text})", true, rounded.Nullable),
        BoundCall { Function: ScalarFunction.Min or ScalarFunction.Max } call when IsUniform(call) =>
            dialect.Extreme(call.Function == ScalarFunction.Max, [.. call.Arguments.Select(Value)]),
        _ => throw new NotWritableException("the database computes it otherwise, or does not have it in the row"),
    };

    private SqlText Arithmetic(BoundArithmetic arithmetic)
    {
        if (arithmetic.Type.Kind == RuleTypeKind.Duration && arithmetic.Operator == ArithmeticOperator.Subtract && arithmetic.Left.Type.Kind == arithmetic.Right.Type.Kind
            && arithmetic.Left.Type.Kind is RuleTypeKind.Date or RuleTypeKind.Timestamp or RuleTypeKind.Time)
        {
            return dialect.Difference(arithmetic.Left.Type.Kind, Value(arithmetic.Left), Value(arithmetic.Right)) ?? throw new NotWritableException("the database has no durations");
        }

        // The places of a quotient differ.
        if (!arithmetic.Type.IsNumber || arithmetic.Operator == ArithmeticOperator.Divide)
        {
            throw new NotWritableException("the database computes it otherwise");
        }

        var (left, right) = (Number(arithmetic.Left), Number(arithmetic.Right));
        var sign = arithmetic.Operator switch { ArithmeticOperator.Add => "+", ArithmeticOperator.Subtract => "-", _ => "*" };
        return new SqlText($"{left.Operand} {sign} {right.Operand}", false, left.Nullable || right.Nullable);
    }

    // Rules compute whole numbers with 64 bits; columns of 32 bits, and functions of them, would not.
    private SqlText Number(BoundExpression value) => value is BoundPath { Type.Kind: RuleTypeKind.Integer }
        or BoundCall { Type.Kind: RuleTypeKind.Integer, Function: ScalarFunction.Length or ScalarFunction.Min or ScalarFunction.Max or ScalarFunction.Round }
            ? dialect.Wide(Value(value))
            : Value(value);

    private static bool IsUniform(BoundCall call) => call.Arguments.All(argument => argument.Type.Kind == call.Arguments[0].Type.Kind);

    private static SqlText Signed(string sign, SqlText number) => new($"{sign} {number.Operand}", false, number.Nullable);

    private static SqlText Known(string condition, bool nullable) => nullable ? new SqlText($"({condition}) IS TRUE", false, false) : new SqlText(condition, false, false);

    private static string Parenthesized(SqlText condition) => condition.IsSimple ? condition.Text : $"({condition.Text})";
}
