using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary><c>in [..]</c> or <c>not in [..]</c>.</summary>
/// <param name="Operand">The value that is looked for.</param>
/// <param name="Items">The list: <see cref="WordExpression"/> and <see cref="TextExpression"/>.</param>
/// <param name="Negated">Whether it is <c>not in</c>.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record MembershipExpression(RuleExpression Operand, ImmutableArray<RuleExpression> Items, bool Negated, RuleSpan Span) : RuleExpression(Span);
