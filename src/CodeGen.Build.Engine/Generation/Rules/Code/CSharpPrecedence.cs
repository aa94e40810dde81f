namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>How tightly C# expressions bind, from loose to tight.</summary>
internal enum CSharpPrecedence
{
    /// <summary><c>a ?? b</c>.</summary>
    Coalesce,

    /// <summary><c>a || b</c>.</summary>
    Or,

    /// <summary><c>a &amp;&amp; b</c>.</summary>
    And,

    /// <summary><c>a == b</c>.</summary>
    Equality,

    /// <summary><c>a &lt; b</c>, <c>a is b</c>.</summary>
    Relational,

    /// <summary><c>a + b</c>.</summary>
    Additive,

    /// <summary><c>a * b</c>.</summary>
    Multiplicative,

    /// <summary><c>-a</c>, <c>!a</c>, casts.</summary>
    Unary,

    /// <summary>Names, members, calls, literals.</summary>
    Primary,
}
