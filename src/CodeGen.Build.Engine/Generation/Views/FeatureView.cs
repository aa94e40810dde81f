using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Generation.Rules.Sql;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A feature as templates see it.</summary>
public sealed record FeatureView
{
    /// <summary>The feature's name as the spec writes it.</summary>
    public required string Name { get; init; }

    /// <summary>The feature's name as a C# name.</summary>
    public required string Pascal { get; init; }

    /// <summary>A sentence about the feature.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the spec names it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The namespace of the feature.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespace of what features share.</summary>
    public required string SharedNamespace { get; init; }

    /// <summary>The namespace of the feature's tests.</summary>
    public required string TestNamespace { get; init; }

    /// <summary>The namespace of the tests' shared parts.</summary>
    public required string SharedTestNamespace { get; init; }

    /// <summary>The DbContext class.</summary>
    public required string DbContext { get; init; }

    /// <summary>The namespace of the DbContext.</summary>
    public required string DbContextNamespace { get; init; }

    /// <summary>Whether the database holds uniqueness and foreign keys; EF Core's in-memory provider does not.</summary>
    public required bool Relational { get; init; }

    /// <summary>How the database writes CHECK constraints; null where none are written.</summary>
    internal SqlDialect? Dialect { get; init; }

    /// <summary>Entities of the code base that rules can read.</summary>
    internal ImmutableArray<EntityCode> Existing { get; init; } = [];

    /// <summary>Whether the provider's errors name the CHECK constraint that a row does not meet.</summary>
    public bool TellsConstraint => Dialect == SqlDialect.PostgreSql;

    /// <summary>Entities that are no owned children.</summary>
    public required ImmutableArray<EntityView> Entities { get; init; }

    /// <summary>Contract routes.</summary>
    public required ImmutableArray<RouteView> Routes { get; init; }

    /// <summary>The flag that its endpoints stand behind.</summary>
    public required FlagView Flag { get; init; }

    /// <summary>Page size when the caller does not say.</summary>
    public required int PageSize { get; init; }

    /// <summary>Largest page size.</summary>
    public required int MaxPageSize { get; init; }

    /// <summary>Slots of rules that the spec states as sentences.</summary>
    public ImmutableArray<RuleSlotView> RuleSlots { get; init; } = [];

    /// <summary>Whether it has slots.</summary>
    public bool HasSlots => HasSlotRoutes || RuleSlots.Length > 0;

    /// <summary>Contract routes whose logic is left to a slot.</summary>
    public ImmutableArray<RouteView> SlotRoutes => [.. Routes.Where(route => route.HasSlot)];

    /// <summary>Whether it has such.</summary>
    public bool HasSlotRoutes => Routes.Any(route => route.HasSlot);

    /// <summary>Whether the service of its contract routes asks slots.</summary>
    public bool RoutesUseSlots => Routes.Any(route => route.HasSlot || route.Guard?.Checks.Any(check => check.UsesSlot) == true);

    /// <summary>Whether a contract route makes transitions.</summary>
    public bool HasTransitions => Routes.Any(route => route.Transition is not null);

    /// <summary>Whether it has contract routes.</summary>
    public bool HasRoutes => Routes.Length > 0;

    /// <summary>Whether it has endpoints.</summary>
    public bool HasEndpoints => HasRoutes || EntitiesWithEndpoints.Length > 0;

    /// <summary>Whether a rule that guards an action is about the present.</summary>
    public bool ActionsNeedClock => Routes.Any(route => route.Guard is { } guard && guard.AllChecks.Any(check => check.UsesTime));

    /// <summary>Whether a service tells the time.</summary>
    public bool NeedsClock => RoutesNeedClock || EntitiesWithEndpoints.Any(entity => entity.NeedsClock);

    /// <summary>Whether a service asks who calls.</summary>
    public bool NeedsCaller => RoutesNeedCaller || EntitiesWithEndpoints.Any(entity => entity.NeedsCaller);

    /// <summary>Whether the service of its contract routes tells the time: a transition is recorded as a write.</summary>
    public bool RoutesNeedClock => ActionsNeedClock || RoutesAreRecorded;

    /// <summary>Whether the service of its contract routes asks who calls.</summary>
    public bool RoutesNeedCaller => RoutesAreRecorded || (Tenancy && HasRoutes);

    private bool RoutesAreRecorded => Routes.Any(route => route.Transition is { Entity.Audit: true });

    /// <summary>The endpoint filter of the feature's time limit, as a C# expression; empty for none.</summary>
    public string TimeLimitFilter { get; init; } = string.Empty;

    /// <summary>Whether repetitions of a contract route are told by their key.</summary>
    public bool NeedsCache => Routes.Any(route => route.Idempotent);

    /// <summary>Whether tests of a contract route wait until its time is up.</summary>
    public bool TestsTimeLimits => Routes.Any(route => route.TestsTimeLimit);

    /// <summary>Whether an entity's rows belong to tenants.</summary>
    public bool Tenancy => Entities.Any(entity => entity.Tenant);

    /// <summary>Entities with endpoints of their own.</summary>
    public ImmutableArray<EntityView> EntitiesWithEndpoints => [.. Entities.Where(entity => entity.Operations.Length > 0)];
}
