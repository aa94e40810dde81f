using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>Whether a transition says all that a contract route does, and what the route answers then.</summary>
internal sealed class DerivedAnswers(FeatureModel model)
{
    /// <summary>
    /// Assignments of the answer, and why a slot has to decide nevertheless: there is a request, an answer that is no field of the entity, or
    /// an error that no rule and no transition raises; null where it has not.
    /// </summary>
    public (ImmutableArray<string> Answer, string? Left) Of(RouteView route, EntityView entity)
    {
        if (route.HasRequest)
        {
            return ([], "it has a request, and only a slot knows what to do with that");
        }

        if (route.Errors.FirstOrDefault(error => !IsRaised(error.Code, route.Model, entity.Model)) is { } unraised)
        {
            return ([], $"no rule and no transition raises its error {unraised.Code}");
        }

        var row = RowVariable(route, entity);
        var members = route.Response.Select(member => (Member: member, Value: Value(member, row, entity))).ToList();
        return members.FirstOrDefault(pair => pair.Value is null).Member is { } other
            ? ([], $"'{other.Name}' of its answer is no field of {Summaries.WithArticle(entity.Words)}, or has another type")
            : ([.. members.Select(pair => $"{pair.Member.Property} = {pair.Value}")], null);
    }

    /// <summary>The variable of the row that a route's service reads.</summary>
    public static string RowVariable(RouteView route, EntityView entity) =>
        route.Parameters.Any(parameter => parameter.Name == entity.Variable) ? entity.Variable + "Row" : entity.Variable;

    private bool IsRaised(string code, RouteModel route, EntityModel entity) =>
        OwnErrors.Everywhere.Concat(OwnErrors.OfStates).Contains(code)
        || code == OwnErrors.NotFound(entity)
        || model.Entities.SelectMany(other => other.States?.Transitions ?? []).Any(transition => transition.Error == code)
        || entity.Rules.Any(rule => rule.Error == code && (rule.Guards(GuardedOperations.Word(route, entity)) || rule.CanBeBrokenByTransition(entity)));

    private static string? Value(FieldView member, string row, EntityView entity)
    {
        if (member.Name == "id")
        {
            return Fits(entity.KeyType, member) ? $"{row}.Id" : null;
        }

        if (member.Name == "version" && entity.Optimistic)
        {
            return Fits("int", member) ? $"{row}.Version" : null;
        }

        return entity.ResponseFields.FirstOrDefault(field => field.Name == member.Name) is { } stored
            && !entity.Links.Any(link => link.Keys.Name == stored.Name) && Fits(stored.ResponseType, member)
            ? FieldConversions.ToWire(stored.Model, $"{row}.{stored.Property}")
            : null;
    }

    private static bool Fits(string type, FieldView member) => member.ResponseType == type || member.ResponseType == type + "?";
}
