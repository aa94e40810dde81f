namespace CodeGen.Build.Engine.Reporting;

/// <summary>A line of the deployment checklist: computed, never claimed.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Text">What has to hold.</param>
/// <param name="State">What the evidence says.</param>
/// <param name="Evidence">The evidence, or what is missing.</param>
public sealed record ChecklistItem(string Id, string Text, ChecklistState State, string Evidence);
