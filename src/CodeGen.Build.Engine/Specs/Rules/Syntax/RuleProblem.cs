using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>What is wrong with an expression, or noteworthy.</summary>
/// <param name="Descriptor">The code.</param>
/// <param name="Span">The part of the expression that it speaks of.</param>
/// <param name="Message">What, why and what to do.</param>
internal sealed record RuleProblem(FindingDescriptor Descriptor, RuleSpan Span, string Message)
{
    /// <summary>Whether the expression cannot be used.</summary>
    public bool IsError => Descriptor.DefaultSeverity == Severity.Error;
}
