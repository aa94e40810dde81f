using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>Where services look at rules: each as a condition and a refusal, in the spec's order.</summary>
internal static class RuleChecks
{
    /// <summary>The rules that an operation looks at before it changes anything: what is forbidden, and all that guards a deletion.</summary>
    public static ImmutableArray<CheckView> Stored(EntityView entity, Operation operation) => operation switch
    {
        Operation.Update => Of(entity, rule => rule.Guards(GuardedOperations.Update) && IsForbid(rule), withChildren: false),
        Operation.Delete => Of(entity, rule => rule.Guards(GuardedOperations.Delete), withChildren: false),
        _ => [],
    };

    /// <summary>The rules that an operation looks at on the state that would be stored.</summary>
    public static ImmutableArray<CheckView> BeforeWrite(EntityView entity, Operation operation) => operation switch
    {
        Operation.Create => Of(entity, rule => rule.Guards(GuardedOperations.Create), withChildren: true),
        Operation.Update => Of(entity, rule => rule.Guards(GuardedOperations.Update) && !IsForbid(rule), withChildren: true),
        _ => [],
    };

    /// <summary>The condition under which a rule refuses.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="row">The variable of the row.</param>
    /// <param name="owner">The variable of the row inside which it is written; null for none.</param>
    /// <param name="route">The route whose service looks at it; null for an operation.</param>
    public static CheckView Of(RuleView rule, string row, string? owner, RouteView? route)
    {
        var told = rule.Method is { } method ? Call(method, rule.Class, row, owner) : null;
        if (rule.Slot is not { } slot)
        {
            return new CheckView(rule.Model.Require is null ? told! : "!" + told, rule.Error) { Rule = rule };
        }

        var refusal = Names.Camel(rule.Id) + "Refusal";
        var arguments = slot.Requests.Select(request => request == route?.Name ? "request" : "null").Prepend(row);
        var asked = $"await slots.{slot.Name}Async({string.Join(", ", arguments)}, database, cancellationToken) is {{ }} {refusal}";
        return new CheckView(told is null ? asked : $"{told} && {asked}", refusal) { Rule = rule };
    }

    private static string Call(RuleMethodView method, string type, string row, string? owner)
    {
        if (method.IsProperty)
        {
            return $"{type}.{method.Name}";
        }

        var arguments = method.Given.Select(source => source switch
        {
            RuleParameterSource.Owner => owner ?? throw new InvalidOperationException($"'{method.Name}' needs the row that owns {row}."),
            RuleParameterSource.Now => "clock.Now()",
            _ => "DateOnly.FromDateTime(clock.Now().UtcDateTime)",
        }).Prepend(row);
        return method.ReadsOthers
            ? $"await {type}.{method.Name}Async({string.Join(", ", arguments)}, database, cancellationToken)"
            : $"{type}.{method.Name}({string.Join(", ", arguments)})";
    }

    // Children have no operations: what guards their creation and update is looked at whenever their owner is written.
    private static ImmutableArray<CheckView> Of(EntityView entity, Func<RuleModel, bool> looksAt, bool withChildren) =>
    [
        .. entity.Rules.Where(rule => looksAt(rule.Model)).Select(rule => Of(rule, entity.Variable, owner: null, route: null)),
        .. withChildren ? entity.Children.SelectMany(child => child.Entity.Rules
            .Where(rule => looksAt(rule.Model))
            .Select(rule => Of(rule, child.Entity.Variable, entity.Variable, route: null) with
            {
                Collection = $"{entity.Variable}.{child.Property}",
                Item = child.Entity.Variable,
            })) : [],
    ];

    private static bool IsForbid(RuleModel rule) => !rule.Forbid.IsEmpty;
}
