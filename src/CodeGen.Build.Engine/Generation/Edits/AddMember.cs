namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Adds a member to a type: a property after the last one of its kind (such as DbSet), else after the last; a method at the end.</summary>
/// <param name="Type">The type's full name.</param>
/// <param name="Text">The member's source, without indentation of its own.</param>
public sealed record AddMember(string Type, string Text) : EditOperation;
