using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>Changes values deep inside rows; a reference and its foreign key always say the same.</summary>
internal static class RowEditing
{
    private const string Key = "id";

    /// <summary>The row with the value at the end of the path; null when a reference on the way is null.</summary>
    public static RuleRow? Set(RuleRow row, ReadOnlySpan<RuleMember> path, object? value)
    {
        var member = path[0];
        if (path.Length > 1)
        {
            return row[member.Name] is RuleRow inner && Set(inner, path[1..], value) is { } changed ? row.With(member.Name, changed) : null;
        }

        var result = row.With(member.Name, value);
        return member.Type.Kind == RuleTypeKind.Reference && member.ForeignKey is { } key ? result.With(key, (value as RuleRow)?[Key]) : result;
    }

    /// <summary>Gives the foreign key of a reference the key of the row that it leads to.</summary>
    public static void LinkKey(ImmutableSortedDictionary<string, object?>.Builder values, RuleMember reference, RuleRow target)
    {
        if (reference.ForeignKey is { } key)
        {
            values[key] = target[Key];
        }
    }
}
