using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>What a path can name in an entity: a field, a reference or a collection.</summary>
internal sealed record RuleMember
{
    /// <summary>The name in spec form.</summary>
    public required string Name { get; init; }

    /// <summary>The entity that has it.</summary>
    public required string Owner { get; init; }

    /// <summary>Its type.</summary>
    public required RuleType Type { get; init; }

    /// <summary>Whether a row may be without a value; a collection never is.</summary>
    public bool Nullable { get; init; }

    /// <summary>The field of the spec, written or implied; null for references, collections and what only the project has.</summary>
    public FieldModel? Field { get; init; }

    /// <summary>
    /// The relationship of a reference or collection. It is declared by the owner, or, when <see cref="Inverse"/>, by the other entity.
    /// </summary>
    public RelationshipModel? Relationship { get; init; }

    /// <summary>Whether the other entity declares the relationship.</summary>
    public bool Inverse { get; init; }

    /// <summary>
    /// The column that holds the relation, in spec form: of the owner for a reference, of the other entity for a collection; null where
    /// neither side has one (many_to_many) and for fields.
    /// </summary>
    public string? ForeignKey { get; init; }

    /// <summary>The property of an entity of the code base; null for members of the spec.</summary>
    public ExistingProperty? Property { get; init; }

    /// <summary>Whether it is a plain value.</summary>
    public bool IsField => Type.Kind is not (RuleTypeKind.Reference or RuleTypeKind.Collection);
}
