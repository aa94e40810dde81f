namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>What an expression may cost.</summary>
internal static class RuleLimits
{
    /// <summary>Longest expression, in characters.</summary>
    public const int Characters = 4_000;

    /// <summary>Deepest nesting of parentheses, calls and signs.</summary>
    public const int Nesting = 64;

    /// <summary>Most nodes of an expression.</summary>
    public const int Nodes = 500;

    /// <summary>Most problems that are reported for one expression.</summary>
    public const int Problems = 20;
}
