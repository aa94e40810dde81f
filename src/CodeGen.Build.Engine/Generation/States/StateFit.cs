using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>Transitions that nothing but a slot can make.</summary>
internal static class StateFit
{
    public static IEnumerable<Finding> Check(FeatureView feature) =>
        from entity in feature.Entities
        from route in feature.Routes
        where route.Method != "GET" && GuardedOperations.IsBelow(route.Model, entity.Model) && !StateMachines.Drives(route.Model, entity.Model)
        from transition in StateMachines.Of(route.Model, entity.Model).DistinctBy(transition => transition.Location)
        select Finding.Of(
            GenerationFindings.TransitionWithoutRow,
            $"'{transition.On ?? "update"}' makes the transition {transition.From} -> {transition.To} of '{entity.Name}', and {route.Title} does not name the {entity.Words} that is meant, or writes it itself, so only its slot can make it.",
            transition.OnLocation ?? transition.Location);
}
