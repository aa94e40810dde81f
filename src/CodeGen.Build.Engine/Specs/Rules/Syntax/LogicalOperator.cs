namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>What joins conditions.</summary>
internal enum LogicalOperator
{
    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>and</c></summary>
    And,
}
