namespace CodeGen.Build.Engine.Context;

/// <summary>A property of an entity that the code base already has.</summary>
/// <param name="Name">The property.</param>
/// <param name="ClrType">Its C# type in minimally qualified form, with <c>?</c> when nullable.</param>
/// <param name="Column">The column: HasColumnName, [Column], else the property's name.</param>
/// <param name="Required">Whether an instance is invalid without a value: a <c>required</c> member, or a non-nullable reference without initialiser.</param>
/// <param name="CanSet">Whether object initialisers may assign it.</param>
/// <param name="Navigation">The full name of the entity that it navigates to; null for plain values.</param>
public sealed record ExistingProperty(
    string Name, string ClrType, string Column, bool Required, bool CanSet, string? Navigation);
