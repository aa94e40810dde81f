using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An operation in an entity's list, and where it stands.</summary>
public sealed record OperationModel(Operation Operation, SourceLocation Location);
