using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>One side of an atom that tests should see, such as the value below, at and above a boundary.</summary>
/// <param name="Situation">What it is, in the language of rules.</param>
/// <param name="Goals">What a row needs for it.</param>
/// <param name="NearFirst">Whether its row is to be near the row of the atom's first side: just below or above the boundary.</param>
internal sealed record AtomFacet(string Situation, ImmutableArray<RowGoal> Goals, bool NearFirst = false);
