using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>What endpoints refuse because of a state, in words for those who call them.</summary>
internal static class StateRefusals
{
    /// <summary>The refusals of an operation.</summary>
    public static IEnumerable<DocumentedError> Of(EntityView entity, OperationView operation) => entity.States is not { } machine ? []
        : operation.IsCreate && machine.NotInitial is { } initial ? [Documented(initial)]
        : operation.IsUpdate && machine.GuardsUpdate ? machine.RefusedUpdates.Select(refused => refused.Error).Distinct().Select(name => Documented(machine.Errors.Single(error => error.Name == name)))
        : [];

    /// <summary>The refusals of a contract route, apart from those that it declares itself.</summary>
    public static IEnumerable<DocumentedError> Of(RouteView route)
    {
        if (route.Transition is not { } transition)
        {
            yield break;
        }

        if (!transition.Action.Refused.IsEmpty && !Declares(route, transition.Action.Error.Code))
        {
            yield return Documented(transition.Action.Error);
        }

        if (!Declares(route, "CONCURRENT_UPDATE"))
        {
            yield return new DocumentedError(409, "CONCURRENT_UPDATE", "Somebody else wrote at the same time, twice.");
        }
    }

    private static bool Declares(RouteView route, string code) => route.Errors.Any(error => error.Code == code);

    private static DocumentedError Documented(StateErrorView error) => new(error.Status, error.Code, MarkdownText.Line(error.Meaning));
}
