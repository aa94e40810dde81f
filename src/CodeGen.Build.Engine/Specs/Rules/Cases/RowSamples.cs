using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>Makes rows in which everything that must have a value has a valid one.</summary>
/// <param name="catalog">The entities.</param>
/// <param name="now">The present instant.</param>
internal sealed class RowSamples(RuleCatalog catalog, DateTime now)
{
    private const int Depth = 3;

    /// <summary>A row: required fields and references are filled, optional ones null, collections empty.</summary>
    public RuleRow Row(RuleEntity entity) => Row(entity, Depth);

    /// <summary>A row that a reference or collection leads to; without values when only the project knows its entity.</summary>
    public RuleRow Row(string? entity) => catalog.Find(entity) is { } known ? Row(known, Depth - 1) : new RuleRow(entity ?? "");

    private RuleRow Row(RuleEntity entity, int depth)
    {
        if (entity.Values is { } known)
        {
            return new RuleRow(entity.Name) { Values = known };
        }

        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var member in entity.Members.Where(member => !member.Nullable && member.Type.Kind != RuleTypeKind.Collection))
        {
            if (member.IsField)
            {
                values.TryAdd(member.Name, new MemberDomain(member).Sample(now));
            }
            else if (depth > 0)
            {
                var target = catalog.Find(member.Type.Entity) is { } referred ? Row(referred, depth - 1) : new RuleRow(member.Type.Entity!);
                values[member.Name] = target;
                RowEditing.LinkKey(values, member, target);
            }
        }

        return new RuleRow(entity.Name) { Values = values.ToImmutable() };
    }
}
