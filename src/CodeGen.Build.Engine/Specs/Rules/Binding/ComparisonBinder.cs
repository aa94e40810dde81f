using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Binds comparisons and lists: each side tells how the words and texts of the other are read.</summary>
/// <param name="scope">What is known.</param>
/// <param name="binder">Binds the sides.</param>
/// <param name="paths">Follows paths.</param>
/// <param name="literals">Reads texts and words.</param>
internal sealed partial class ComparisonBinder(BindingScope scope, RuleBinder binder, PathBinder paths, LiteralBinder literals)
{
    /// <summary>Two values compared.</summary>
    public BoundExpression Comparison(ComparisonExpression comparison)
    {
        if (comparison.Left is NullExpression || comparison.Right is NullExpression)
        {
            return WithNull(comparison);
        }

        var (left, right) = Sides(comparison);
        if (left is BoundInvalid || right is BoundInvalid)
        {
            return new BoundInvalid(comparison.Span);
        }

        return Mismatch(comparison, left, right) is { } problem
            ? scope.Report(RuleFindings.Type, comparison.Span, problem)
            : new BoundComparison(comparison.Operator, left, right, comparison.Span);
    }

    /// <summary>A value looked for in a list.</summary>
    public BoundExpression Membership(MembershipExpression membership)
    {
        var operand = binder.Value(membership.Operand);
        if (operand is not BoundInvalid && !operand.Type.IsUnknown && !operand.Type.HasEquality)
        {
            return scope.Report(RuleFindings.Type, operand.Span, NoEquality(operand));
        }

        var items = membership.Items.Select(item => Item(item, operand.Type)).ToImmutableArray();
        return operand is BoundInvalid || items.IsEmpty || items.Any(item => item is BoundInvalid)
            ? new BoundInvalid(membership.Span)
            : new BoundMembership(operand, items, membership.Negated, membership.Span);
    }

    private BoundInvalid WithNull(ComparisonExpression comparison)
    {
        var other = comparison.Left is NullExpression ? comparison.Right : comparison.Left;
        var negated = comparison.Operator == ComparisonOperator.NotEqual;
        if (other is not NullExpression)
        {
            binder.Value(other);
        }

        return scope.Report(RuleFindings.NullComparison, comparison.Span,
            $"A comparison with null is always false. Write: {scope.Written(other.Span)} is {(negated ? "not " : "")}null");
    }

    private (BoundExpression Left, BoundExpression Right) Sides(ComparisonExpression comparison)
    {
        if (NeedsContext(comparison.Left) && !NeedsContext(comparison.Right))
        {
            var first = binder.Value(comparison.Right);
            return (Beside(comparison.Left, first), first);
        }

        var left = binder.Value(comparison.Left);
        var right = Beside(comparison.Right, left);

        // 'paid == status', where paid is a field and a word of the enum: the word counts.
        return comparison.Left is PathExpression { Names: [var word] } && right is BoundPath { Type: { Kind: RuleTypeKind.Enum } words } && words.Words.Contains(word.Text)
            && left is not BoundPath { Type.Kind: RuleTypeKind.Enum }
                ? (new BoundConstant(word.Text, words, comparison.Left.Span), right)
                : (left, right);
    }

    private BoundExpression Beside(RuleExpression expression, BoundExpression other)
    {
        // 'status == on-hold' would be a subtraction.
        if (other.Type.Kind == RuleTypeKind.Enum && expression is ArithmeticExpression && scope.Written(expression.Span) is var written && other.Type.Words.Contains(written))
        {
            return scope.Report(RuleFindings.EnumWord, expression.Span, $"A word with blanks or signs stands in quotes: '{written}'");
        }

        return binder.Value(expression, other.Type);
    }

    private bool NeedsContext(RuleExpression expression) => expression switch
    {
        TextExpression => true,
        PathExpression { Names: [var name] } => name.Text is not ("now" or "today") && !paths.IsMember(name.Text),
        _ => false,
    };

    private BoundExpression Item(RuleExpression item, RuleType type)
    {
        var bound = item switch
        {
            TextExpression text => literals.Text(text.Value, text.Span, type),
            WordExpression word => Word(word, type),
            _ => new BoundInvalid(item.Span),
        };
        return bound is BoundInvalid || bound.Type.IsComparableTo(type)
            ? bound
            : scope.Report(RuleFindings.Type, item.Span, $"'{scope.Written(item.Span)}' is {bound.Type}, and the list is looked through for {type}.{QuoteHint(bound, type)}");
    }

    private BoundExpression Word(WordExpression word, RuleType type) => (type.Kind, word.Text) switch
    {
        (RuleTypeKind.Text or RuleTypeKind.Unknown, var text) => new BoundConstant(text, type, word.Span),
        (RuleTypeKind.Enum, var text) when type.Words.Contains(text) => new BoundConstant(text, type, word.Span),
        (_, "null") => scope.Report(RuleFindings.NullComparison, word.Span, "null equals nothing, so that it has no effect in a list. Add: or … is null"),
        (RuleTypeKind.Integer or RuleTypeKind.Decimal, var text) when LiteralBinder.Number(text, word.Span) is { } number => number,
        (var kind, var text) when RuleLiterals.Parse(kind, text) is { } value => new BoundConstant(value, type, word.Span),
        _ => Expression(word, type),
    };

    // What is no word of the type may be a field, a truth value or a duration.
    private BoundExpression Expression(WordExpression word, RuleType type)
    {
        // Parsed at its own place, so that spans are right.
        var syntax = RuleParser.Parse(new string(' ', word.Span.Start) + word.Text);
        return syntax switch
        {
            { Problems.IsEmpty: true, Root: PathExpression path } when path.Names.Length > 1 || paths.IsMember(path.Names[0].Text) => binder.Value(path),
            { Problems.IsEmpty: true, Root: BooleanExpression or DurationExpression or NegationExpression { Operand: DurationExpression } } => binder.Value(syntax.Root),
            _ when type.Kind == RuleTypeKind.Enum => literals.NoWord(word.Text, word.Span, type.Words, scope.Entity.WritableNames),
            _ => scope.Report(RuleFindings.Type, word.Span, $"'{word.Text}' is neither {type} nor a field of {scope.Entity.Name}."),
        };
    }

    private string? Mismatch(ComparisonExpression comparison, BoundExpression left, BoundExpression right)
    {
        if (left.Type.IsUnknown || right.Type.IsUnknown)
        {
            return null;
        }

        if (new[] { left, right }.FirstOrDefault(side => !side.Type.HasEquality) is { } side)
        {
            return NoEquality(side);
        }

        if (!left.Type.IsComparableTo(right.Type))
        {
            return DayAndInstant(left, right)
                ?? $"'{scope.Written(left.Span)}' is {left.Type} and '{scope.Written(right.Span)}' is {right.Type}: they cannot be compared.{QuoteHint(left, right.Type)}{QuoteHint(right, left.Type)}";
        }

        if (comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual || left.Type.IsOrdered)
        {
            return null;
        }

        return left.Type.Kind == RuleTypeKind.Text
            ? "Texts have no order that is the same everywhere: it depends on the database's collation. Only == and != compare them."
            : $"'{scope.Written(left.Span)}' is {left.Type}, which has no order. Use == or !=, or in [..].";
    }

    private string NoEquality(BoundExpression side) => side.Type.Kind switch
    {
        RuleTypeKind.Reference => $"'{scope.Written(side.Span)}' is {side.Type}. Compare its key, '{scope.Written(side.Span)}_id', or ask whether it is null.",
        _ => $"'{scope.Written(side.Span)}' is {side.Type}, which cannot be compared. Only whether it is null can be asked.",
    };

    private static string? DayAndInstant(BoundExpression left, BoundExpression right)
    {
        var kinds = (left.Type.Kind, right.Type.Kind);
        if (kinds is not ((RuleTypeKind.Date, RuleTypeKind.Timestamp) or (RuleTypeKind.Timestamp, RuleTypeKind.Date)))
        {
            return null;
        }

        return new[] { left, right }.OfType<BoundCall>().FirstOrDefault() switch
        {
            { Function: ScalarFunction.Now } => "A day is not compared with an instant. Write today instead of now.",
            { Function: ScalarFunction.Today } => "An instant is not compared with a day. Write now instead of today.",
            _ => "A day is not compared with an instant: it has 24 hours. Compare days with days (today) and instants with instants (now).",
        };
    }

    private string QuoteHint(BoundExpression side, RuleType other)
    {
        if (side is BoundConstant { Value: string } && (other.IsNumber || other.Kind is RuleTypeKind.Bool or RuleTypeKind.Duration))
        {
            return " Write it without quotes.";
        }

        return RuleLiterals.IsQuoted(other.Kind) && side.Type.Kind == RuleTypeKind.Integer && DayInNumbers().IsMatch(scope.Written(side.Span))
            ? $" A day stands in quotes: '{scope.Written(side.Span)}'"
            : "";
    }

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayInNumbers();
}
