using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>A relationship that an entity declares.</summary>
public sealed record RelationshipModel
{
    /// <summary>Its kind, seen from the declaring entity.</summary>
    public required RelationshipKind Kind { get; init; }

    /// <summary>The other entity's name.</summary>
    public required string Entity { get; init; }

    /// <summary>
    /// The name in spec form (snake_case): given, or implied. Many-to-one: the entity's name, and <c>&lt;name&gt;_id</c> is the
    /// foreign key. One-to-many: the plural of the entity without the owner's name in front (<c>OrderLine</c> of <c>Order</c>: <c>lines</c>).
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Whether a value must be present; true unless the spec says <c>required: false</c>.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Whether the children live and die with their owner and are written inside it.</summary>
    public bool Owned { get; init; }

    /// <summary>What a deletion of the principal does.</summary>
    public DeleteBehavior OnDelete { get; init; } = DeleteBehavior.Restrict;

    /// <summary>Whether it is the other side of a relationship that the spec writes, and is not written itself.</summary>
    public bool Implied { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
