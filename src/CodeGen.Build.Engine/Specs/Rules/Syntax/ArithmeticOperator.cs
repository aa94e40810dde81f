namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>How two values are computed.</summary>
internal enum ArithmeticOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,
}
