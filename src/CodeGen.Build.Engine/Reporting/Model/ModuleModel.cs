namespace CodeGen.Build.Engine.Reporting.Model;

/// <summary>A module.</summary>
internal sealed record ModuleModel(string Id, string Summary, string Content, string State, string Origin);
