using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Logic that cannot be derived: one method that fails closed until a model or a person fills it.</summary>
/// <param name="Id">Stable id, <c>&lt;feature&gt;/&lt;method&gt;</c>.</param>
/// <param name="Signature">The method's signature.</param>
/// <param name="Duty">What it has to do, from the spec.</param>
/// <param name="File">The generated file that holds it.</param>
/// <param name="Origin">Where the spec asks for it.</param>
public sealed record OpenSlot(string Id, string Signature, string Duty, string File, SourceLocation Origin);
