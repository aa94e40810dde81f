namespace CodeGen.Build.Engine.Generation.States;

/// <summary>A refusal of a state machine.</summary>
/// <param name="Name">The member of the machine's class.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="CodeLiteral">The code as a C# literal.</param>
/// <param name="Detail">The sentence for callers, as a C# literal.</param>
/// <param name="Summary">The same as the text of an XML summary.</param>
public sealed record StateErrorView(string Name, int Status, string CodeLiteral, string Detail, string Summary);
