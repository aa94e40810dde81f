namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Adds a using directive unless the namespace is imported already.</summary>
/// <param name="Namespace">The namespace.</param>
public sealed record AddUsing(string Namespace) : EditOperation;
