using System.Globalization;
using System.Text;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>Writes a tree as an expression again, with only the parentheses that it needs.</summary>
internal static class RulePrinter
{
    /// <summary>The expression.</summary>
    public static string Print(RuleExpression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, RuleExpression expression, int outer)
    {
        var own = Strength(expression);
        if (own < outer)
        {
            text.Append('(');
        }

        WriteNode(text, expression, own);
        if (own < outer)
        {
            text.Append(')');
        }
    }

    private static void WriteNode(StringBuilder text, RuleExpression expression, int own)
    {
        switch (expression)
        {
            case LogicalExpression logical:
                WriteBinary(text, logical.Left, RuleOperators.Sign(logical.Operator), logical.Right, own);
                break;
            case NotExpression not:
                text.Append("not ");
                Write(text, not.Operand, own);
                break;
            case ComparisonExpression comparison:
                Write(text, comparison.Left, own + 1);
                text.Append($" {RuleOperators.Sign(comparison.Operator)} ");
                Write(text, comparison.Right, own + 1);
                break;
            case ArithmeticExpression arithmetic:
                WriteBinary(text, arithmetic.Left, RuleOperators.Sign(arithmetic.Operator), arithmetic.Right, own);
                break;
            case NegationExpression negation:
                text.Append('-');
                Write(text, negation.Operand, own);
                break;
            case MembershipExpression membership:
                Write(text, membership.Operand, own + 1);
                text.Append(membership.Negated ? " not in [" : " in [").AppendJoin(", ", membership.Items.Select(Print)).Append(']');
                break;
            case NullTestExpression test:
                Write(text, test.Operand, own + 1);
                text.Append(test.Negated ? " is not null" : " is null");
                break;
            case MatchExpression match:
                Write(text, match.Operand, own + 1);
                text.Append($" matches /{Escaped(match.Pattern)}/");
                break;
            case CallExpression call:
                text.Append(call.Name.Text).Append('(').AppendJoin(", ", call.Arguments.Select(Print)).Append(')');
                break;
            default:
                text.Append(Leaf(expression));
                break;
        }
    }

    // Left-associative: the right side needs parentheses at the same strength.
    private static void WriteBinary(StringBuilder text, RuleExpression left, string sign, RuleExpression right, int own)
    {
        Write(text, left, own);
        text.Append($" {sign} ");
        Write(text, right, own + 1);
    }

    private static int Strength(RuleExpression expression) => expression switch
    {
        LogicalExpression { Operator: LogicalOperator.Or } => 1,
        LogicalExpression => 2,
        NotExpression => 3,
        ComparisonExpression or MembershipExpression or NullTestExpression or MatchExpression => 4,
        ArithmeticExpression { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } => 5,
        ArithmeticExpression => 6,
        NegationExpression => 7,
        _ => 8,
    };

    private static string Leaf(RuleExpression expression) => expression switch
    {
        PathExpression path => path.Text,
        NumberExpression number => number.Value.ToString(CultureInfo.InvariantCulture),
        DurationExpression duration => $"{duration.Count.ToString(CultureInfo.InvariantCulture)} {duration.Unit}{(duration.Count == 1 ? "" : "s")}",
        TextExpression quoted => $"'{quoted.Value.Replace("'", "''", StringComparison.Ordinal)}'",
        WordExpression word => word.Text,
        BooleanExpression boolean => boolean.Value ? "true" : "false",
        NullExpression => "null",
        _ => "",
    };

    // A slash that is escaped already stays as it is.
    private static string Escaped(string pattern)
    {
        var text = new StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] == '\\' && index + 1 < pattern.Length)
            {
                text.Append(pattern[index++]).Append(pattern[index]);
            }
            else
            {
                text.Append(pattern[index] == '/' ? "\\/" : pattern[index].ToString());
            }
        }

        return text.ToString();
    }
}
