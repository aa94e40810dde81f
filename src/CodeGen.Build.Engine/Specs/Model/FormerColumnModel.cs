namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>What an altered column was before, as far as the spec says it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="MaxLength">Its longest text, in characters.</param>
/// <param name="Precision">Its digits in all.</param>
/// <param name="Scale">Its digits after the point.</param>
/// <param name="Default">Its default as written.</param>
public sealed record FormerColumnModel(TypeReference? Type, int? MaxLength, int? Precision, int? Scale, string? Default);
