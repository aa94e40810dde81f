using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>The states of an entity and what leads from one to the next, as a Mermaid state diagram.</summary>
internal static class StateDiagram
{
    /// <summary>The lines of the diagram; none without a state machine.</summary>
    public static IEnumerable<string> Of(StateMachineModel? machine)
    {
        if (machine is null)
        {
            yield break;
        }

        yield return "stateDiagram-v2";
        foreach (var state in machine.States)
        {
            yield return $"    state \"{state.Replace("\"", "#quot;", StringComparison.Ordinal)}\" as {Name(machine, state)}";
        }

        yield return $"    [*] --> {Name(machine, machine.Initial)}";
        foreach (var transition in machine.Transitions)
        {
            yield return $"    {Name(machine, transition.From)} --> {Name(machine, transition.To)} : {transition.On ?? "update"}";
        }
    }

    // Words of the spec may hold blanks; names of states may not.
    private static string Name(StateMachineModel machine, string state) => $"s{machine.States.IndexOf(state) + 1}";
}
