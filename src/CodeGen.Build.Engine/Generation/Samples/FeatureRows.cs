using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Modules;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>
/// The rows and requests that a feature's tests need. Those of one entity that differ for a rule or an action get a method each, when a
/// test asks for them.
/// </summary>
internal sealed class FeatureRows
{
    private readonly List<RowView> _rows;
    private readonly List<RequestVariantView> _variants = [];
    private readonly Dictionary<string, string> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly SampleTime _time;
    private readonly SampleLiteral _literal;

    private FeatureRows(FeaturePlan plan, ImmutableArray<EntityView> entities, ImmutableArray<RowView> existing)
    {
        _time = new SampleTime(plan.Input.Model);
        _literal = new SampleLiteral(_time);
        _rows = [.. existing];
        Samples = new SampleRows(RuleRebinding.Catalog(plan.Input.Model, plan.Input.Context, entity => existing.Any(row => row.Name == entity)), entities);
        Entities = entities;
    }

    /// <summary>The rows as rules see them.</summary>
    public SampleRows Samples { get; }

    /// <summary>Whether rows are written as distances from the present.</summary>
    public bool NeedsTime => _time.IsNeeded;

    /// <summary>The rows, in an order that explains itself.</summary>
    public ImmutableArray<RowView> Rows => [.. _rows];

    /// <summary>The requests that are valid.</summary>
    public ImmutableArray<RowView> Requests => [.. Entities.Where(entity => entity.HasWrites).Select(Request)];

    /// <summary>Those that differ from them.</summary>
    public ImmutableArray<RequestVariantView> Variants => [.. _variants];

    /// <summary>The entities that have rows.</summary>
    public ImmutableArray<EntityView> Entities { get; }

    /// <summary>Rows of all entities that can have some; null with the name of the entity of which no row can be made.</summary>
    public static (FeatureRows? Rows, string? Missing) Of(FeaturePlan plan, MissingSamples missing)
    {
        ImmutableArray<EntityView> entities = [.. plan.Feature.Entities.Where(missing.HasRows)];
        var references = entities.SelectMany(entity => entity.Children.Select(child => child.Entity).Prepend(entity)).ToList();
        var existing = new ExistingEntityRows(plan.Input.Context, plan.Types);
        var added = ImmutableArray.CreateBuilder<RowView>();
        foreach (var name in references.SelectMany(Needed).Where(reference => reference.Existing).Select(reference => reference.Entity).Distinct(StringComparer.Ordinal))
        {
            if (existing.Rows(name) is not { } found)
            {
                return (null, name);
            }

            added.AddRange(found);
        }

        // Rules can ask for a row that is not needed otherwise.
        foreach (var name in RuleRebinding.Read(plan.Input.Model).Where(name => references.SelectMany(entity => entity.Referred).Any(reference => reference.Existing && reference.Entity == name)))
        {
            added.AddRange(existing.Rows(name) ?? []);
        }

        var result = new FeatureRows(plan, entities, added.ToImmutable());
        foreach (var entity in result.Entities)
        {
            result._names.Add(entity.Name);
            result._methods[Key(result.Samples.Of(entity))] = entity.Name;
        }

        result._rows.AddRange(result.Entities.Select(entity => result.Row(entity, result.Samples.Of(entity), entity.Name, isRefused: false)));
        return (result, null);
    }

    /// <summary>The method that adds such a row, without <c>Add</c> and <c>Async</c>.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="row">The row.</param>
    /// <param name="method">Its name where there is none yet.</param>
    /// <param name="remark">What is special about it, for its summary.</param>
    /// <param name="isRefused">Whether the database refuses the row.</param>
    public string Method(EntityView entity, RuleRow row, string method, string remark, bool isRefused = false)
    {
        var key = Key(row);
        if (_methods.TryGetValue(key, out var known))
        {
            return known;
        }

        var name = _methods[key] = Unused(method);
        _rows.Add(Row(entity, row, name, isRefused) with { Method = name, Remark = remark });
        return name;
    }

    /// <summary>The method that makes such a request, which is refused, without <c>Async</c>.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="row">The row that would be stored.</param>
    /// <param name="method">Its name where it is not the valid one.</param>
    /// <param name="remark">What is special about it, for its summary.</param>
    public string RequestMethod(EntityView entity, RuleRow row, string method, string remark)
    {
        var usual = Samples.Of(entity);
        if (Key(usual) == Key(row))
        {
            return $"Valid{entity.Name}";
        }

        if (_methods.TryGetValue($"{method} {Key(row)}", out var known))
        {
            return known;
        }

        var name = _methods[$"{method} {Key(row)}"] = Unused(method);
        _variants.Add(new RequestVariantView(
            name, entity.Name, remark,
            [
                .. entity.Fields.Where(field => Differs(field, usual, row)).Select(field => $"{field.Property} = {Value(entity, field, row, name, _literal.OfRefusedRequest) ?? "null"}"),
                .. SampleRows.Links(entity).Where(link => usual.Rows(link.Name).Length != row.Rows(link.Name).Length).Select(link => Keys(link.Link, row.Rows(link.Name).Length)),
            ],
            [
                .. entity.Children.Where(child => Key(usual.Rows(child.Name)) != Key(row.Rows(child.Name)))
                    .Select(child => Children(child, row, _literal.OfRequest)),
            ]));
        return name;
    }

    private RowView Request(EntityView entity) => Row(entity, Samples.Of(entity), entity.Name, _literal.OfRequest) with
    {
        Assignments =
        [
            .. Assignments(entity, Samples.Of(entity), entity.Name, _literal.OfRequest),
            .. SampleRows.Links(entity).Select(link => Keys(link.Link, Samples.Of(entity).Rows(link.Name).Length)),
        ],
    };

    // A unique reference is tested with a value, also where rows may be without one.
    private static IEnumerable<ReferenceView> Needed(EntityView entity) =>
        entity.References.Where(field => field.Unique || field.Reference!.Required).Select(field => field.Reference!)
            .Concat(entity.Links.Select(link => link.Reference));

    private RowView Row(EntityView entity, RuleRow row, string name, bool isRefused)
    {
        var view = Row(entity, row, name, _literal.OfEntity);
        return view with
        {
            Assignments = [.. isRefused ? Assignments(entity, row, name, _literal.OfRefusedEntity) : view.Assignments, .. Kept(entity)],
            Others = [.. Others(entity, row, name)],
        };
    }

    private RowView Row(EntityView entity, RuleRow row, string name, Func<EntityView, FieldView, object?, string> write) => new()
    {
        Name = entity.Name,
        Type = entity.Type,
        Words = entity.Words,
        KeyType = entity.KeyType,
        KeyProperty = "Id",
        Assignments = [.. Assignments(entity, row, name, write)],
        Children = [.. entity.Children.Select(child => Children(child, row, write))],
    };

    private ChildRowView Children(ChildView child, RuleRow row, Func<EntityView, FieldView, object?, string> write) => new(
        child.Property, child.Entity,
        [.. row.Rows(child.Name).Select(item => new ChildItemView([.. Assignments(child.Entity, item, child.Entity.Name, write)]))]);

    private IEnumerable<OtherRowView> Others(EntityView entity, RuleRow row, string name) =>
        from pair in row.Values
        where pair.Value is ImmutableArray<RuleRow>
        where !entity.Children.Any(child => child.Name == pair.Key) && !SampleRows.Links(entity).Any(link => link.Name == pair.Key)
        from other in row.Rows(pair.Key)
        let view = Samples.Entity(other.Entity)
        where view is not null
        let key = view.References.First(field => field.Reference!.Entity == entity.Name)
        select new OtherRowView(
            view.Type,
            [
                .. Assignments(view, other.With(SampleRows.Relation(key), null), name + view.Name, _literal.OfEntity).Where(assignment => !assignment.StartsWith(key.Property + " ", StringComparison.Ordinal)),
                .. Kept(view),
                $"{key.Property} = row.Id",
            ]);

    private IEnumerable<string> Assignments(EntityView entity, RuleRow row, string name, Func<EntityView, FieldView, object?, string> write) =>
        from field in entity.Fields
        let value = Value(entity, field, row, name, write)
        where value is not null
        select $"{field.Property} = {value}";

    // Null where there is nothing to write.
    private string? Value(EntityView entity, FieldView field, RuleRow row, string name, Func<EntityView, FieldView, object?, string> write)
    {
        if (field.Reference is not { } reference)
        {
            return row[field.Name] is { } value ? write(entity, field, value) : IsWrittenInAnyCase(field) ? write(entity, field, NaturalValue.Of(entity, field)) : null;
        }

        if (row[SampleRows.Relation(field)] is not RuleRow target)
        {
            return reference.Required && Samples.Entity(reference.Entity) is null ? Added(reference.Entity) : null;
        }

        return Added(Samples.Entity(reference.Entity) is { } known ? Method(known, Storable(known, target), $"{reference.Entity}Of{name}", $" that a test of {Summaries.Words(name)} refers to") : reference.Entity);
    }

    // A row that was only made so that there is one may break rules that the database holds.
    private RuleRow Storable(EntityView entity, RuleRow row) =>
        SampleRows.Rules(entity).Where(rule => rule.IsInvariant).All(rule => SampleRows.Holds(rule, row)) ? row : Samples.Of(entity);

    // Rules have no values of these types.
    private static bool IsWrittenInAnyCase(FieldView field) => !field.Optional;

    // What services keep by themselves.
    private static IEnumerable<string> Kept(EntityView entity) =>
    [
        .. entity.Optimistic ? ["Version = 1"] : Array.Empty<string>(),
        .. entity.Stamps.Select(field => $"{field.Property} = {field.EntitySample}"),
        .. entity.Tenant ? ["TenantId = TestTenants.Own"] : Array.Empty<string>(),
    ];

    private static string Added(string method) => $"await Add{method}Async(host)";

    private static string Keys(LinkView link, int count) =>
        $"{link.Keys.Property} = [{string.Join(", ", Enumerable.Repeat(Added(link.Reference.Entity), count))}]";

    private static bool Differs(FieldView field, RuleRow usual, RuleRow row) => field.Reference is null
        ? !Equals(usual[field.Name], row[field.Name])
        : Key(usual[SampleRows.Relation(field)]) != Key(row[SampleRows.Relation(field)]);

    private string Unused(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    // Equal for rows that differ in nothing but their keys.
    private static string Key(object? value) => value switch
    {
        RuleRow row => $"{row.Entity}({string.Join(", ", row.Values.Where(pair => pair.Key != "id" && pair.Value is not null && !IsKeyOfRow(row, pair.Key)).Select(pair => $"{pair.Key}: {Key(pair.Value)}"))})",
        ImmutableArray<RuleRow> rows => $"[{string.Join(", ", rows.Select(row => Key(row)))}]",
        DateTime or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static bool IsKeyOfRow(RuleRow row, string member) => member.EndsWith("_id", StringComparison.Ordinal) && row[member[..^"_id".Length]] is RuleRow;
}
