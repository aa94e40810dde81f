namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Adds a statement to a body.</summary>
/// <param name="Type">The type's full name; null for top-level statements.</param>
/// <param name="Method">The method's name; null for top-level statements.</param>
/// <param name="Anchor">Where in the body.</param>
/// <param name="Text">The statement's source.</param>
public sealed record AddStatement(string? Type, string? Method, EditAnchor Anchor, string Text) : EditOperation;
