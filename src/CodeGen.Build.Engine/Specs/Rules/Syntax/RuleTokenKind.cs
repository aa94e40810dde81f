namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>The kinds of tokens.</summary>
internal enum RuleTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A word: a keyword, or the name of a member, a function or an enum's word.</summary>
    Name,

    /// <summary>Digits, perhaps with a point.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>An operator or a bracket.</summary>
    Symbol,
}
