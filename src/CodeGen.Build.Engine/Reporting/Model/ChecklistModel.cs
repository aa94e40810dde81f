namespace CodeGen.Build.Engine.Reporting.Model;

/// <summary>A line of the checklist.</summary>
internal sealed record ChecklistModel(string Mark, string Text, string State, string Evidence);
