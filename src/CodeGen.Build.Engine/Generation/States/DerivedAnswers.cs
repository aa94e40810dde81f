using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>Whether a transition says all that a contract route does, and what the route answers then.</summary>
internal sealed class DerivedAnswers(FeatureModel model)
{
    private static readonly string[] OwnCodes = ["CONCURRENT_UPDATE", "INVALID_TRANSITION", "NOT_FOUND", "VALIDATION_FAILED"];

    /// <summary>
    /// Assignments of the answer; null when a slot has to decide: there is a request, an answer that is no field of the entity, or an error
    /// that no rule and no transition raises.
    /// </summary>
    public ImmutableArray<string>? Of(RouteView route, EntityView entity)
    {
        if (route.HasRequest || route.Errors.Any(error => !IsRaised(error.Code, route.Model, entity.Model)))
        {
            return null;
        }

        var row = RowVariable(route, entity);
        var answer = route.Response.Select(member => Value(member, row, entity)).ToList();
        return answer.Contains(null) ? null : [.. route.Response.Zip(answer, (member, value) => $"{member.Property} = {value}")];
    }

    /// <summary>The variable of the row that a route's service reads.</summary>
    public static string RowVariable(RouteView route, EntityView entity) =>
        route.Parameters.Any(parameter => parameter.Name == entity.Variable) ? entity.Variable + "Row" : entity.Variable;

    private bool IsRaised(string code, RouteModel route, EntityModel entity) =>
        OwnCodes.Contains(code)
        || model.Entities.SelectMany(other => other.States?.Transitions ?? []).Any(transition => transition.Error == code)
        || entity.Rules.Any(rule => rule.Error == code && rule.Guards(GuardedOperations.Word(route, entity)));

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
