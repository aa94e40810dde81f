using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>Spells rules out for the templates.</summary>
/// <param name="model">The feature.</param>
/// <param name="feature">Its view, without rules.</param>
internal sealed class RuleViewFactory(FeatureModel model, FeatureView feature)
{
    private readonly HashSet<string> _slots = [.. feature.Routes.Select(route => route.Name)];
    private readonly RuleMethodFactory _methods = new(new RuleEntities(feature.Entities, feature.Existing));

    /// <summary>The class of an entity's rule errors.</summary>
    public static string ErrorClass(EntityView entity) => $"{entity.Name}RuleErrors";

    /// <summary>The rules of an entity that guard at least one operation or action, in the spec's order.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="owner">The entity inside which it is written; null when it has operations of its own.</param>
    public ImmutableArray<RuleView> Create(EntityView entity, EntityView? owner) =>
        [.. entity.Model.Rules.Where(rule => GuardsSomething(rule, entity, owner) && Problem(rule, entity, owner) is null).Select(rule => Create(entity, owner, rule))];

    /// <summary>The CHECK constraints of an entity's rules, also of those that guard nothing: a row may come from somebody else.</summary>
    public ImmutableArray<ConstraintView> Constraints(EntityView entity) => feature.Dialect is not { } dialect ? [] :
    [
        .. from rule in entity.Model.Rules
           let check = RuleConstraint.Of(rule, entity, dialect)
           where check is not null
           select new ConstraintView(CSharpLiteral.Text(check.Name), CSharpLiteral.Text(check.Expression)) { Rule = rule },
    ];

    /// <summary>Why the rule cannot be written; null when it can.</summary>
    public string? Problem(RuleModel rule, EntityView entity, EntityView? owner) => _methods.Write(rule, entity, owner).Problem;

    /// <summary>Whether an operation or action exists that the rule guards, or a transition that can break it.</summary>
    public bool GuardsSomething(RuleModel rule, EntityView entity, EntityView? owner) =>
        HasOperation(rule, owner ?? entity) || Actions(rule, entity).Any() || IsHeldInTransitions(rule, entity);

    /// <summary>The routes that the rule guards.</summary>
    public IEnumerable<RouteView> Actions(RuleModel rule, EntityView entity) =>
        feature.Routes.Where(route => GuardedOperations.IsBelow(route.Model, entity.Model) && rule.Guards(GuardedOperations.Word(route.Model, entity.Model)));

    /// <summary>The word of an operation.</summary>
    public static string Word(Operation operation) => Names.Snake(operation.ToString());

    private RuleView Create(EntityView entity, EntityView? owner, RuleModel rule)
    {
        var name = Names.PropertyName(rule.Id, ErrorClass(entity));
        var code = rule.Code();
        var view = new RuleView
        {
            Model = rule,
            Id = rule.Id,
            Name = name,
            TestWords = Names.Snake(rule.Id),
            Origin = rule.Location,
            Summary = Summaries.Sentence(rule.Text ?? rule.Description ?? Meaning(rule)),
            Status = Status(rule, code),
            Code = code,
            Detail = CSharpLiteral.Text(Sentence(rule.Description ?? rule.Text ?? Meaning(rule))),
            Error = $"{ErrorClass(entity)}.{name}",
            Class = $"{entity.Name}Rules",
            Method = _methods.Write(rule, entity, owner).Method,
            Constraint = feature.Dialect is { } dialect && RuleConstraint.Of(rule, entity, dialect) is { } check ? CSharpLiteral.Text(check.Name) : string.Empty,
        };
        return rule.Text is null || !IsLookedAt(rule, entity, owner) ? view : view with { Slot = Slot(entity, view) };
    }

    private bool IsLookedAt(RuleModel rule, EntityView entity, EntityView? owner) =>
        HasOperation(rule, owner ?? entity) || Actions(rule, entity).Any(route => CanBeChecked(rule, route, entity));

    private bool IsHeldInTransitions(RuleModel rule, EntityView entity) => feature.Routes.Any(route => route.Transition?.Entity.Name == entity.Name
        && ((feature.Dialect is { } dialect && RuleConstraint.Of(rule, entity, dialect) is not null)
            || (rule.CanBeBrokenByTransition(entity.Model) && route.Errors.Any(error => error.Code == rule.Error))));

    private static bool HasOperation(RuleModel rule, EntityView entity) => entity.Operations.Any(operation => rule.Guards(Word(operation.Operation)));

    private RuleSlotView Slot(EntityView entity, RuleView rule)
    {
        var actions = Actions(rule.Model, entity).Where(route => route.HasRequest && CanBeChecked(rule.Model, route, entity)).ToImmutableArray();
        var onlyAction = actions.Length == 1 && GuardedOperations.Of(rule.Model).Length == 1;
        return new RuleSlotView
        {
            Name = Unique($"{entity.Name}{rule.Name}"),
            Summary = rule.Summary,
            Duty = [.. Duty(entity, rule)],
            Parameters =
            [
                new ParameterView(entity.Variable, entity.Type),
                .. actions.Select(route => new ParameterView(
                    onlyAction ? "request" : Names.Camel(route.Name) + "Request", $"{route.Name}Request{(onlyAction ? string.Empty : "?")}")),
            ],
            Requests = [.. actions.Select(route => route.Name)],
            RuleLiteral = rule.IdLiteral,
            Error = rule.Error,
            Origin = rule.Origin,
        };
    }

    /// <summary>
    /// Whether the route's service can look at the rule: it needs a row to look at, and a route that stands in for create or update does
    /// not tell what would be stored.
    /// </summary>
    public static bool CanBeChecked(RuleModel rule, RouteView route, EntityView entity) =>
        GuardedOperations.NamesRow(route.Model, entity.Model)
        && (!rule.Forbid.IsEmpty || GuardedOperations.Word(route.Model, entity.Model) is not (GuardedOperations.Create or GuardedOperations.Update));

    private static IEnumerable<string> Duty(EntityView entity, RuleView rule)
    {
        yield return $"Guards {string.Join(", ", GuardedOperations.Of(rule.Model))} of {entity.PluralWords}; gets the {entity.Words} as it would be stored, an action the stored one.";
        yield return $"Gives null when the rule holds, else {rule.Error} ({rule.Status} {rule.Code}). It writes nothing to the database: what it looks at is not stored yet.";
    }

    private int Status(RuleModel rule, string code) =>
        model.Routes.SelectMany(route => route.Errors).FirstOrDefault(error => error.Code == code && error.StatusGiven)?.Status
        ?? (!rule.Forbid.IsEmpty ? 409 : code.EndsWith("_NOT_FOUND", StringComparison.Ordinal) ? 404 : 422);

    private static string Meaning(RuleModel rule) => rule.Require is { } require
        ? $"It is required that {require}{(rule.When is { } when ? $", when {when}" : string.Empty)}"
        : $"{Summaries.Capitalized(string.Join(", ", rule.Forbid))} is not allowed{(rule.When is { } then ? $" when {then}" : string.Empty)}";

    private string Unique(string name)
    {
        var unique = name;
        for (var number = 2; !_slots.Add(unique); number++)
        {
            unique = name + number;
        }

        return unique;
    }

    private static string Sentence(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.') + ".";
}
