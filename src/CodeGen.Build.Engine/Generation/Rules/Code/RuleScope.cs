using System.Collections.Immutable;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>What the code of one rule has at hand: its row, and the parameters that it turns out to need.</summary>
/// <param name="entities">The entities.</param>
/// <param name="row">The rule's entity.</param>
/// <param name="owner">The entity inside which its rows are written; null when they are written by themselves.</param>
/// <param name="name">The rule's name, with which its fields begin.</param>
internal sealed class RuleScope(RuleEntities entities, EntityCode row, EntityCode? owner, string name = "Rule")
{
    private readonly List<RuleParameter> _parameters = [];
    private readonly HashSet<string> _ofMethod = new(StringComparer.Ordinal);
    private bool _loading;
    private readonly List<(string Name, string Pattern)> _patterns = [];

    /// <summary>The rule's entity.</summary>
    public EntityCode Row => row;

    /// <summary>The entities.</summary>
    public RuleEntities Entities => entities;

    /// <summary>What the rule's method gets beside its row.</summary>
    public ImmutableArray<RuleParameter> Parameters => [.. Loaded.Where(parameter => _ofMethod.Contains(parameter.Name))];

    /// <summary>The same, and what is needed only to load them.</summary>
    public ImmutableArray<RuleParameter> Loaded => [.. _parameters.OrderBy(parameter => parameter.Source)];

    /// <summary>The regular expressions that it uses, by the name of their field.</summary>
    public ImmutableArray<(string Name, string Pattern)> Patterns => [.. _patterns];

    /// <summary>The present instant.</summary>
    public string Now => Add(new RuleParameter("now", "DateTimeOffset", RuleParameterSource.Now)).Name;

    /// <summary>The present day.</summary>
    public string Today => Add(new RuleParameter("today", "DateOnly", RuleParameterSource.Today)).Name;

    /// <summary>Adds a parameter unless there is one of the name.</summary>
    public RuleParameter Add(RuleParameter parameter)
    {
        if (!_loading)
        {
            _ofMethod.Add(parameter.Name);
        }

        if (_parameters.FirstOrDefault(known => known.Name == parameter.Name) is { } found)
        {
            return found;
        }

        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Writes what only the loading of parameters needs.</summary>
    public T Loading<T>(Func<T> write)
    {
        var outer = _loading;
        _loading = true;
        var written = write();
        _loading = outer;
        return written;
    }

    /// <summary>The parameter that stands for an expression; null when there is none yet.</summary>
    public RuleParameter? Find(BoundExpression expression) => _parameters.FirstOrDefault(parameter => ReferenceEquals(parameter.Expression, expression));

    /// <summary>A name that no parameter has.</summary>
    public string Unused(string wanted)
    {
        var unused = wanted == row.Variable || name == owner?.Variable || name is "database" or "cancellationToken" ? wanted + "Row" : wanted;
        for (var number = 2; _parameters.Any(parameter => parameter.Name == unused); number++)
        {
            unused = wanted + number;
        }

        return unused;
    }

    /// <summary>A variable for an item of a collection.</summary>
    public string ItemVariable(string collection)
    {
        var item = Names.ParameterName(Names.Singular(collection));
        return item == row.Variable || item == owner?.Variable || item is "database" or "entity" or "now" or "today" ? item + "Item" : item;
    }

    /// <summary>The field that holds a regular expression.</summary>
    public string Pattern(string pattern)
    {
        if (_patterns.FirstOrDefault(known => known.Pattern == pattern) is { Name: { } found })
        {
            return found;
        }

        var field = $"{name}Pattern{(_patterns.Count == 0 ? string.Empty : _patterns.Count + 1)}";
        _patterns.Add((field, pattern));
        return field;
    }

    /// <summary>Many-to-many collections of the row that the rule looks at.</summary>
    public ImmutableArray<string> Links { get; private set; } = [];

    /// <summary>Whether the rows of a collection are in memory with the row: owned children, and the other side of a many-to-many.</summary>
    public bool IsInMemory(BoundPath collection)
    {
        if (collection.Member is { Inverse: false, Relationship: { Kind: RelationshipKind.OneToMany, Owned: true } })
        {
            return true;
        }

        if (collection is not { Members: [var member], Member.Relationship.Kind: RelationshipKind.ManyToMany } || row.View?.Links.All(link => link.Property != Member(row, member.Name).Property) != false)
        {
            return false;
        }

        Links = [.. Links.Add(Member(row, member.Name).Property).Distinct(StringComparer.Ordinal)];
        return true;
    }

    /// <summary>The property of a member.</summary>
    /// <exception cref="NotWritableException">The class has none.</exception>
    public static MemberCode Member(EntityCode entity, string name) => entity.Members.TryGetValue(name, out var member)
        ? member
        : throw new NotWritableException($"it reads '{name}', for which the class {entity.Name} has no property");

    /// <summary>The row that a path begins at and the references of which it has gone through, as code.</summary>
    /// <param name="path">The path; its last member is left to the caller.</param>
    /// <param name="element">The element around it; null outside of aggregates.</param>
    public (string Receiver, bool Nullable, EntityCode Entity) Receiver(BoundPath path, RuleElement? element)
    {
        var (receiver, nullable, entity) = path.FromElement && element is not null ? (element.Variable, false, element.Entity) : (row.Variable, false, row);
        for (var length = 1; length < path.Members.Length; length++)
        {
            var member = path.Members[length - 1];
            if (IsOwner(member, entity))
            {
                Add(new RuleParameter(owner!.Variable, owner.Type, RuleParameterSource.Owner));
                (receiver, nullable, entity) = (owner.Variable, false, owner);
                continue;
            }

            var key = Member(entity, member.ForeignKey ?? throw new NotWritableException($"it goes through '{member.Name}', which has no column here"));
            var target = entities.Find(member.Type.Entity);
            var reference = Names.Camel(string.Join('_', path.Members.Take(length).Select(step => step.Name)));
            var keyText = $"{receiver}{(nullable ? "?." : ".")}{key.Property}";
            receiver = path.FromElement && element is not null
                ? OfElement(reference, element, keyText, key.Nullable || nullable, target)
                : Reference(reference, keyText, key.Nullable || nullable, target, path with { Members = [.. path.Members.Take(length)] });
            (nullable, entity) = (true, target);
        }

        return (receiver, nullable, entity);
    }

    /// <summary>Whether the member is the row inside which rows of the entity are written.</summary>
    public bool IsOwner(RuleMember member, EntityCode entity) => owner is not null && ReferenceEquals(entity, row) && member.Type.Entity == owner.Name;

    private string Reference(string wanted, string key, bool nullable, EntityCode target, BoundPath path)
    {
        if (_parameters.FirstOrDefault(known => known.Expression is BoundPath other && other.LeadsWhere(path)) is { } found)
        {
            return Add(found).Name;
        }

        var unused = Unused(wanted);
        var load = nullable
            ? $"var {unused} = {key} is {{ }} {unused}Key ? await {target.Set}.FindAsync([{unused}Key], cancellationToken) : null;"
            : $"var {unused} = await {target.Set}.FindAsync([{key}], cancellationToken);";
        return Add(new RuleParameter(unused, target.Type + "?", RuleParameterSource.Reference) { Load = load, Expression = path }).Name;
    }

    // The rows that all elements refer to are loaded by one query, so that what the rule gets is a dictionary.
    private string OfElement(string reference, RuleElement element, string key, bool nullable, EntityCode target)
    {
        var rows = Names.Camel(Names.Plural(reference));
        var keyType = CSharpText.ClrTypeOf(target.Key.Kind);
        if (_parameters.FirstOrDefault(known => known.Name == rows) is { } found)
        {
            Add(found);
        }
        else
        {
            var source = key.StartsWith(element.Variable + ".", StringComparison.Ordinal)
                ? $"{element.Collection}.Select({element.Variable} => {key})"
                : throw new NotWritableException($"it goes through more than one reference of the items ('{reference}')");
            Add(new RuleParameter(rows, $"IReadOnlyDictionary<{keyType}, {target.Type}>", RuleParameterSource.References)
            {
                Load = $"var {rows}Keys = {source}{(nullable ? $".OfType<{keyType}>()" : string.Empty)}.ToList();\n"
                    + $"var {rows} = await {target.Set}.Where(entity => {rows}Keys.Contains(entity.{target.Key.Property})).ToDictionaryAsync(entity => entity.{target.Key.Property}, cancellationToken);",
            });
        }

        return nullable ? $"RuleMath.Find({rows}, {key})" : $"{rows}.GetValueOrDefault({key})";
    }
}
