namespace CodeGen.Build.Engine.Generation.Rules.Sql;

/// <summary>An SQL expression.</summary>
/// <param name="Text">The expression.</param>
/// <param name="IsSimple">Whether it needs no parentheses as an operand.</param>
/// <param name="Nullable">Whether it can be NULL.</param>
internal sealed record SqlText(string Text, bool IsSimple, bool Nullable)
{
    /// <summary>The expression as an operand.</summary>
    public string Operand => IsSimple ? Text : $"({Text})";
}
