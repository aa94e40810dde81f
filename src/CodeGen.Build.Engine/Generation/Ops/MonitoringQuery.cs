namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>A query that tells how a feature fares.</summary>
/// <param name="Question">What it answers.</param>
/// <param name="Advice">What to make of the answer.</param>
/// <param name="Sql">The query, without semicolon.</param>
public sealed record MonitoringQuery(string Question, string Advice, string Sql);
