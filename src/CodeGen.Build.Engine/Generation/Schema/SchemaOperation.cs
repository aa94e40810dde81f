namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>One step of a migration and the step that takes it back.</summary>
/// <param name="Up">SQL statements of the way up, each ended by a semicolon.</param>
/// <param name="Down">SQL statements of the way down.</param>
public sealed record SchemaOperation(string Up, string Down);
