using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An entity of a feature.</summary>
public sealed record EntityModel
{
    /// <summary>The .NET name, for example <c>OrderLine</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The table's name; default: the snake_case plural of the name.</summary>
    public required string Table { get; init; }

    /// <summary><see cref="TypeKind.Int"/> (default) or <see cref="TypeKind.Uuid"/>.</summary>
    public TypeKind Key { get; init; } = TypeKind.Int;

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The fields that the spec writes, in its order.</summary>
    public ImmutableArray<FieldModel> Fields { get; init; } = [];

    /// <summary>The relationships that the spec writes, in its order.</summary>
    public ImmutableArray<RelationshipModel> Relationships { get; init; } = [];

    /// <summary>
    /// The other sides of relationships that the spec writes on one side only, each marked <see cref="RelationshipModel.Implied"/>: the
    /// collection of a many-to-one, the reference of a one-to-many.
    /// </summary>
    public ImmutableArray<RelationshipModel> ImpliedRelationships { get; init; } = [];

    /// <summary>The operations, in the order create, read, list, update, delete; empty: no endpoints of its own.</summary>
    public ImmutableArray<OperationModel> Operations { get; init; } = [];

    /// <summary>Where the list of operations stands; null when the entity has none.</summary>
    public SourceLocation? OperationsLocation { get; init; }

    /// <summary>The path of its collection, <c>/api/&lt;plural-kebab-case&gt;</c>; one of it is under <c>/{id}</c>.</summary>
    public string CollectionPath => "/api/" + Names.Plural(Names.Kebab(Name));

    /// <summary>Every field that filters, order and indexes name, with its place.</summary>
    public ImmutableArray<FieldUse> FieldUses { get; init; } = [];

    /// <summary>
    /// The columns that the format adds to the written fields, each marked <see cref="FieldModel.Implied"/>: <c>id</c>, foreign keys
    /// (their type is the other entity: the column has the type of its key), <c>version</c> and so on.
    /// </summary>
    public ImmutableArray<FieldModel> ImpliedFields { get; init; } = [];

    /// <summary>Field names (spec form) that the list endpoint filters by; foreign keys as <c>customer_id</c>.</summary>
    public ImmutableArray<string> Filters { get; init; } = [];

    /// <summary>Default order: field names, a leading minus for descending; empty: by key.</summary>
    public ImmutableArray<string> Sort { get; init; } = [];

    /// <summary>Additional indexes, each a list of field names.</summary>
    public ImmutableArray<ImmutableArray<string>> Indexes { get; init; } = [];

    /// <summary>Business rules, in the spec's order.</summary>
    public ImmutableArray<RuleModel> Rules { get; init; } = [];

    /// <summary>Its state machine; null when it has none.</summary>
    public StateMachineModel? States { get; init; }

    /// <summary>Whether a <c>version</c> guards against lost updates (<c>concurrency: optimistic</c>).</summary>
    public bool Optimistic { get; init; }

    /// <summary>Whether deletion only marks (<c>soft_delete</c>, column <c>deleted_at</c>).</summary>
    public bool SoftDelete { get; init; }

    /// <summary>Whether who and when are recorded (<c>audit</c>).</summary>
    public bool Audit { get; init; }

    /// <summary>Whether rows belong to tenants (<c>tenant</c>).</summary>
    public bool Tenant { get; init; }

    /// <summary>What it is, for documentation.</summary>
    public string? Description { get; init; }

    /// <summary>The .NET name that it had before; null when not given.</summary>
    public string? Was { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
