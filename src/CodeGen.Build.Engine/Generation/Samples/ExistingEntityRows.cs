using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Modules;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>How tests add rows of entities that the code base already has, as far as their classes tell.</summary>
internal sealed class ExistingEntityRows(ProjectContext context, TypeNames types)
{
    private readonly Dictionary<string, RowView?> _rows = new(StringComparer.Ordinal);

    /// <summary>What rules see of such a row: the same values, by the names that rules know; texts that differ in each row are stood for by one of their kind.</summary>
    public static ImmutableSortedDictionary<string, object?> Values(ExistingEntity entity, IEnumerable<RuleMember> members) => members
        .Where(member => member.Name != "id" && member.Property is { CanSet: true } property && property.Name != entity.KeyProperty)
        .ToImmutableSortedDictionary(member => member.Name, member => Seen(member.Property!), StringComparer.Ordinal)
        .Add("id", 1L);

    /// <summary>The rows that are needed for an entity: those that it refers to first, itself last; null when one cannot be made.</summary>
    public ImmutableArray<RowView>? Rows(string entity)
    {
        var known = _rows.Keys.ToHashSet(StringComparer.Ordinal);
        return Add(entity) && _rows.Values.All(row => row is not null)
            ? [.. _rows.Where(pair => !known.Contains(pair.Key)).Select(pair => pair.Value!)]
            : null;
    }

    private bool Add(string name)
    {
        if (_rows.TryGetValue(name, out var known))
        {
            return known is not null;
        }

        if (context.Entities.FirstOrDefault(entity => entity.Name == name) is not { CanCreate: true } entity)
        {
            return false;
        }

        // Marked before its references are followed: an entity that needs itself cannot be made.
        _rows[name] = null;
        var assignments = new List<string>();
        foreach (var property in entity.Properties.Where(property => property.CanSet))
        {
            if (property.Navigation is not null || (property.Name == entity.KeyProperty && property.ClrType is "int" or "long"))
            {
                continue;
            }

            if (Value(entity, property) is { } value)
            {
                assignments.Add($"{property.Name} = {value}");
            }
            else if (!property.ClrType.EndsWith('?') && property.Required)
            {
                return false;
            }
        }

        _rows.Remove(name);
        _rows[name] = new RowView
        {
            Name = entity.Name,
            Type = types.Reference(entity.Name, entity.Namespace),
            Words = Summaries.Words(entity.Name),
            KeyType = entity.KeyClrType,
            KeyProperty = entity.KeyProperty,
            Assignments = [.. assignments],
        };
        return true;
    }

    private string? Value(ExistingEntity entity, ExistingProperty property)
    {
        if (property.ClrType.EndsWith('?'))
        {
            return null;
        }

        if (Principal(entity, property) is { } principal)
        {
            return Add(principal.Name) ? $"await Add{principal.Name}Async(host)" : null;
        }

        return property.ClrType switch
        {
            "string" when IsMail(property) => "$\"{Guid.NewGuid():N}@example.org\"",
            "string" => "Guid.NewGuid().ToString(\"N\")[..8]",
            "int" or "long" or "short" or "byte" or "decimal" or "double" or "float" => "1",
            "bool" => "true",
            "Guid" => "Guid.NewGuid()",
            "DateTime" => "DateTime.UtcNow",
            "DateTimeOffset" => "DateTimeOffset.UtcNow",
            "DateOnly" => "new DateOnly(2030, 1, 15)",
            "TimeOnly" => "new TimeOnly(9, 30)",
            "byte[]" => "[1]",
            _ => null,
        };
    }

    // What Value writes.
    private static object? Seen(ExistingProperty property) => property.ClrType switch
    {
        "string" when IsMail(property) => StandIns.Mail,
        "string" => StandIns.Text,
        "int" or "long" => 1L,
        "decimal" => 1m,
        "bool" => true,
        "DateTimeOffset" => SampleTime.Now,
        "DateOnly" => new DateOnly(2030, 1, 15),
        "TimeOnly" => new TimeOnly(9, 30),
        _ => null,
    };

    private static bool IsMail(ExistingProperty property) => property.Name.Contains("mail", StringComparison.OrdinalIgnoreCase);

    private ExistingEntity? Principal(ExistingEntity entity, ExistingProperty property)
    {
        var navigation = entity.Properties.FirstOrDefault(candidate => candidate.Navigation is not null && candidate.Name + "Id" == property.Name);
        return context.Entities.FirstOrDefault(candidate => candidate.Name != entity.Name && (navigation is not null
            ? $"{candidate.Namespace}.{candidate.Name}" == navigation.Navigation
            : candidate.Name + "Id" == property.Name));
    }
}
