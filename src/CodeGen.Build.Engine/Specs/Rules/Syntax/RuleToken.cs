namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its text; of a text in quotes what stands between them.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct RuleToken(RuleTokenKind Kind, string Text, RuleSpan Span)
{
    /// <summary>Whether it is this operator or bracket.</summary>
    public bool IsSymbol(string symbol) => Kind == RuleTokenKind.Symbol && Text == symbol;

    /// <summary>Whether it is this word.</summary>
    public bool IsWord(string word) => Kind == RuleTokenKind.Name && Text == word;

    /// <summary>What it is, for messages.</summary>
    public string Description => Kind switch
    {
        RuleTokenKind.End => "the end of the expression",
        RuleTokenKind.Text => "a text in quotes",
        _ => $"'{Text}'",
    };
}
