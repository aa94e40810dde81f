namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A part of an expression's text.</summary>
/// <param name="Start">Its first character, counted from 0.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct RuleSpan(int Start, int Length)
{
    /// <summary>The character behind it.</summary>
    public int End => Start + Length;

    /// <summary>The part from the beginning of one to the end of the other.</summary>
    public static RuleSpan Over(RuleSpan first, RuleSpan last) => new(first.Start, Math.Max(0, last.End - first.Start));
}
