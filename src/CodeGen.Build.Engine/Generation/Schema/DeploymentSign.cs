namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>By what a database is seen to have a migration.</summary>
/// <param name="Condition">Holds once the migration was run, as SQL.</param>
/// <param name="What">What is there then, such as <c>table notes</c>.</param>
public sealed record DeploymentSign(string Condition, string What);
