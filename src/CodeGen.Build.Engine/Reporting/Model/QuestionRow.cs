namespace CodeGen.Build.Engine.Reporting.Model;

/// <summary>A question, where it is asked, and its answer or what is used without one.</summary>
internal sealed record QuestionRow(string Id, string Text, string Place, string Answer);
