namespace CodeGen.Build.Engine.Reporting.Model;

/// <summary>A finding.</summary>
internal sealed record FindingModel(string Severity, string Code, string Place, string Message, string Origin);
