using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>A part of a regular expression.</summary>
internal abstract record PatternNode;

/// <summary>One of these characters; at least one.</summary>
/// <param name="Choices">The characters in the order in which they are written.</param>
internal sealed record PatternCharacters(ImmutableArray<char> Choices) : PatternNode;

/// <summary>Parts one after another; none for a part that takes no characters.</summary>
/// <param name="Parts">The parts.</param>
internal sealed record PatternSequence(ImmutableArray<PatternNode> Parts) : PatternNode;

/// <summary>One of several parts.</summary>
/// <param name="Alternatives">The parts in the order in which they are written.</param>
internal sealed record PatternChoice(ImmutableArray<PatternNode> Alternatives) : PatternNode;

/// <summary>A part that is repeated.</summary>
/// <param name="Body">The part.</param>
/// <param name="Fewest">How often at least.</param>
/// <param name="Most">How often at most; null for any number.</param>
internal sealed record PatternRepeat(PatternNode Body, int Fewest, int? Most) : PatternNode;
