namespace CodeGen.Build.Engine.Reporting.Model;

/// <summary>What <c>checklist.md.hbs</c> gets.</summary>
internal sealed record ChecklistPage(string Feature, System.Collections.Immutable.ImmutableArray<ChecklistModel> Items);
