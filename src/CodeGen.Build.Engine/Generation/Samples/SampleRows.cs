using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Cases;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Rows for generated tests for which the rules hold, and rows of which one is violated.</summary>
internal sealed class SampleRows
{
    private readonly ImmutableDictionary<string, EntityView> _entities;
    private readonly Dictionary<string, RuleRow> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly RuleCatalog _catalog;
    private long _lastKey = 100;

    /// <summary>Makes rows for a feature.</summary>
    /// <param name="catalog">What rules can read.</param>
    /// <param name="entities">The entities that tests have rows of.</param>
    public SampleRows(RuleCatalog catalog, ImmutableArray<EntityView> entities)
    {
        _entities = entities.ToImmutableDictionary(entity => entity.Name, StringComparer.Ordinal);
        _catalog = catalog;
    }

    /// <summary>The rules that can be stated about rows of an entity.</summary>
    public static ImmutableArray<SampleRule> Rules(EntityView entity) => [.. SampleRule.Of(entity)];

    /// <summary>The row of an entity for which as many of its rules hold as possible, what must hold for all rows first.</summary>
    public RuleRow Of(EntityView entity)
    {
        if (_rows.TryGetValue(entity.Name, out var known))
        {
            return known;
        }

        _open.Add(entity.Name);
        var natural = Natural(entity);
        var rules = Rules(entity).OrderBy(rule => rule.IsInvariant ? 0 : rule.Rule.Guards(GuardedOperations.Create) ? 1 : 2).ToImmutableArray();
        var row = Find(natural, rules, isStored: false) ?? InSteps(natural, rules);
        _open.Remove(entity.Name);
        return _rows[entity.Name] = row;
    }

    /// <summary>A row near the given one for which the rules hold; null when none was found.</summary>
    /// <param name="start">The row.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="isStored">Whether the row is stored by the test itself, so that it can be in any state.</param>
    /// <param name="violated">A rule that does not hold; null for none.</param>
    /// <param name="isRefused">Whether the row never gets into the database, so that its unique values need not differ in each test.</param>
    public RuleRow? Find(RuleRow start, ImmutableArray<SampleRule> rules, bool isStored, SampleRule? violated = null, bool isRefused = false)
    {
        ImmutableArray<SampleRule> all = [.. rules, .. OfTargets(violated is null ? rules : rules.Add(violated))];

        bool Fits(RuleRow row) => all.All(rule => Holds(rule, row)) && (violated is null || IsViolated(violated, row));

        if (Fits(start))
        {
            return start;
        }

        bool CanSet(RuleMember member) => IsState(member) ? isStored || member.Owner != start.Entity : IsWritten(member, isRefused && member.Owner == start.Entity);

        RowGoal[] goals = [.. violated is null ? [] : new[] { new RowGoal(violated.Holds, false) }, .. all.Select(rule => new RowGoal(rule.Holds, true))];
        RowSolver[] solvers =
        [
            new(_catalog, SampleTime.Now, CanSet), new(_catalog, SampleTime.Now + SampleTime.Drift, CanSet),
            new(_catalog, SampleTime.Now, member => CanSet(member) || IsOthers(member)),
        ];
        return solvers.Select(solver => solver.Solve(start, goals)).OfType<RuleRow>().Select(row => WithStorableOthers(row, goals)).OfType<RuleRow>().FirstOrDefault(Fits);
    }

    /// <summary>The row with one that refers to it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="other">The entity that refers to it.</param>
    /// <param name="foreignKey">The column by which it does.</param>
    public RuleRow ReferredToBy(RuleRow row, EntityView other, string foreignKey) =>
        _catalog.Find(row.Entity)?.Members.FirstOrDefault(member => member.Type.Kind == RuleTypeKind.Collection && member.Type.Entity == other.Name && member.ForeignKey == foreignKey) is { } collection
            ? row.With(collection.Name, ImmutableArray.Create(Of(other)))
            : row;

    /// <summary>That a row is in one of these states.</summary>
    public SampleRule InState(EntityView entity, IEnumerable<string> states)
    {
        var member = _catalog.Find(entity.Name)!.Find(entity.Model.States!.Field)!;
        return new SampleRule(
            new RuleModel { Id = member.Name, Location = entity.Origin }, entity,
            new BoundMembership(new BoundPath([member], FromElement: false, default), [.. states.Select(state => new BoundConstant(state, member.Type, default))], Negated: false, default));
    }

    /// <summary>Whether the rule holds for the row now and a little later.</summary>
    public static bool Holds(SampleRule rule, RuleRow row) => IsAlways(rule.Holds, row, true);

    /// <summary>The entity of a name; null when the feature has none.</summary>
    public EntityView? Entity(string? name) => name is null ? null : _entities.GetValueOrDefault(name);

    /// <summary>The name of the reference that a foreign key holds.</summary>
    public static string Relation(FieldView foreignKey) => foreignKey.Name[..^"_id".Length];

    private static bool IsViolated(SampleRule rule, RuleRow row) => IsAlways(rule.Holds, row, false);

    private static bool IsAlways(BoundExpression condition, RuleRow row, bool value)
    {
        return StandIns.Variants(condition, WithItself(condition, row)).All(seen =>
            RuleInterpreter.Holds(condition, seen, SampleTime.Now) == value && RuleInterpreter.Holds(condition, seen, SampleTime.Now + SampleTime.Drift) == value);
    }

    // The row is one of the rows of what it refers to.
    private static RuleRow WithItself(BoundExpression condition, RuleRow row)
    {
        foreach (var collection in condition.DescendantsAndSelf().OfType<BoundAggregate>().Select(aggregate => aggregate.Collection))
        {
            if (collection.Members is [var reference, var others] && others.Type.Entity == row.Entity && others.ForeignKey == reference.ForeignKey
                && row[reference.Name] is RuleRow target)
            {
                row = row.With(reference.Name, target.With(others.Name, target.Rows(others.Name).Add(row)));
            }
        }

        return row;
    }

    // A row that is referred to keeps its own rules while it is changed for those of the row.
    private IEnumerable<SampleRule> OfTargets(ImmutableArray<SampleRule> rules) =>
        from reference in rules.SelectMany(rule => rule.Holds.Paths).Where(path => !path.FromElement && path.Members.Length > 1)
            .Select(path => path.Members[0])
            .DistinctBy(member => member.Name, StringComparer.Ordinal)
        where reference.Type.Kind == RuleTypeKind.Reference
        let target = Entity(reference.Type.Entity)
        where target is not null
        from rule in Rules(target)
        where rule.IsInvariant
        select rule.Of(reference) into stated
        where stated is not null
        select stated;

    // Rows that refer to the row are stored too, so that the database has to take them; null when it would not.
    private RuleRow? WithStorableOthers(RuleRow row, IEnumerable<RowGoal> goals)
    {
        var asked = goals.SelectMany(goal => goal.Condition.DescendantsAndSelf()).OfType<BoundAggregate>().ToLookup(aggregate => aggregate.Collection.Member.Name, StringComparer.Ordinal);
        foreach (var (name, others) in row.Values.Where(pair => pair.Value is ImmutableArray<RuleRow>).Select(pair => (pair.Key, row.Rows(pair.Key))))
        {
            var set = asked[name].SelectMany(aggregate => aggregate.Argument?.Paths ?? []).Where(path => path.FromElement).Select(path => path.Members[0].Name).ToHashSet(StringComparer.Ordinal);
            var storable = others.Select(other => Storable(other, set)).OfType<RuleRow>().ToImmutableArray();
            if (storable.Length < others.Length)
            {
                return null;
            }

            row = row.With(name, storable);
        }

        return row;
    }

    // What is asked of it stays as it is.
    private RuleRow? Storable(RuleRow row, HashSet<string> set)
    {
        if (Entity(row.Entity) is not { } entity)
        {
            return row;
        }

        var own = Rules(entity).Where(rule => rule.IsInvariant && rule.Holds.Paths.All(path => path.Members.Length == 1)).ToList();
        if (own.All(rule => Holds(rule, row)))
        {
            return row;
        }

        var solver = new RowSolver(_catalog, SampleTime.Now, member => IsWritten(member, mayRepeat: false) && !(member.Owner == row.Entity && set.Contains(member.Name)));
        return solver.Solve(row, own.Select(rule => new RowGoal(rule.Holds, true))) is { } found && own.All(rule => Holds(rule, found)) ? found : null;
    }

    private RuleRow InSteps(RuleRow row, ImmutableArray<SampleRule> rules)
    {
        var kept = ImmutableArray<SampleRule>.Empty;
        foreach (var rule in rules)
        {
            if (Find(row, kept.Add(rule), isStored: false) is { } found)
            {
                (row, kept) = (found, kept.Add(rule));
            }
        }

        return row;
    }

    /// <summary>The reference by which rules of a child name its owner; null when none does.</summary>
    public string? OwnerReference(EntityView child, EntityView owner) => _catalog.Find(child.Name)?.Members
        .FirstOrDefault(member => member.Type.Kind == RuleTypeKind.Reference && member.Type.Entity == owner.Name)?.Name;

    /// <summary>The row that tests had without rules.</summary>
    public RuleRow Natural(EntityView entity)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        values["id"] = NewKey(entity);
        if (entity.Optimistic)
        {
            values["version"] = 1L;
        }

        foreach (var field in entity.Fields)
        {
            if (field.Reference is not { } reference)
            {
                values[field.Name] = NaturalValue.Of(entity, field);
            }
            else if (reference.Required && Target(reference.Entity) is { } target)
            {
                values[Relation(field)] = target;
                values[field.Name] = target["id"];
            }
        }

        foreach (var stamp in entity.Stamps)
        {
            values[stamp.Name] = NaturalValue.Of(entity, stamp);
        }

        foreach (var child in entity.Children)
        {
            values[child.Name] = ImmutableArray.Create(Natural(child.Entity));
        }

        foreach (var (name, link) in Links(entity))
        {
            values[name] = Target(link.Reference.Entity) is { } linked ? ImmutableArray.Create(linked) : [];
        }

        return new RuleRow(entity.Name) { Values = values.ToImmutable() };
    }

    /// <summary>The many-to-many collections of an entity by the names that rules know.</summary>
    public static IEnumerable<(string Name, LinkView Link)> Links(EntityView entity) =>
        from relation in entity.Model.Relationships
        where relation.Kind == RelationshipKind.ManyToMany
        from link in entity.Links
        where link.Origin == relation.Location
        select (relation.Name, link);

    private RuleRow Target(string entity) => Entity(entity) is { } known && !_open.Contains(entity)
        ? Of(known).With("id", NewKey(known))
        : _catalog.Find(entity)?.Values is { } values ? new RuleRow(entity) { Values = values }.With("id", ++_lastKey)
        : new RuleRow(entity) { Values = ImmutableSortedDictionary.Create<string, object?>(StringComparer.Ordinal).Add("id", ++_lastKey) };

    private object NewKey(EntityView entity)
    {
        _lastKey++;
        return entity.KeyType == "Guid" ? new Guid((int)_lastKey, 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]) : _lastKey;
    }

    private bool IsState(RuleMember member) => member.Field is not null && Entity(member.Owner)?.Model.States?.Field == member.Name;

    private bool IsWritten(RuleMember member, bool mayRepeat) => member switch
    {
        { Field: { } field } => !field.Implied && (mayRepeat || !field.Unique),
        { Type.Kind: RuleTypeKind.Reference } => !member.Inverse && (Entity(member.Type.Entity) is not null || _catalog.Find(member.Type.Entity)?.Existing is not null),
        { Relationship: { Kind: RelationshipKind.OneToMany, Owned: true } or { Kind: RelationshipKind.ManyToMany } } => !member.Inverse,
        _ => false,
    };

    // Rows that refer to the row: a row of a test can have them before it is used.
    private bool IsOthers(RuleMember member) => member.Type.Kind == RuleTypeKind.Collection && member.ForeignKey is not null && Entity(member.Type.Entity) is not null;
}
