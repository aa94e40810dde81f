namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>By what a database is seen to have a migration.</summary>
/// <param name="Present">Holds once the migration was run, as SQL.</param>
/// <param name="Absent">Holds before, as SQL.</param>
/// <param name="What">What is there then, such as <c>table notes</c>.</param>
public sealed record DeploymentSign(string Present, string Absent, string What);
