using System.Text;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>
/// Functions of collections whose rows are not in memory: one query each over the other rows, to which the row at hand is added as it would
/// be stored where it is one of them. The rule's method gets the result.
/// </summary>
internal sealed class QueryParameters
{
    private readonly RuleScope _scope;
    private readonly BoundAggregate _aggregate;
    private readonly string _name;
    private readonly List<string> _before = [];
    private readonly RuleElement _element;
    private readonly string _where;
    private readonly string? _included;

    private QueryParameters(RuleScope scope, BoundAggregate aggregate)
    {
        (_scope, _aggregate) = (scope, aggregate);
        var collection = aggregate.Collection;
        var item = scope.Entities.Find(collection.Type.Entity);
        _element = new RuleElement(item, scope.ItemVariable(collection.Member.Name), string.Empty);
        var argument = aggregate.Argument is BoundPath path ? "_" + path.Member.Name : string.Empty;
        _name = scope.Unused(Names.Camel(string.Join('_', collection.Members.Select(member => member.Name)) + argument + "_" + aggregate.Function));
        (_where, _included) = Rows();
    }

    /// <summary>The parameter that holds the result.</summary>
    public static CSharpText For(RuleScope scope, BoundAggregate aggregate)
    {
        if (scope.Find(aggregate) is { } known)
        {
            scope.Add(known);
            return Result(aggregate, known.Name, scope.Loading(() => new QueryParameters(scope, aggregate).ValueKind()));
        }

        var (name, load, result) = scope.Loading(() =>
        {
            var query = new QueryParameters(scope, aggregate);
            var written = query.Write();
            return (query._name, written.Load, written.Result);
        });
        scope.Add(new RuleParameter(name, result.ClrType, RuleParameterSource.Aggregate) { Load = load, Expression = aggregate });
        return result;
    }

    private static CSharpText Result(BoundAggregate aggregate, string name, ClrKind value) => aggregate.Function switch
    {
        AggregateFunction.Count => new CSharpText(name, CSharpPrecedence.Primary, ClrKind.Int),
        AggregateFunction.Any or AggregateFunction.All => new CSharpText(name, CSharpPrecedence.Primary, ClrKind.Bool),
        AggregateFunction.Sum => new CSharpText(name, CSharpPrecedence.Primary, value, aggregate.Overflows || value is not (ClrKind.Long or ClrKind.Decimal)),
        AggregateFunction.Avg => new CSharpText(name, CSharpPrecedence.Primary, ClrKind.Decimal, true),
        _ => new CSharpText(name, CSharpPrecedence.Primary, value, true),
    };

    // The rows of the collection without the row at hand, and the condition under which that is one of them; null where it never is.
    private (string Where, string? Included) Rows()
    {
        var collection = _aggregate.Collection;
        var foreignKey = RuleScope.Member(_element.Entity, collection.Member.ForeignKey
            ?? throw new NotWritableException($"it goes through '{collection.Member.Name}', whose rows have no column that refers to their owner"));
        var (key, nullable, isOfRow) = OwnerKey();
        var where = $"{(nullable ? key + " != null && " : string.Empty)}{_element.Variable}.{foreignKey.Property} == {key}";
        if (_element.Entity.Name != _scope.Row.Name)
        {
            return (where, null);
        }

        var row = _scope.Row;
        var own = $"{row.Variable}.{foreignKey.Property}";
        var included = isOfRow && collection.Members is [var reference, _] && reference.ForeignKey == collection.Member.ForeignKey
            ? nullable ? $"{key} is not null" : "true"
            : $"{(nullable ? key + " is not null && " : string.Empty)}{own} == {key}";
        return ($"{where} && {_element.Variable}.{row.Key.Property} != {row.Variable}.{row.Key.Property}", included);
    }

    private (string Key, bool Nullable, bool IsOfRow) OwnerKey()
    {
        var collection = _aggregate.Collection;
        if (collection.Members.Length == 1)
        {
            return ($"{_scope.Row.Variable}.{_scope.Row.Key.Property}", false, false);
        }

        var (receiver, nullable, entity) = _scope.Receiver(collection with { Members = [.. collection.Members[..^1]] }, element: null);
        var reference = collection.Members[^2];
        if (_scope.IsOwner(reference, entity))
        {
            var (owner, _, ownerEntity) = _scope.Receiver(collection, element: null);
            return ($"{owner}.{ownerEntity.Key.Property}", false, false);
        }

        var key = RuleScope.Member(entity, reference.ForeignKey ?? throw new NotWritableException($"it goes through '{reference.Name}', which has no column here"));
        return nullable
            ? (Before(new CSharpText($"{receiver}?.{key.Property}", CSharpPrecedence.Primary, key.Kind, true)), true, false)
            : ($"{receiver}.{key.Property}", key.Nullable, collection.Members.Length == 2);
    }

    private string Before(CSharpText value)
    {
        var name = $"{_name}Value{(_before.Count == 0 ? string.Empty : (_before.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))}";
        _before.Add($"var {name} = {value.Text};");
        return name;
    }

    private ClrKind ValueKind() => _aggregate.Argument is { IsCondition: false } argument ? OfElement(argument).Kind : ClrKind.Bool;

    private CSharpText OfElement(BoundExpression argument) => CSharpArithmetic.Long(new QueryEmitter(_scope, _element, Before).Value(argument));

    private (string Load, CSharpText Result) Write()
    {
        var value = _aggregate.Argument is { IsCondition: false } argument ? OfElement(argument) : null;
        var query = _aggregate.Function switch
        {
            AggregateFunction.Count => Count(),
            AggregateFunction.Any or AggregateFunction.All => Quantified(),
            AggregateFunction.Sum => Sum(value!),
            AggregateFunction.Avg => Average(value!),
            _ => Extreme(value!),
        };
        var load = new StringBuilder();
        foreach (var statement in _before)
        {
            load.Append(statement).Append('\n');
        }

        return (load.Append(query).ToString(), Result(_aggregate, _name, value?.Kind ?? ClrKind.Bool));
    }

    private string Count()
    {
        var where = _aggregate.Argument is null ? _where : $"{_where} && {Condition(negated: false)}";
        var others = $"await {_element.Entity.Set}.CountAsync({_element.Variable} => {where}, cancellationToken)";
        return Statement(Own() is not { } own ? others : own == "true" ? $"{others} + 1" : $"{others} + ({own} ? 1 : 0)");
    }

    private string Quantified()
    {
        var all = _aggregate.Function == AggregateFunction.All;
        var where = _aggregate.Argument is null ? _where : $"{_where} && {Condition(negated: all)}";
        var others = $"{(all ? "!" : string.Empty)}await {_element.Entity.Set}.AnyAsync({_element.Variable} => {where}, cancellationToken)";
        if (_included is null)
        {
            return Statement(others);
        }

        if (!all)
        {
            return Statement(Own() == "true" ? "true" : $"({Own()}) || {others}");
        }

        var holds = new CSharpEmitter(_scope, _element with { Entity = _scope.Row, Variable = _scope.Row.Variable }).Condition(_aggregate.Argument!);
        return Statement($"({(_included == "true" ? string.Empty : $"!({_included}) || ")}{holds.Within(CSharpPrecedence.Relational)}) && {others}");
    }

    private string Sum(CSharpText value)
    {
        // Only the database could tell that a sum is too large, and not by a null; durations it does not sum at all.
        if (_aggregate.Overflows || value.Kind is not (ClrKind.Long or ClrKind.Decimal))
        {
            var values = $"await {_element.Entity.Set}.Where({_element.Variable} => {_where}).Select({_element.Variable} => {AsNullable(value, value.Kind)}).ToListAsync(cancellationToken)";
            return Statement($"RuleMath.Sum({(OwnValue() is { } included ? $"({values}).Append({included})" : values)})");
        }

        var others = $"await {_element.Entity.Set}.Where({_element.Variable} => {_where}).SumAsync({_element.Variable} => {(value.Nullable ? value.Within(CSharpPrecedence.Coalesce) + " ?? 0" : value.Text)}, cancellationToken)";
        return Statement(OwnValue() is not { } own ? others : $"{others} + ({own} ?? 0)");
    }

    private string Extreme(CSharpText value)
    {
        var others = $"await {_element.Entity.Set}.Where({_element.Variable} => {_where}).{_aggregate.Function}Async({_element.Variable} => {AsNullable(value, value.Kind)}, cancellationToken)";
        var method = _aggregate.Function == AggregateFunction.Min ? "SmallestOf" : "LargestOf";
        return Statement(OwnValue() is not { } own ? others : $"RuleMath.{method}<{CSharpText.ClrTypeOf(value.Kind)}>({others}, {own})");
    }

    // The database keeps other places of an average than C# does, so that only the sum and the number of values are asked of it.
    private string Average(CSharpText value)
    {
        var rows = $"{_name}Parts";
        var own = OwnValue() is { } text ? $"var {_name}Own = {text};\n" : string.Empty;
        var parts = $"var {rows} = await {_element.Entity.Set}.Where({_element.Variable} => {_where}).Select({_element.Variable} => {AsNullable(value, ClrKind.Decimal)})\n"
            + "    .Where(value => value != null).GroupBy(_ => 1).Select(values => new { Sum = values.Sum(), Count = values.Count() }).SingleOrDefaultAsync(cancellationToken);\n";
        return own.Length == 0
            ? parts + Statement($"RuleMath.DividedBy({rows}?.Sum, {rows}?.Count)")
            : own + parts + Statement($"RuleMath.DividedBy(({rows}?.Sum ?? 0) + ({_name}Own ?? 0), ({rows}?.Count ?? 0) + ({_name}Own is null ? 0 : 1))");
    }

    private string Statement(string value) => $"var {_name} = {value};";

    private string Condition(bool negated) =>
        new QueryEmitter(_scope, _element, Before).Condition(_aggregate.Argument!, negated).Within(CSharpPrecedence.And);

    // Whether the row at hand counts; null where it is never one of the rows.
    private string? Own()
    {
        if (_included is null || _aggregate.Argument is null)
        {
            return _included;
        }

        var condition = OfRow().Condition(_aggregate.Argument).Within(CSharpPrecedence.Relational);
        return _included == "true" ? condition : $"{_included} && {condition}";
    }

    private string? OwnValue()
    {
        if (_included is null)
        {
            return null;
        }

        var value = CSharpArithmetic.Long(OfRow().Value(_aggregate.Argument!));
        var nullable = AsNullable(value, _aggregate.Function == AggregateFunction.Avg ? ClrKind.Decimal : value.Kind);
        return _included == "true" ? nullable : $"({_included} ? {nullable} : null)";
    }

    private CSharpEmitter OfRow() => new(_scope, _element with { Entity = _scope.Row, Variable = _scope.Row.Variable });

    private static string AsNullable(CSharpText value, ClrKind kind) =>
        value.Nullable && value.Kind == kind ? value.Text : $"({CSharpText.ClrTypeOf(kind)}?){value.Within(CSharpPrecedence.Unary)}";
}
