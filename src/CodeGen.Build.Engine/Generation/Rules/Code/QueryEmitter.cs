using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>
/// Writes conditions on the elements of a query as the body of a lambda that EF Core translates. What does not depend on the element is
/// computed before, in memory.
/// </summary>
/// <param name="scope">What the code has at hand.</param>
/// <param name="element">The element.</param>
/// <param name="before">Takes a value that is computed before the query, and gives the local variable that holds it.</param>
internal sealed class QueryEmitter(RuleScope scope, RuleElement element, Func<CSharpText, string> before) : CSharpEmitter(scope, element)
{
    /// <inheritdoc />
    public override CSharpText Condition(BoundExpression condition, bool negated = false) =>
        IsOutside(condition) ? Outside(new CSharpEmitter(Scope).Condition(condition, negated)) : base.Condition(condition, negated);

    /// <inheritdoc />
    public override CSharpText Value(BoundExpression value, string enumType = "") =>
        IsOutside(value) ? Outside(new CSharpEmitter(Scope).Value(value, enumType)) : base.Value(value, enumType);

    /// <inheritdoc />
    protected override CSharpText Path(BoundPath path)
    {
        if (path.Members.Length == 1)
        {
            return Path(path, Element!.Variable, false, Element.Entity);
        }

        // Entities have no navigations, so that what an element refers to is a query of its own.
        var (receiver, entity) = (Element!.Variable, Element.Entity);
        var text = string.Empty;
        foreach (var member in path.Members[..^1])
        {
            var key = RuleScope.Member(entity, member.ForeignKey ?? throw new NotWritableException($"it goes through '{member.Name}', which has no column here"));
            var target = Scope.Entities.Find(member.Type.Entity);
            text = text.Length == 0
                ? $"{target.Set}.Where({target.Variable}Of => {target.Variable}Of.{target.Key.Property} == {receiver}.{key.Property})"
                : throw new NotWritableException($"it goes through more than one reference of the items ('{path.Text}')");
            (receiver, entity) = ($"{target.Variable}Of", target);
        }

        var value = Path(path, receiver, false, entity);
        var select = value.Nullable ? value.Text : $"({value.ClrType}?){value.Text}";
        return value with { Text = $"{text}.Select({receiver} => {select}).FirstOrDefault()", Nullable = true };
    }

    /// <inheritdoc />
    protected override CSharpText Arithmetic(BoundArithmetic arithmetic)
    {
        var (left, right) = (Value(arithmetic.Left), Value(arithmetic.Right));
        var isNumber = arithmetic.Type.IsNumber && arithmetic.Operator != ArithmeticOperator.Divide;
        var isSpan = left.Kind == ClrKind.Timestamp && right.Kind == ClrKind.Timestamp;
        return !arithmetic.Overflows && (isNumber || isSpan)
            ? CSharpArithmetic.Write(arithmetic, left, right)
            : throw new NotWritableException("it computes something of each item that a database computes otherwise (a quotient, a day or time moved, or a result that can be too large)");
    }

    /// <inheritdoc />
    protected override CSharpText Call(BoundCall call) =>
        call.Function == ScalarFunction.Abs && !call.Nullable && call.Type.IsNumber
            ? base.Call(call)
            : throw new NotWritableException($"it asks {call.Function.ToString().ToLowerInvariant()} of each item, which a database computes otherwise");

    /// <inheritdoc />
    protected override CSharpText Match(BoundMatch match) => throw new NotWritableException("it matches each item against a regular expression, which a database reads otherwise");

    /// <inheritdoc />
    protected override CSharpText Word(CSharpText value) => throw new NotWritableException("it compares two enums, which a query cannot");

    /// <inheritdoc />
    protected override string NotNull(CSharpText value) => $"{value.Within(CSharpPrecedence.Relational)} != null";

    /// <inheritdoc />
    protected override string IsNull(CSharpText value) => $"{value.Within(CSharpPrecedence.Relational)} == null";

    /// <inheritdoc />
    protected override CSharpText? Pattern(BoundMembership membership, CSharpText operand, ImmutableArray<CSharpText> items, bool negated) => null;

    /// <inheritdoc />
    protected override CSharpText? Once(CSharpText left, CSharpText right, bool equal) => null;

    private static bool IsOutside(BoundExpression expression) =>
        expression is not BoundConstant && !expression.Paths.Any(path => path.FromElement);

    private CSharpText Outside(CSharpText value) => value.IsSimple && !value.Text.Contains('?', StringComparison.Ordinal)
        ? value
        : value with { Text = before(value), Precedence = CSharpPrecedence.Primary };
}
