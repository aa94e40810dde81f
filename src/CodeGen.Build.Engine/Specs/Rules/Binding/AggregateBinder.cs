using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Binds functions of collections.</summary>
/// <param name="scope">What is known.</param>
/// <param name="binder">Binds the arguments.</param>
/// <param name="paths">Follows paths.</param>
internal sealed class AggregateBinder(BindingScope scope, RuleBinder binder, PathBinder paths)
{
    /// <summary>A call with one argument.</summary>
    public BoundExpression Aggregate(RuleFunction function, AggregateFunction kind, CallExpression call)
    {
        if (scope.Aggregate is { } outer)
        {
            return scope.Report(RuleFindings.Aggregate, call.Span, $"'{function.Name}' stands inside '{outer.Name}'; functions of collections are not nested. Keep the inner result in a field.");
        }

        var inner = new AggregateScope(function.Name);
        scope.Aggregate = inner;
        var argument = Argument(call.Arguments[0]);
        scope.Aggregate = null;
        return argument switch
        {
            BoundInvalid => new BoundInvalid(call.Span),
            BoundPath { Type.Kind: RuleTypeKind.Collection } collection => Bare(function, kind, collection, call),
            _ when inner.Collection is { } collection => OfElements(kind, collection, argument, call),
            { HasUnknown: true } => Unknown(kind, argument, call),
            _ => scope.Report(RuleFindings.Aggregate, call.Arguments[0].Span,
                $"'{function.Name}' with one argument goes through a collection, and '{scope.Written(call.Arguments[0].Span)}' names none. Write it like: {function.Signature}"),
        };
    }

    private BoundExpression Argument(RuleExpression argument) =>
        argument is PathExpression path && (path.Names.Length > 1 || paths.IsMember(path.Names[0].Text)) ? paths.Bind(path) : binder.Value(argument);

    private BoundExpression Bare(RuleFunction function, AggregateFunction kind, BoundPath collection, CallExpression call)
    {
        if (collection.FromElement)
        {
            return scope.Report(RuleFindings.Aggregate, collection.Span, $"'{scope.Written(collection.Span)}' goes through two collections; functions go through one.");
        }

        return kind switch
        {
            AggregateFunction.Count => Made(kind, collection, null, RuleType.Integer, call),
            AggregateFunction.Any => Made(kind, collection, null, RuleType.Bool, call),
            _ => scope.Report(RuleFindings.Aggregate, collection.Span, $"'{function.Name}' needs to know what of '{collection.Text}' is meant. Write it like: {function.Signature}"),
        };
    }

    private BoundExpression OfElements(AggregateFunction kind, BoundPath collection, BoundExpression argument, CallExpression call)
    {
        switch (kind)
        {
            case AggregateFunction.Count or AggregateFunction.Any or AggregateFunction.All:
                var condition = binder.AsCondition(argument);
                return condition is BoundInvalid ? condition : Made(kind, collection, condition, kind == AggregateFunction.Count ? RuleType.Integer : RuleType.Bool, call);
            case AggregateFunction.Sum when argument.Type.IsUnknown || argument.Type.IsNumber || argument.Type.Kind == RuleTypeKind.Duration:
                return Made(kind, collection, argument, argument.Type, call);
            case AggregateFunction.Avg when argument.Type.IsUnknown || argument.Type.IsNumber:
                return Made(kind, collection, argument, argument.Type.IsUnknown ? RuleType.Unknown : RuleType.Decimal, call);
            case AggregateFunction.Min or AggregateFunction.Max when argument.Type.IsUnknown || argument.Type.IsOrdered:
                return Made(kind, collection, argument, argument.Type, call);
            default:
                var expected = kind switch
                {
                    AggregateFunction.Sum => "numbers or durations",
                    AggregateFunction.Avg => "numbers",
                    _ => "numbers, days, times, instants or durations",
                };
                return scope.Report(RuleFindings.Type, argument.Span, $"'{call.Name.Text}' takes {expected}, and '{scope.Written(argument.Span)}' is {argument.Type}.");
        }
    }

    // Of an entity that only the project knows: the path stands for the collection until it is bound again.
    private static BoundAggregate Unknown(AggregateFunction kind, BoundExpression argument, CallExpression call) =>
        new(kind, argument.Paths.First(path => path.Type.IsUnknown), argument, kind is AggregateFunction.Any or AggregateFunction.All ? RuleType.Bool : RuleType.Unknown, null, Overflows: true, call.Span);

    private static BoundAggregate Made(AggregateFunction kind, BoundPath collection, BoundExpression? argument, RuleType type, CallExpression call)
    {
        var range = RuleRanges.Of(kind, argument);
        var overflows = kind == AggregateFunction.Sum && !RuleRanges.Fits(range, type);
        return new BoundAggregate(kind, collection, argument, type, RuleRanges.Kept(range, type), overflows, call.Span);
    }
}
