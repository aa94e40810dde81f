namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>A member of a request, an answer or an entity, as the documentation shows it.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Type">The type in the words of the spec, as a cell of a Markdown table.</param>
/// <param name="Limits">What its values must satisfy, as a cell of a Markdown table; empty for nothing.</param>
/// <param name="Meaning">What it is, as a cell of a Markdown table.</param>
public sealed record DocumentedField(string Name, string Type, string Limits, string Meaning);
