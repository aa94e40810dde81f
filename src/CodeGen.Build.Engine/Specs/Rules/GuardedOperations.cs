using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Specs.Rules;

/// <summary>Which operations and actions a rule guards.</summary>
internal static class GuardedOperations
{
    public const string Create = "create";
    public const string Update = "update";
    public const string Delete = "delete";
    public const string Read = "read";
    public const string List = "list";

    /// <summary>The words of the operations that every entity may offer.</summary>
    public static readonly ImmutableArray<string> Words = [Create, Read, List, Update, Delete];

    /// <summary>The words of the operations: those of <c>forbid</c> or <c>on</c>, else create and update.</summary>
    public static ImmutableArray<string> Of(RuleModel rule) => rule.Operations();

    /// <summary>Whether it guards the operation of that word.</summary>
    public static bool Guards(this RuleModel rule, string operation) => Of(rule).Any(word => ActionWords.Same(word, operation));

    /// <summary>Whether the rule is to hold for all rows and reads the state, so that a transition can break it.</summary>
    public static bool CanBeBrokenByTransition(this RuleModel rule, EntityModel entity) =>
        rule is { Require: not null, Text: null, On.IsEmpty: true } && entity.States is { } machine
        && new[] { rule.RequireExpression, rule.WhenExpression }.OfType<BoundExpression>().SelectMany(expression => expression.Paths).Any(path => path.Members[0].Name == machine.Field);

    /// <summary>The word of a route: the operation that it stands in for (<c>POST</c> on the collection is create), else the last of its path.</summary>
    public static string Word(RouteModel route, EntityModel entity) => (route.Method, Below(route, entity)) switch
    {
        ("POST", "") => Create,
        ("PUT" or "PATCH", "/{id}") => Update,
        ("DELETE", "/{id}") => Delete,
        _ => route.Action,
    };

    /// <summary>Whether the route's path names a row of the entity.</summary>
    public static bool NamesRow(RouteModel route, EntityModel entity) =>
        Below(route, entity) is { } rest && (rest == "/{id}" || rest.StartsWith("/{id}/", StringComparison.Ordinal));

    /// <summary>Whether the entity's rules can be meant by the route's word at all: its path is the collection's, or below it.</summary>
    public static bool IsBelow(RouteModel route, EntityModel entity) => Below(route, entity) is not null;

    private static string? Below(RouteModel route, EntityModel entity) =>
        route.Path == entity.CollectionPath ? string.Empty
        : route.Path.StartsWith(entity.CollectionPath + "/", StringComparison.Ordinal) ? route.Path[entity.CollectionPath.Length..]
        : null;
}
