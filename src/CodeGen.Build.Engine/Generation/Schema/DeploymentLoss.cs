namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>What is lost when a migration is taken back.</summary>
/// <param name="Table">The table, as SQL.</param>
/// <param name="Condition">Holds when there is something to lose, as SQL.</param>
/// <param name="What">What there is then, as the beginning of a sentence.</param>
public sealed record DeploymentLoss(string Table, string Condition, string What);
