namespace CodeGen.Build.Engine.Reporting.Model;

/// <summary>An acceptance criterion.</summary>
internal sealed record CriterionRow(string Id, string Text, string Tests);
