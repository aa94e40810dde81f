using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Tests of state machines: the transitions themselves, and what create and update answer.</summary>
internal static class StateTests
{
    /// <summary>Unit tests of an entity's transitions; none when nothing is decided about them.</summary>
    public static IEnumerable<GeneratedModule> Unit(FeaturePlan plan, EntityView entity)
    {
        if (entity.States is not { } machine || (!machine.GuardsUpdate && machine.Actions.IsEmpty))
        {
            yield break;
        }

        yield return new GeneratedModule
        {
            Id = ModuleIds.UnitTests(machine.Class),
            Phase = Phase.Tests,
            Summary = $"Every transition of {entity.PluralWords}, and one that is refused for each state.",
            Origin = machine.Origin,
            Files =
            [
                plan.Builder.Test(
                    "tests/transitions-tests", plan.Names.TestFile($"{machine.Class}Tests.cs"), plan.Names.TestNamespace,
                    [.. Imports.UnitTests, .. plan.OwnNamespaces], ("Entity", entity), ("Machine", machine)),
            ],
            DependsOn = [ModuleIds.SharedErrors, ModuleIds.Entity(entity.Name), ModuleIds.Rules(entity.Name)],
        };
    }

    /// <summary>The file with the tests over HTTP; none when the entity has no state machine.</summary>
    public static IEnumerable<GeneratedFile> Http(FeaturePlan plan, EntityView entity, IEnumerable<string> usings, IEnumerable<(string, object)> data)
    {
        if (entity.States is not { } machine || !(machine.HasOthers || entity.HasCreate))
        {
            yield break;
        }

        var sends = entity.HasUpdate && machine.HasOthers;
        yield return plan.Builder.Test(
            "tests/state-tests", plan.Names.TestFile($"{entity.Name}StateTests.cs"), plan.Names.TestNamespace, usings,
            [
                .. data.Where(pair => pair.Item1 is "CreateClient" or "UpdateClient"), ("Entity", entity), ("Machine", machine), ("TestRow", string.Empty),
                ("NeedsPath", entity.HasCreate || sends), ("NeedsSend", sends),
                ("NeedsErrorAssert", machine.HasOthers && (entity.HasCreate || !machine.RefusedUpdates.IsEmpty)),
            ]);
    }
}
