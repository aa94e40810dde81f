using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>Another file that belongs to a feature.</summary>
/// <param name="Path">The file, as findings show it.</param>
/// <param name="AbsolutePath">The file's absolute path.</param>
/// <param name="Location">Where a spec names it.</param>
public sealed record IncludeModel(string Path, string AbsolutePath, SourceLocation Location);
