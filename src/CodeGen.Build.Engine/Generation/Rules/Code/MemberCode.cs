namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>A property of an entity as code of rules writes it.</summary>
/// <param name="Property">The property.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Nullable">Whether it may be null.</param>
/// <param name="EnumType">How code refers to the enum; empty for other types.</param>
internal sealed record MemberCode(string Property, ClrKind Kind, bool Nullable, string EnumType = "");
