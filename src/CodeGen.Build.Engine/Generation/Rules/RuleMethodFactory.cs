using System.Security;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>Writes the methods of structured rules.</summary>
/// <param name="entities">The entities of the feature.</param>
internal sealed class RuleMethodFactory(RuleEntities entities)
{
    private const int LineLength = 110;

    private readonly Dictionary<(string Entity, string? Owner, SourceLocation Rule), WrittenRule> _written = [];

    /// <summary>The method of a rule, or why there cannot be one.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entity">Its entity.</param>
    /// <param name="owner">The entity inside which its rows are written; null when they are written by themselves.</param>
    public WrittenRule Write(RuleModel rule, EntityView entity, EntityView? owner)
    {
        var key = (entity.Name, owner?.Name, rule.Location);
        if (!_written.TryGetValue(key, out var written))
        {
            _written[key] = written = rule is { Text: not null, When: null } ? new WrittenRule(null, null) : Written(rule, entity, owner);
        }

        return written;
    }

    private WrittenRule Written(RuleModel rule, EntityView entity, EntityView? owner)
    {
        try
        {
            return new WrittenRule(Create(rule, entity, owner), null);
        }
        catch (NotWritableException exception)
        {
            return new WrittenRule(null, exception.Message);
        }
    }

    private RuleMethodView Create(RuleModel rule, EntityView entity, EntityView? owner)
    {
        var name = Names.PropertyName(rule.Id, $"{entity.Name}Rules");
        var scope = new RuleScope(entities, entities.Find(entity.Name), owner is null ? null : entities.Find(owner.Name), name);
        var lines = Lines(Body(rule, scope));
        var row = $"{entity.Type} {entity.Variable}";
        var needs = scope.Parameters;
        var isProperty = lines is ["true" or "false"];
        var given = scope.Loaded.Where(parameter => parameter.Load.Length == 0).ToArray();
        return new RuleMethodView
        {
            Name = name,
            Summary = Summary(rule),
            Parameters = string.Join(", ", needs.Select(parameter => $"{parameter.Type} {parameter.Name}").Prepend(row)),
            Arguments = string.Join(", ", needs.Select(parameter => parameter.Name).Prepend(entity.Variable)),
            Body = string.Join("\n        ", lines),
            IsProperty = isProperty,
            Loads = [.. scope.Loaded.SelectMany(parameter => parameter.Load.Split('\n', StringSplitOptions.RemoveEmptyEntries))],
            LoadParameters = string.Join(", ", given.Select(parameter => $"{parameter.Type} {parameter.Name}").Prepend(row)),
            Patterns = [.. scope.Patterns.Select(pattern => new RulePatternView(pattern.Name, CSharpLiteral.Text(RulePattern.Whole(pattern.Pattern))))],
            Needs = needs,
            Given = [.. given.Select(parameter => parameter.Source)],
            Links = scope.Links,
        };
    }

    private static BoundExpression[] Operands(BoundExpression condition) =>
        condition is BoundLogical { Operator: LogicalOperator.And } and ? [.. and.Operands] : [condition];

    // What a method tells: a forbidding rule whether it applies, a requiring one whether it holds, which it does where it does not apply.
    private static CSharpText[] Body(RuleModel rule, RuleScope scope)
    {
        var emitter = new CSharpEmitter(scope);
        if (rule.Require is null)
        {
            return rule.WhenExpression is { } applies ? [.. Operands(applies).Select(operand => emitter.Condition(operand))]
                : rule.When is null ? [CSharpConstants.Of(true)]
                : throw new NotWritableException("its 'when' could not be read");
        }

        var required = rule.RequireExpression ?? throw new NotWritableException("its 'require' could not be read");
        if (rule.When is null)
        {
            return [.. Operands(required).Select(operand => emitter.Condition(operand))];
        }

        var when = rule.WhenExpression ?? throw new NotWritableException("its 'when' could not be read");
        var not = emitter.Condition(when, negated: true);
        return [new CSharpText($"{not.Within(CSharpPrecedence.Equality)} || {emitter.Condition(required).Within(CSharpPrecedence.Equality)}", CSharpPrecedence.Or, ClrKind.Bool)];
    }

    private static List<string> Lines(CSharpText[] operands)
    {
        var texts = operands.Select(operand => operands.Length == 1 ? operand.Text
            : operand.Precedence == CSharpPrecedence.And ? operand.Text : operand.Within(CSharpPrecedence.Equality)).ToList();
        return texts.Sum(text => text.Length + 4) <= LineLength ? [string.Join(" && ", texts)] : [texts[0], .. texts.Skip(1).Select(text => "&& " + text)];
    }

    private static string Summary(RuleModel rule)
    {
        var when = rule.When is { } condition ? $"<c>{Escaped(condition)}</c>" : null;
        var text = rule switch
        {
            { Text: not null } => $"Whether the rule applies: {when}.",
            { Require: null } => $"{(when is null ? "That" : $"Whether {when}:")} {string.Join(", ", rule.Forbid.Select(Escaped))} {(rule.Forbid.Length == 1 ? "is" : "are")} forbidden{(when is null ? string.Empty : " then")}.",
            { Require: var require } when when is null => $"Whether <c>{Escaped(require)}</c>.",
            { Require: var require } => $"Whether <c>{Escaped(require)}</c>, which is required when {when}.",
        };
        return rule.Description is { } description ? $"{text} {Summaries.Sentence(description)}" : text;
    }

    private static string Escaped(string text) =>
        SecurityElement.Escape(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Replace("&apos;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal);
}
