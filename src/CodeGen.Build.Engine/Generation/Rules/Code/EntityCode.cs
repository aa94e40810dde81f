using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>How code of rules reaches an entity and its members.</summary>
internal sealed record EntityCode
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How code refers to the class.</summary>
    public required string Type { get; init; }

    /// <summary>A local variable for a row.</summary>
    public required string Variable { get; init; }

    /// <summary>The rows of its table as a query, for example <c>database.Orders</c>.</summary>
    public required string Set { get; init; }

    /// <summary>The member of its key.</summary>
    public required MemberCode Key { get; init; }

    /// <summary>Its members by their names in spec form.</summary>
    public required ImmutableDictionary<string, MemberCode> Members { get; init; }

    /// <summary>The view; null for an entity of the code base.</summary>
    public EntityView? View { get; init; }

    /// <summary>The entity of the code base; null for one of the feature.</summary>
    public ExistingEntity? Existing { get; init; }
}
