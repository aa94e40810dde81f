using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Texts that stand for those which differ in each row of a test: nothing may depend on which of them is taken.</summary>
internal static class StandIns
{
    private const string Domain = "@example.org";

    /// <summary>A text of the code base's own entities.</summary>
    public const string Text = "01234567";

    /// <summary>A mail address of theirs.</summary>
    public const string Mail = "0123456789abcdef0123456789abcdef" + Domain;

    /// <summary>The rows that a condition is asked about: the row, and the same with other texts where it reads such texts.</summary>
    public static IEnumerable<RuleRow> Variants(BoundExpression condition, RuleRow row)
    {
        var read = condition.Paths.Select(path => path.Member).Where(member => member.Property?.ClrType == "string").Select(member => member.Owner).ToImmutableHashSet(StringComparer.Ordinal);
        return read.IsEmpty ? [row] : [row, Other(row, read)];
    }

    private static RuleRow Other(RuleRow row, ImmutableHashSet<string> entities) => row with
    {
        Values = row.Values.ToImmutableSortedDictionary(pair => pair.Key, pair => Other(pair.Value, row.Entity, entities), StringComparer.Ordinal),
    };

    private static object? Other(object? value, string entity, ImmutableHashSet<string> entities) => value switch
    {
        RuleRow row => Other(row, entities),
        ImmutableArray<RuleRow> rows => rows.Select(row => Other(row, entities)).ToImmutableArray(),
        Text when entities.Contains(entity) => "fedcba98",
        Mail when entities.Contains(entity) => "fedcba9876543210fedcba9876543210" + Domain,
        _ => value,
    };
}
