namespace CodeGen.Build.Engine.Specs.Documents;

/// <summary>Where the value of a key stands, or that it is implied.</summary>
/// <param name="File">The file; null when the value is implied.</param>
/// <param name="Line">Line from 1; null when the value is implied.</param>
/// <param name="Column">Column from 1; null when the value is implied.</param>
/// <param name="Implied">True when the spec does not write the key, so that its default is used; null else.</param>
internal sealed record ModelPlace(string? File, int? Line, int? Column, bool? Implied);
