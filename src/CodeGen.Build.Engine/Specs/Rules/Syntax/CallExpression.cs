using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A call of a function.</summary>
/// <param name="Name">The function.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record CallExpression(PathName Name, ImmutableArray<RuleExpression> Arguments, RuleSpan Span) : RuleExpression(Span);
