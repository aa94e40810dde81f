using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation;

/// <summary>From this line of a generated file on, the text goes back to this place of the spec.</summary>
/// <param name="Line">Line of the generated file, from 1.</param>
/// <param name="Origin">Place in the spec.</param>
public sealed record LineOrigin(int Line, SourceLocation Origin);
