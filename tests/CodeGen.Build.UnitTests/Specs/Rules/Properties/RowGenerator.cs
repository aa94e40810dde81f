using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Cases;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>Random rows whose values their fields may have, near to what random rules compare them with.</summary>
internal static class RowGenerator
{
    private const int Depth = 2;

    private static readonly DateTime Noon = new(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Texts = ["a", "b c", "A", "ä", "ÄÖ", "𝄞", "abc", "İ", "ß", "", " ", "a'b\"c\\d", "1"];
    private static readonly long[] Numbers = [-3_000_000_000, -1, 0, 1, 2, 3, 7, 100, 2_147_483_647, long.MaxValue, long.MinValue + 1];
    private static readonly decimal[] Decimals = [-99.995m, -0.5m, 0, 0.5m, 1, 2.25m, 10, 99.99m, 100_000, 9_999_999_999_999_999_999_999_999_999m];
    private static readonly long[] Hours = [-24 * 400, -48, -1, 0, 1, 24, 24 * 14];

    /// <summary>The present instant of the tests.</summary>
    public static DateTime Now => Noon;

    /// <summary>Rows of an order.</summary>
    public static Gen<RuleRow> Orders { get; } = Rows(RuleFixture.Order, Depth).Select(row => Numbered(row, new Counter()));

    private static Gen<RuleRow> Rows(RuleEntity entity, int depth)
    {
        var members = entity.Members.Where(member => member.IsField || depth > 0).ToArray();
        return from values in Gen.CollectToArray(members.Select(member => Values(member, depth)))
               select members.Zip(values).Aggregate(new RuleRow(entity.Name), (row, pair) => row.With(pair.First.Name, pair.Second));
    }

    // Every row has a key of its own, and a reference and its foreign key say the same.
    private static RuleRow Numbered(RuleRow row, Counter counter)
    {
        var number = ++counter.Value;
        var numbered = row.Values.Aggregate(row.With("id", row["id"] is Guid ? new Guid(number, 0, 0, new byte[8]) : (long)number), (known, pair) => pair.Value switch
        {
            RuleRow reference => known.With(pair.Key, Numbered(reference, counter)),
            ImmutableArray<RuleRow> rows => known.With(pair.Key, rows.Select(element => Numbered(element, counter)).ToImmutableArray()),
            _ => known,
        });
        return RuleFixture.Catalog.Find(row.Entity)!.Members
            .Where(member => member.Type.Kind == RuleTypeKind.Reference && member.ForeignKey is not null && numbered.Values.ContainsKey(member.Name))
            .Aggregate(numbered, (linked, member) => linked.With(member.ForeignKey!, (linked[member.Name] as RuleRow)?["id"]));
    }

    private static Gen<object?> Values(RuleMember member, int depth)
    {
        var some = member.Type.Kind switch
        {
            RuleTypeKind.Collection => Collections(member, depth),
            RuleTypeKind.Reference => RuleFixture.Catalog.Find(member.Type.Entity) is { } target ? Rows(target, depth - 1).Select(row => (object?)row) : Gen.Constant<object?>(null),
            _ => Fields(member),
        };
        return member.Nullable && member.IsField | member.Type.Kind == RuleTypeKind.Reference ? Gen.Frequency((1, Gen.Constant<object?>(null)), (3, some)) : some;
    }

    private static Gen<object?> Collections(RuleMember member, int depth) => RuleFixture.Catalog.Find(member.Type.Entity) is { } element
        ? from count in Gen.Choose(0, 3)
          from rows in Gen.ArrayOf(Rows(element, depth - 1), count)
          select (object?)rows.ToImmutableArray()
        : Gen.Constant<object?>(ImmutableArray<RuleRow>.Empty);

    private static Gen<object?> Fields(RuleMember member)
    {
        var domain = new MemberDomain(member);
        var candidates = member.Type.Kind switch
        {
            RuleTypeKind.Integer => Numbers.Cast<object>(),
            RuleTypeKind.Decimal => Decimals.Cast<object>(),
            RuleTypeKind.Text => Texts,
            RuleTypeKind.Bool => [true, false],
            RuleTypeKind.Date => Hours.Select(hour => (object)DateOnly.FromDateTime(Noon.AddHours(hour))),
            RuleTypeKind.Time => Hours.Select(hour => (object)TimeOnly.FromDateTime(Noon.AddHours(hour))),
            RuleTypeKind.Timestamp => Hours.Select(hour => (object)Noon.AddHours(hour)),
            RuleTypeKind.Enum => member.Type.Words,
            RuleTypeKind.Uuid => [new Guid("0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b10"), new Guid("0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b11")],
            _ => [domain.Sample(Noon)!],
        };
        var fitting = candidates.Select(domain.Fitted).OfType<object>().Append(domain.Sample(Noon)).Distinct().ToArray();
        return Gen.Elements(fitting);
    }

    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
