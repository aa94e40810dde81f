using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>For each contract route that changes a state: what is derived of it, and why not more.</summary>
internal static class StateChoices
{
    private const string Derived = "derived";
    private const string Slot = "state derived, the rest is a slot";

    public static IEnumerable<Decision> Of(FeatureView feature) =>
        feature.Routes.Select(route => route.Transition is { } transition ? Of(route, transition) : null).OfType<Decision>();

    private static Decision Of(RouteView route, RouteTransitionView transition) => new(
        "route.logic",
        transition.Derived ? Derived : Slot,
        transition.Left is { } left ? $"{route.Title} changes the {transition.Machine.Field.Name}; {left}." : $"{route.Title} only changes the {transition.Machine.Field.Name}.",
        [Derived, Slot],
        transition.Derived ? ModuleIds.Registration : ModuleIds.Slots);
}
