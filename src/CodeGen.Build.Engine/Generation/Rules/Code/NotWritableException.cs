namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>A rule says something that cannot be written in the language at hand; ends at the emitter that was asked.</summary>
/// <param name="reason">What, as the end of a sentence.</param>
internal sealed class NotWritableException(string reason) : Exception(reason);
