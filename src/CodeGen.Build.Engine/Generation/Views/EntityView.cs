using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>An entity as templates see it.</summary>
public sealed record EntityView
{
    /// <summary>The entity of the spec.</summary>
    internal EntityModel Model { get; init; } = null!;

    /// <summary>The class.</summary>
    public required string Name { get; init; }

    /// <summary>How code refers to the class: its name, in full where that would mean something else.</summary>
    public required string Type { get; init; }

    /// <summary>The class's plural.</summary>
    public required string Plural { get; init; }

    /// <summary>A local variable for one, for example <c>order</c>.</summary>
    public required string Variable { get; init; }

    /// <summary>The name as words, for sentences.</summary>
    public required string Words { get; init; }

    /// <summary>Its plural as words.</summary>
    public required string PluralWords { get; init; }

    /// <summary>The XML summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The namespace of the entity class.</summary>
    public required string Namespace { get; init; }

    /// <summary>The collection's path, <c>/api/…</c>.</summary>
    public required string Route { get; init; }

    /// <summary>The collection's path in a header, which holds ASCII only.</summary>
    public string Location => string.Join('/', Route.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The same inside an interpolated string of a test, whose constant <c>Path</c> is the path.</summary>
    public string LocationHole => Location == Route ? "{Path}" : Location;

    /// <summary><c>int</c> or <c>Guid</c>.</summary>
    public required string KeyType { get; init; }

    /// <summary>The path of one below the collection's, with the key's constraint, as a C# literal.</summary>
    public required string KeyPattern { get; init; }

    /// <summary>A key that no row has, as a C# expression.</summary>
    public required string UnknownKey { get; init; }

    /// <summary>The same inside an interpolated string.</summary>
    public string UnknownKeyHole => $"{{{UnknownKey}}}";

    /// <summary>The table as a C# literal.</summary>
    public string TableLiteral => CSharpLiteral.Text(Table);

    /// <summary>How the DbContext's set is reached, for example <c>database.Orders</c>.</summary>
    public required string Set { get; init; }

    /// <summary>Foreign keys and fields, in the order of the columns.</summary>
    public required ImmutableArray<FieldView> Fields { get; init; }

    /// <summary>Columns that services fill themselves and responses show: who wrote when.</summary>
    public required ImmutableArray<FieldView> Stamps { get; init; }

    /// <summary>Fields, and what services fill themselves: all properties of the entity that are columns, apart from the key and the version.</summary>
    public required ImmutableArray<FieldView> Columns { get; init; }

    /// <summary>What callers send: the fields, and the keys of the links.</summary>
    public required ImmutableArray<FieldView> RequestFields { get; init; }

    /// <summary>What callers see, apart from the key, owned collections and the version.</summary>
    public required ImmutableArray<FieldView> ResponseFields { get; init; }

    /// <summary>The fields that are foreign keys.</summary>
    public required ImmutableArray<FieldView> References { get; init; }

    /// <summary>The fields whose values are unique.</summary>
    public required ImmutableArray<FieldView> UniqueFields { get; init; }

    /// <summary>The fields that are enums.</summary>
    public required ImmutableArray<FieldView> Enums { get; init; }

    /// <summary>Owned collections.</summary>
    public required ImmutableArray<ChildView> Children { get; init; }

    /// <summary>Many-to-many relationships.</summary>
    public required ImmutableArray<LinkView> Links { get; init; }

    /// <summary>The entities that it refers to, by foreign keys and by links.</summary>
    public IEnumerable<ReferenceView> Referred => References.Select(reference => reference.Reference!).Concat(Links.Select(link => link.Reference));

    /// <summary>Whether it refers to others, by foreign keys or by links.</summary>
    public bool RefersToOthers => Referred.Any();

    /// <summary>The rows with what a response needs.</summary>
    public string Rows => Links.IsEmpty ? Set : "WithLinks";

    /// <summary>Whether an operation reads links.</summary>
    public bool LoadsLinks => !Links.IsEmpty && (HasRead || HasList || HasUpdate);

    /// <summary>Filters of the list.</summary>
    public required ImmutableArray<FilterView> Filters { get; init; }

    /// <summary>Fields that a list may be sorted by.</summary>
    public required ImmutableArray<FieldView> SortFields { get; init; }

    /// <summary>The default sort expression, for example <c>last_name,-placed_at</c>, as a C# literal; empty string for the key alone.</summary>
    public required string DefaultSort { get; init; }

    /// <summary>Indexes beyond the unique ones.</summary>
    public required ImmutableArray<IndexView> Indexes { get; init; }

    /// <summary>Its operations with paths and security, in the usual order.</summary>
    public required ImmutableArray<OperationView> Operations { get; init; }

    /// <summary>Whether the entity has a <c>version</c>.</summary>
    public required bool Optimistic { get; init; }

    /// <summary>Whether who and when are recorded.</summary>
    public bool Audit => Model.Audit;

    /// <summary>Whether a deletion only marks the row.</summary>
    public bool SoftDelete => Model.SoftDelete;

    /// <summary>Whether rows belong to tenants.</summary>
    public bool Tenant => Model.Tenant;

    /// <summary>The condition over <c>entity</c> that every query adds; empty for none.</summary>
    public string QueryFilter => string.Join(" && ", new[]
    {
        Tenant ? "entity.TenantId == _context.CurrentTenantId" : string.Empty,
        SoftDelete ? "entity.DeletedAt == null" : string.Empty,
    }.Where(condition => condition.Length > 0));

    /// <summary>Rows that hinder a deletion that only marks.</summary>
    public ImmutableArray<IncomingView> Hindering { get; init; } = [];

    /// <summary>Rows that a deletion that only marks changes too.</summary>
    public ImmutableArray<IncomingView> Following { get; init; } = [];

    /// <summary>Whether its service tells the time.</summary>
    public bool NeedsClock => AsksForTime || (Audit && HasWrites) || (SoftDelete && HasDelete);

    /// <summary>Whether its service asks who calls.</summary>
    public bool NeedsCaller => Tenant || (Audit && (HasWrites || (SoftDelete && HasDelete)))
        || Following.Any(view => view.Changes.Any(change => change.Contains("caller", StringComparison.Ordinal)));

    /// <summary>Whether it is written inside its owner.</summary>
    public required bool Owned { get; init; }

    /// <summary>Its state machine; null when it has none.</summary>
    public StateMachineView? States { get; init; }

    /// <summary>Its rules that guard something, in the spec's order.</summary>
    public ImmutableArray<RuleView> Rules { get; init; } = [];

    /// <summary>Whether something in its request can be invalid.</summary>
    public bool HasChecks => RequestFields.Any(candidate => candidate.Check.Length > 0) || Children.Length > 0;

    /// <summary>Whether it offers create.</summary>
    public bool HasCreate => Has(Operation.Create);

    /// <summary>Whether it offers read.</summary>
    public bool HasRead => Has(Operation.Read);

    /// <summary>Whether it offers list.</summary>
    public bool HasList => Has(Operation.List);

    /// <summary>Whether it offers update.</summary>
    public bool HasUpdate => Has(Operation.Update);

    /// <summary>Whether it offers delete.</summary>
    public bool HasDelete => Has(Operation.Delete);

    /// <summary>Whether requests with a body exist.</summary>
    public bool HasWrites => HasCreate || HasUpdate;

    /// <summary>Whether one of its operations asks a slot.</summary>
    public bool UsesSlots { get; init; }

    /// <summary>Whether one of its operations looks at a rule about the present.</summary>
    public bool AsksForTime { get; init; }

    /// <summary>CHECK constraints that hold rules.</summary>
    public ImmutableArray<ConstraintView> Constraints { get; init; } = [];

    /// <summary>Whether a CHECK constraint holds one of its rules that guard something.</summary>
    public bool HasConstraints => Rules.Any(rule => rule.Constraint.Length > 0);

    /// <summary>The refusal of the rule whose CHECK constraint a <c>violation</c> names, as a C# expression; empty where no constraint holds a rule.</summary>
    public string CheckRefusal
    {
        get
        {
            var found = Children.Select(child => child.Entity).Prepend(this).Where(entity => entity.HasConstraints)
                .Select(entity => $"{RuleViewFactory.ErrorClass(entity)}.ForViolation(violation)").ToList();
            return found.Count > 1 ? $"({string.Join(" ?? ", found)})" : string.Concat(found);
        }
    }

    /// <summary>Where a deletion looks for the row.</summary>
    public string DeletedRows => Operations.Any(operation => operation.IsDelete && operation.StoredChecks.Any(check => check.Rule.Method?.Links.IsEmpty == false)) ? Rows : Set;

    private bool Has(Operation operation) => Operations.Any(candidate => candidate.Operation == operation);
}
