using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Binds calls of functions of single values, and hands those of collections on.</summary>
/// <param name="scope">What is known.</param>
/// <param name="binder">Binds the arguments.</param>
/// <param name="paths">Follows paths.</param>
internal sealed class CallBinder(BindingScope scope, RuleBinder binder, PathBinder paths)
{
    private const int MostPlaces = 10;

    private readonly AggregateBinder _aggregates = new(scope, binder, paths);

    /// <summary>A call.</summary>
    public BoundExpression Call(CallExpression call)
    {
        if (RuleFunction.Find(call.Name.Text) is not { } function)
        {
            var names = RuleFunction.All.Select(known => known.Name).ToArray();
            return scope.Report(RuleFindings.UnknownFunction, call.Name.Span,
                $"There is no function '{call.Name.Text}'.{Suggestion.For(call.Name.Text, names)} Functions are {string.Join(", ", names)}.");
        }

        if (call.Arguments.Length < function.Fewest || call.Arguments.Length > function.Most)
        {
            return scope.Report(RuleFindings.Arguments, call.Name.Span,
                $"'{function.Name}' is called with {Count(call.Arguments.Length)}. Write it like: {function.Signature}");
        }

        if (function.Aggregate is { } aggregate && call.Arguments.Length == 1)
        {
            return _aggregates.Aggregate(function, aggregate, call);
        }

        return function.Scalar is ScalarFunction.Now or ScalarFunction.Today ? Clock(function.Name, call.Span) : Scalar(function, call);
    }

    /// <summary><c>now</c> or <c>today</c>.</summary>
    public static BoundCall Clock(string name, RuleSpan span) => name == "now"
        ? new BoundCall(ScalarFunction.Now, [], RuleType.Timestamp, Overflows: false, span)
        : new BoundCall(ScalarFunction.Today, [], RuleType.Date, Overflows: false, span);

    private BoundExpression Scalar(RuleFunction function, CallExpression call)
    {
        // The type of the first argument that is no text tells how texts are read: max(placed_on, '2026-01-01').
        var values = call.Arguments.Select(argument => argument is TextExpression ? null : binder.Value(argument)).ToArray();
        var known = values.FirstOrDefault(value => value is not null)?.Type;
        var arguments = call.Arguments.Select((argument, index) => values[index] ?? binder.Value(argument, known)).ToImmutableArray();
        if (arguments.Any(argument => argument is BoundInvalid))
        {
            return new BoundInvalid(call.Span);
        }

        return function.Scalar switch
        {
            ScalarFunction.Length => Typed(ScalarFunction.Length, arguments, RuleType.Integer, call, type => type.Kind == RuleTypeKind.Text, "a text"),
            ScalarFunction.Lower or ScalarFunction.Upper => Typed(function.Scalar.Value, arguments, RuleType.Text, call, type => type.Kind == RuleTypeKind.Text, "a text"),
            ScalarFunction.Abs => Typed(ScalarFunction.Abs, arguments, arguments[0].Type, call, type => type.IsNumber || type.Kind == RuleTypeKind.Duration, "a number or duration"),
            ScalarFunction.Round => Round(arguments, call),
            _ => Extreme(function, arguments, call),
        };
    }

    private BoundExpression Round(ImmutableArray<BoundExpression> arguments, CallExpression call)
    {
        if (arguments.Length == 2 && arguments[1] is not BoundConstant { Value: >= 0L and <= MostPlaces })
        {
            return scope.Report(RuleFindings.Arguments, arguments[1].Span, $"The places of 'round' are a number from 0 to {MostPlaces} that the rule itself writes, for example: round({scope.Written(arguments[0].Span)}, 2)");
        }

        BoundExpression places = arguments.Length == 2 ? arguments[1] : new BoundConstant(0L, RuleType.Integer, call.Span);
        return Typed(ScalarFunction.Round, [arguments[0]], arguments[0].Type, call, type => type.IsNumber, "a number", places);
    }

    private BoundExpression Extreme(RuleFunction function, ImmutableArray<BoundExpression> arguments, CallExpression call)
    {
        var type = arguments.Any(argument => argument.Type.Kind == RuleTypeKind.Decimal) ? RuleType.Decimal : arguments[0].Type;
        if (arguments.FirstOrDefault(argument => !argument.Type.IsComparableTo(type)) is { } other)
        {
            return scope.Report(RuleFindings.Type, other.Span, $"'{scope.Written(arguments[0].Span)}' is {arguments[0].Type} and '{scope.Written(other.Span)}' is {other.Type}: '{function.Name}' takes values of one type.");
        }

        return Typed(function.Scalar!.Value, arguments, type, call, argument => argument.IsOrdered, "a number, day, time, instant or duration");
    }

    private BoundExpression Typed(
        ScalarFunction function, ImmutableArray<BoundExpression> arguments, RuleType type, CallExpression call, Func<RuleType, bool> accepts, string expected, params BoundExpression[] more)
    {
        if (arguments.FirstOrDefault(argument => !argument.Type.IsUnknown && !accepts(argument.Type)) is { } wrong)
        {
            return scope.Report(RuleFindings.Type, wrong.Span, $"'{call.Name.Text}' takes {expected}, and '{scope.Written(wrong.Span)}' is {wrong.Type}.");
        }

        ImmutableArray<BoundExpression> all = [.. arguments, .. more];
        if (all.All(argument => argument is BoundConstant))
        {
            return RuleCalculator.Compute(function, [.. all.Cast<BoundConstant>().Select(argument => argument.Value)]) is { } value
                ? new BoundConstant(value is long && type.Kind == RuleTypeKind.Decimal ? (decimal)(long)value : value, type, call.Span)
                : scope.Report(RuleFindings.Overflow, call.Span, $"The result of '{scope.Written(call.Span)}' is more than {type} can be.");
        }

        var bound = new BoundCall(function, all, type, Overflows: false, call.Span);
        return function == ScalarFunction.Abs && !type.IsUnknown ? bound with { Overflows = !RuleRanges.Fits(RuleRanges.Of(bound), type) } : bound;
    }

    private static string Count(int count) => count switch
    {
        0 => "no argument",
        1 => "one argument",
        _ => $"{count} arguments",
    };
}
