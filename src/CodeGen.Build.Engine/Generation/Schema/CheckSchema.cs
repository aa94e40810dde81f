namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>A CHECK constraint.</summary>
/// <param name="Name">The constraint's name.</param>
/// <param name="Expression">The SQL expression without its parentheses.</param>
public sealed record CheckSchema(string Name, string Expression);
