using CodeGen.Build.Engine.Gate.Slots;

namespace CodeGen.Build.Engine.Gate;

/// <summary>A slot of a feature.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Module">The module that holds it.</param>
/// <param name="File">The file that holds it, relative to the root.</param>
/// <param name="State">Whether its logic is written.</param>
public sealed record SlotStatus(string Id, string Module, string File, SlotState State);
