using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>A refusal of a state machine.</summary>
/// <param name="Name">The member of the machine's class.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code.</param>
/// <param name="Meaning">The sentence for callers.</param>
public sealed record StateErrorView(string Name, int Status, string Code, string Meaning)
{
    /// <summary>The code as a C# literal.</summary>
    public string CodeLiteral => CSharpLiteral.Text(Code);

    /// <summary>The sentence as a C# literal.</summary>
    public string Detail => CSharpLiteral.Text(Meaning);

    /// <summary>The sentence as the text of an XML summary.</summary>
    public string Summary => Summaries.Sentence(Meaning);
}
