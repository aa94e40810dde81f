using System.Collections.Immutable;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules;

/// <summary>What the parts of a rule come to.</summary>
internal static class RuleConditions
{
    private static readonly ImmutableArray<string> UsualOperations = ["create", "update"];

    /// <summary>The words of the operations that the rule guards: those of <c>forbid</c> or <c>on</c>, else create and update.</summary>
    public static ImmutableArray<string> Operations(this RuleModel rule) =>
        !rule.Forbid.IsEmpty ? rule.Forbid : !rule.On.IsEmpty ? rule.On : UsualOperations;

    /// <summary>The error code that the rule raises: the one that it names, else its id in capitals.</summary>
    public static string Code(this RuleModel rule) => rule.Error ?? Names.Snake(rule.Id).ToUpperInvariant();

    /// <summary>
    /// The condition that holds for the rows that the rule lets pass: its <c>require</c>, while its <c>when</c> holds; for a
    /// <c>forbid</c> that its <c>when</c> does not hold. Null for prose and while the rule has errors.
    /// </summary>
    public static BoundExpression? Passing(this RuleModel rule)
    {
        if (rule.Text is not null || (rule.When is not null && rule.WhenExpression is null) || (rule.Require is not null && rule.RequireExpression is null))
        {
            return null;
        }

        return (rule.WhenExpression, rule.RequireExpression) switch
        {
            (null, { } require) => require,
            ({ } when, { } require) => new BoundLogical(LogicalOperator.Or, [Not(when), .. Operands(require)], require.Span),
            ({ } when, null) => Not(when),
            _ => new BoundConstant(false, RuleType.Bool, default),
        };
    }

    private static BoundExpression Not(BoundExpression condition) => condition is BoundNot not ? not.Operand : new BoundNot(condition, condition.Span);

    private static ImmutableArray<BoundExpression> Operands(BoundExpression condition) =>
        condition is BoundLogical { Operator: LogicalOperator.Or } either ? either.Operands : [condition];
}
