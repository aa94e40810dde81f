namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>A refusal that an endpoint may answer with, as the documentation shows it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The member <c>error</c> of the problem details; empty where the framework answers without a body.</param>
/// <param name="Meaning">When it is answered, as a cell of a Markdown table.</param>
public sealed record DocumentedError(int Status, string Code, string Meaning);
