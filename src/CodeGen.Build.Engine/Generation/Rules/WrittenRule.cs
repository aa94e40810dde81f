namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>What became of a rule as C#.</summary>
/// <param name="Method">Its method; null for a rule that is a sentence and nothing else, and for one that cannot be written.</param>
/// <param name="Problem">Why it cannot be written; null when it can.</param>
internal sealed record WrittenRule(RuleMethodView? Method, string? Problem);
