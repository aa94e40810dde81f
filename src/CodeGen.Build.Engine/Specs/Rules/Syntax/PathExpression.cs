using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A field or relation by its path, such as <c>customer.status</c>; a single word may also be one of an enum.</summary>
/// <param name="Names">The words between the points, at least one.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record PathExpression(ImmutableArray<PathName> Names, RuleSpan Span) : RuleExpression(Span)
{
    /// <summary>The path as it is written.</summary>
    public string Text => string.Join('.', Names.Select(name => name.Text));
}
