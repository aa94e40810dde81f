using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation;

/// <summary>A choice that the generator made.</summary>
/// <param name="Topic">What was chosen, for example <c>placement.entities</c>.</param>
/// <param name="Choice">What it chose.</param>
/// <param name="Reason">Why.</param>
/// <param name="Candidates">What else was possible.</param>
/// <param name="Module">The module concerned; null for the whole feature.</param>
public sealed record Decision(string Topic, string Choice, string Reason, ImmutableArray<string> Candidates, string? Module = null);
