using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Specs.Rules.Truth;

/// <summary>A condition and the text that it was bound from.</summary>
/// <param name="Expression">The condition.</param>
/// <param name="Text">The text that its spans count in.</param>
internal sealed record RuleCondition(BoundExpression Expression, string Text)
{
    /// <summary>What is written at a part of it.</summary>
    public string Written(BoundExpression part) => part.Span.End <= Text.Length ? Text.Substring(part.Span.Start, part.Span.Length) : Text;
}
