using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>A member of the entity, or of one that it refers to. Null as soon as a reference on the way is null.</summary>
/// <param name="Members">The members from the first to the last; all but the last are references.</param>
/// <param name="FromElement">Whether it begins at the element of the aggregate around it instead of the rule's entity.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundPath(ImmutableArray<RuleMember> Members, bool FromElement, RuleSpan Span) : BoundExpression(Span)
{
    /// <summary>The member that it ends at.</summary>
    public RuleMember Member => Members[^1];

    /// <summary>The path in spec form, without the collection when it begins at an element.</summary>
    public string Text => string.Join('.', Members.Select(member => member.Name));

    /// <inheritdoc />
    public override RuleType Type => Member.Type;

    /// <inheritdoc />
    public override bool Nullable => Members.Any(member => member.Nullable);

    /// <summary>Whether both lead to the same member from the same row.</summary>
    public bool LeadsWhere(BoundPath other) =>
        FromElement == other.FromElement
        && Members.Select(member => (member.Owner, member.Name)).SequenceEqual(other.Members.Select(member => (member.Owner, member.Name)));
}
