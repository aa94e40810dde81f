namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>An answer whose id two questions have.</summary>
/// <param name="Id">The id.</param>
/// <param name="First">What the first question is about.</param>
/// <param name="FirstId">The id that only the first one has.</param>
/// <param name="Second">What the second question is about.</param>
/// <param name="SecondId">The id that only the second one has.</param>
internal sealed record AmbiguousAnswer(string Id, string First, string FirstId, string Second, string SecondId);
