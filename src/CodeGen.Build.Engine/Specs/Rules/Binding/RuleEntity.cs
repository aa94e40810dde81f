using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>An entity as rules see it.</summary>
internal sealed record RuleEntity
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its members, in the order of messages.</summary>
    public required ImmutableArray<RuleMember> Members { get; init; }

    /// <summary>The entity of the spec; null for one of the code base.</summary>
    public EntityModel? Model { get; init; }

    /// <summary>The entity of the code base; null for one of the spec.</summary>
    public ExistingEntity? Existing { get; init; }

    /// <summary>What rows of tests hold; null for an entity of the spec, whose rows are chosen by its rules.</summary>
    public ImmutableSortedDictionary<string, object?>? Values { get; init; }

    /// <summary>
    /// The member of this name; null for none. A name with hyphens or capitals is found by its snake_case form too, since a hyphen is a
    /// minus in a rule.
    /// </summary>
    public RuleMember? Find(string name) =>
        Members.FirstOrDefault(member => member.Name == name) ?? Members.FirstOrDefault(member => Names.Snake(member.Name) == name);

    /// <summary>The names that a rule may write.</summary>
    public IEnumerable<string> WritableNames =>
        Members.Select(member => member.Name.Contains('-', StringComparison.Ordinal) ? Names.Snake(member.Name) : member.Name);
}
