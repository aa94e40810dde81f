namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>A change of a table or view that the feature does not own, as SQL: kept with the base, so that it is made once.</summary>
/// <param name="Up">Statements that make it, each ended by a semicolon.</param>
/// <param name="Down">Statements that take it back; a remark where nothing can.</param>
/// <param name="Renames">Whether it gives a table its new name, which other statements use.</param>
public sealed record TableChange(string Up, string Down, bool Renames = false);
