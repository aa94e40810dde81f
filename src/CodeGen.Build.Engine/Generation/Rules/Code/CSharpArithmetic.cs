using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>
/// Writes calculations as C#: with the plain operators where the bounds of the fields exclude that the result leaves its type, else with the
/// guarded ones of the shared <c>RuleMath</c>, which give null then.
/// </summary>
internal static class CSharpArithmetic
{
    private const int QuotientPlaces = 10;
    private static readonly NumberRange Ints = new(int.MinValue, int.MaxValue, 0);

    /// <summary>Two values computed.</summary>
    public static CSharpText Write(BoundArithmetic node, CSharpText left, CSharpText right) => (node.Operator, left.Kind, right.Kind) switch
    {
        (ArithmeticOperator.Divide, not ClrKind.Duration, _) => Quotient(node, left, right),
        (_, ClrKind.Date, ClrKind.Date) when !left.Nullable && !right.Nullable => Call(
            $"TimeSpan.FromDays({Number(left)}.DayNumber - {Number(right)}.DayNumber)", ClrKind.Duration),
        (_, ClrKind.Time, ClrKind.Time) when !left.Nullable && !right.Nullable => new CSharpText(
            $"{Number(left)}.ToTimeSpan() - {Number(right)}.ToTimeSpan()", CSharpPrecedence.Additive, ClrKind.Duration),
        (_, ClrKind.Timestamp, ClrKind.Timestamp) => Plain(node, left, right, ClrKind.Duration),
        (_, ClrKind.Timestamp, ClrKind.Duration) or (_, ClrKind.Duration, ClrKind.Duration) when !node.Overflows => Plain(node, left, right, left.Kind),
        (_, ClrKind.Duration, ClrKind.Timestamp) when !node.Overflows => Plain(node, right, left, ClrKind.Timestamp),
        (_, ClrKind.Date, ClrKind.Duration) when !node.Overflows && !left.Nullable => AddDays(node, left),
        (_, ClrKind.Int or ClrKind.Long or ClrKind.Decimal, ClrKind.Int or ClrKind.Long or ClrKind.Decimal) when !node.Overflows => Numbers(node, left, right),
        _ => Guarded(node, left, right),
    };

    /// <summary>A value with the other sign.</summary>
    public static CSharpText Negate(BoundNegation node, CSharpText operand)
    {
        if (node.Overflows)
        {
            return new CSharpText($"RuleMath.Minus({operand.Text})", CSharpPrecedence.Primary, operand.Kind == ClrKind.Int ? ClrKind.Long : operand.Kind, true);
        }

        var widened = operand.Kind == ClrKind.Int && !IsInt(RuleRanges.Of(node)) ? Long(operand) : operand;
        var text = widened.Within(CSharpPrecedence.Unary);

        // Two signs would be a decrement.
        return widened with { Text = text.StartsWith('-') ? $"-({text})" : $"-{text}", Precedence = CSharpPrecedence.Unary };
    }

    /// <summary>The type that both numbers are converted to, or the type of the first.</summary>
    public static CSharpText Common(CSharpText left, CSharpText right) =>
        right.Kind == ClrKind.Decimal || (right.Kind == ClrKind.Long && left.Kind == ClrKind.Int) ? right : left;

    /// <summary>An int as a long.</summary>
    public static CSharpText Long(CSharpText value) => value.Kind != ClrKind.Int ? value
        : char.IsAsciiDigit(value.Text[^1]) && value.Text.TrimStart('-').All(char.IsAsciiDigit) ? value with { Text = value.Text + "L", Kind = ClrKind.Long }
        : new CSharpText($"(long{(value.Nullable ? "?" : string.Empty)}){value.Within(CSharpPrecedence.Unary)}", CSharpPrecedence.Unary, ClrKind.Long, value.Nullable);

    private static CSharpText Numbers(BoundArithmetic node, CSharpText left, CSharpText right)
    {
        var kind = Common(left, right).Kind;
        if (kind != ClrKind.Int || IsInt(node.Range))
        {
            return Plain(node, left, right, kind);
        }

        var (first, second) = IsLiteral(right) ? (left, Long(right)) : (Long(left), right);
        return Plain(node, first, second, ClrKind.Long);
    }

    private static CSharpText Plain(BoundArithmetic node, CSharpText left, CSharpText right, ClrKind kind)
    {
        var precedence = node.Operator == ArithmeticOperator.Multiply ? CSharpPrecedence.Multiplicative : CSharpPrecedence.Additive;
        var sign = node.Operator switch { ArithmeticOperator.Add => "+", ArithmeticOperator.Subtract => "-", _ => "*" };
        return new CSharpText($"{left.Within(precedence)} {sign} {right.Within(precedence + 1)}", precedence, kind, left.Nullable || right.Nullable);
    }

    private static CSharpText Quotient(BoundArithmetic node, CSharpText left, CSharpText right)
    {
        if (node.Overflows || node.CanDivideByZero || left.Nullable || right.Nullable)
        {
            return Call($"RuleMath.DividedBy({left.Text}, {right.Text})", ClrKind.Decimal, nullable: true);
        }

        var dividend = left.Kind == ClrKind.Decimal || right.Kind == ClrKind.Decimal ? left.Within(CSharpPrecedence.Multiplicative) : $"(decimal){left.Within(CSharpPrecedence.Unary)}";
        return Call($"Math.Round({dividend} / {right.Within(CSharpPrecedence.Unary)}, {QuotientPlaces}, MidpointRounding.AwayFromZero)", ClrKind.Decimal);
    }

    private static CSharpText AddDays(BoundArithmetic node, CSharpText day)
    {
        var days = ((TimeSpan)((BoundConstant)node.Right).Value).Days;
        return Call($"{Number(day)}.AddDays({(node.Operator == ArithmeticOperator.Add ? days : -days).ToString(System.Globalization.CultureInfo.InvariantCulture)})", ClrKind.Date);
    }

    private static CSharpText Guarded(BoundArithmetic node, CSharpText left, CSharpText right)
    {
        var method = node.Operator switch
        {
            ArithmeticOperator.Add => "Plus",
            ArithmeticOperator.Subtract => "Minus",
            ArithmeticOperator.Multiply => "Times",
            _ => "DividedBy",
        };
        var kind = node.Type.Kind switch
        {
            RuleTypeKind.Integer => ClrKind.Long,
            RuleTypeKind.Decimal => ClrKind.Decimal,
            RuleTypeKind.Date => ClrKind.Date,
            RuleTypeKind.Timestamp => ClrKind.Timestamp,
            _ => ClrKind.Duration,
        };

        // Sums and products have the moment or the duration first.
        var swapped = node.Operator is ArithmeticOperator.Add or ArithmeticOperator.Multiply && right.Kind is ClrKind.Date or ClrKind.Timestamp or ClrKind.Duration
            && left.Kind is ClrKind.Duration or ClrKind.Int or ClrKind.Long or ClrKind.Decimal && left.Kind != right.Kind;
        return Call($"RuleMath.{method}({(swapped ? right : left).Text}, {(swapped ? left : right).Text})", kind, nullable: true);
    }

    private static CSharpText Call(string text, ClrKind kind, bool nullable = false) => new(text, CSharpPrecedence.Primary, kind, nullable);

    private static string Number(CSharpText value) => value.Within(CSharpPrecedence.Primary);

    private static bool IsInt(NumberRange? range) => range is { } known && known.IsWithin(Ints);

    private static bool IsLiteral(CSharpText value) => value.Text.TrimStart('-').All(char.IsAsciiDigit);
}
