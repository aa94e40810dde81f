using CodeGen.Build.Engine.Generation.Samples;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Which tests can be generated for a feature here.</summary>
/// <param name="Unit">Whether there is a test project with a framework that the templates know.</param>
/// <param name="Http">Whether it can also start the application.</param>
/// <param name="Rows">The rows that tests need; null when one of them cannot be made.</param>
/// <param name="Missing">Fields without values, and what is not tested therefore.</param>
internal sealed record TestAbilities(bool Unit, bool Http, FeatureRows? Rows, MissingSamples Missing);
