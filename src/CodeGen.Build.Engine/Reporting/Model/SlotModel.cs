namespace CodeGen.Build.Engine.Reporting.Model;

/// <summary>An open slot.</summary>
internal sealed record SlotModel(string Signature, string File, string Origin, string Duty);
