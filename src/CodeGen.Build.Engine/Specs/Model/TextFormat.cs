namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>A well-known form of text, the value of a field's <c>format</c>.</summary>
/// <param name="Word">The word of the format.</param>
/// <param name="Pattern">The regular expression that the whole text matches, as a field's <c>pattern</c> does.</param>
/// <param name="MaxLength">Longest text, in characters, unless the field says otherwise.</param>
/// <param name="Meaning">What is checked, for documentation.</param>
/// <param name="Example">A text of that form.</param>
public sealed record TextFormat(string Word, string Pattern, int MaxLength, string Meaning, string Example);
