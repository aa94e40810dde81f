using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>A place where a spec names a field of an entity.</summary>
/// <param name="Key">The key that it stands under: <c>filters</c>, <c>sort</c> or <c>indexes</c>.</param>
/// <param name="Field">The field's name as written, without a leading minus.</param>
/// <param name="Location">Where it stands.</param>
public sealed record FieldUse(string Key, string Field, SourceLocation Location);
