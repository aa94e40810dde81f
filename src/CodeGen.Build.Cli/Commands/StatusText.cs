using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Slots;

namespace CodeGen.Build.Cli.Commands;

/// <summary>The features' states for people.</summary>
internal static class StatusText
{
    /// <summary>The lines: a table for each feature.</summary>
    public static IEnumerable<string> Lines(StatusDocument document) => document.Features.IsEmpty
        ? ["There are no features."]
        : document.Features.SelectMany(Feature);

    /// <summary>The word of a state.</summary>
    public static string Word(ModuleState state) => state.ToString().ToLowerInvariant();

    private static IEnumerable<string> Feature(FeatureStatus feature)
    {
        var states = feature.Modules.ToDictionary(module => module.Id, module => module.State, StringComparer.Ordinal);
        return
        [
            $"{feature.Feature}: {Word(feature.State)}",
            .. feature.Phases.Select(phase => $"  {Word(phase.Phase),-8}{Word(phase.State),-10}{Counts(phase, states)}"),
            .. feature.Slots.Where(slot => slot.State != SlotState.Closed)
                .Select(slot => $"  {Slot(slot.State)} {slot.Id} in {slot.File}"),
            .. Findings(feature),
        ];
    }

    private static string Counts(PhaseStatus phase, Dictionary<string, ModuleState> states)
    {
        var counts = phase.Modules.GroupBy(id => states[id]).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}");
        var slots = phase.Slots.IsEmpty ? "" : $"; {phase.Slots.Length} open slots";
        return string.Join(", ", counts) + slots;
    }

    private static IEnumerable<string> Findings(FeatureStatus feature) => feature.State == ModuleState.Failed || feature.Modules.IsEmpty
        ? feature.Findings.Select(finding => "  " + Output.FindingText.Of(finding))
        : [];

    private static string Slot(SlotState state) => state == SlotState.Open ? "open slot" : "slot that cannot be judged:";

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
