using CodeGen.Build.Engine.Specs.Rules.Binding;
using FsCheck;
using FsCheck.Fluent;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>Random conditions of an order, every one of the right type.</summary>
/// <param name="collection">The collection whose elements are meant too, with its point; empty outside of functions.</param>
/// <param name="columns">Whether only columns of the order itself are read.</param>
internal sealed class RuleGenerator(string collection = "", bool columns = false)
{
    private static readonly string[] Signs = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Words = ["draft", "paid", "on-hold", "in progress", "cancelled"];

    /// <summary>Conditions of the size that FsCheck asks for.</summary>
    public static Gen<RuleTree> Conditions { get; } = Gen.Sized(size => new RuleGenerator().Condition(Depth(size)));

    /// <summary>The same, of nothing but columns of the order's table.</summary>
    public static Gen<RuleTree> OfColumns { get; } = Gen.Sized(size => new RuleGenerator(columns: true).Condition(Depth(size)));

    /// <summary>Conditions, and the smaller ones that a failure is reduced to.</summary>
    public static Arbitrary<RuleTree> Arbitrary { get; } = Arb.From(Conditions, tree => tree.Smaller());

    private bool IsElement => collection.Length > 0;

    private static int Depth(int size) => Math.Min(4, 1 + (size / 20));

    private Gen<RuleTree> Condition(int depth)
    {
        var atoms = new List<Gen<RuleTree>>
        {
            Of(RuleTypeKind.Bool, Signs.Select(sign => $"# {sign} #"), RuleTypeKind.Integer, depth),
            Of(RuleTypeKind.Bool, Signs.Select(sign => $"# {sign} #"), RuleTypeKind.Decimal, depth),
            Made(RuleTypeKind.Bool, Signs.Select(sign => $"# {sign} #"), Value(RuleTypeKind.Decimal, depth - 1), Value(RuleTypeKind.Integer, depth - 1)),
            Of(RuleTypeKind.Bool, Signs.Select(sign => $"# {sign} #"), RuleTypeKind.Date, depth),
            Of(RuleTypeKind.Bool, Signs.Select(sign => $"# {sign} #"), RuleTypeKind.Time, depth),
            Of(RuleTypeKind.Bool, Signs.Select(sign => $"# {sign} #"), RuleTypeKind.Timestamp, depth),
            Of(RuleTypeKind.Bool, Signs.Select(sign => $"# {sign} #"), RuleTypeKind.Duration, depth),
            Of(RuleTypeKind.Bool, ["# == #", "# != #"], RuleTypeKind.Text, depth),
            Of(RuleTypeKind.Bool, ["# == #", "# != #"], RuleTypeKind.Enum, depth),
            Made(RuleTypeKind.Bool, Words.SelectMany(word => new[] { $"# == '{word}'", $"# != '{word}'" }), Value(RuleTypeKind.Enum, depth - 1)),
            Made(RuleTypeKind.Bool, ["# in [draft, on-hold]", "# not in [in progress, 'paid']", "# in [cancelled, previous_status]"], Value(RuleTypeKind.Enum, depth - 1)),
            Made(RuleTypeKind.Bool, ["# in [1, 2, 7]", "# not in [-1, 100, 0.5]", "# in [weight, 3]"], Value(RuleTypeKind.Integer, depth - 1)),
            Made(RuleTypeKind.Bool, ["# in [0.5, 10]", "# not in [total, 1]"], Value(RuleTypeKind.Decimal, depth - 1)),
            Made(RuleTypeKind.Bool, ["# in [a, 'ä', b c]", "# not in ['', note, A]"], Value(RuleTypeKind.Text, depth - 1)),
            Made(RuleTypeKind.Bool, ["# > '2026-01-15'", "# in [2026-01-14, due_on]"], Value(RuleTypeKind.Date, depth - 1)),
            Made(RuleTypeKind.Bool, ["# <= '12:00'", "# != '08:30:00.5'"], Value(RuleTypeKind.Time, depth - 1)),
            Made(RuleTypeKind.Bool, ["# < '2026-01-15T12:00:00Z'", "# >= '2026-01-15'"], Value(RuleTypeKind.Timestamp, depth - 1)),
            Made(RuleTypeKind.Bool, ["# matches /[a-z]+/", "# matches /\\w{1,3}|ä./", "# matches /(a|b)?.*/"], Value(RuleTypeKind.Text, depth - 1)),
            NullTest(depth),
            Leaves(RuleTypeKind.Bool, collection == "lines." ? ["lines.taxable", "paid", "gift"] : IsElement ? ["payments.id > quantity", "gift"] : columns ? ["paid", "gift", "payer is null", "payer_id is not null"] : ["paid", "gift", "reference == '0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b10'", "payer is null", "customer.status == gold", "payer.status in [silver, gold]", "tags is null", "extra is not null"]),
        };
        if (!IsElement && !columns)
        {
            atoms.Add(Gen.OneOf(Aggregate("any", RuleTypeKind.Bool, depth), Aggregate("all", RuleTypeKind.Bool, depth), Leaves(RuleTypeKind.Bool, ["any(lines)", "any(payments)"])));
        }

        var atom = Gen.OneOf(atoms.ToArray());
        return depth <= 1 ? atom : Gen.Frequency(
            (3, atom),
            (1, Delayed(RuleTypeKind.Bool, ["(#) and (#)", "(#) or (#)"], () => Condition(depth - 1), 2)),
            (1, Delayed(RuleTypeKind.Bool, ["not (#)", "paid == (#)", "(#) != gift"], () => Condition(depth - 1), 1)));
    }

    private Gen<RuleTree> NullTest(int depth) => Gen.OneOf(
        new[] { RuleTypeKind.Integer, RuleTypeKind.Decimal, RuleTypeKind.Text, RuleTypeKind.Timestamp, RuleTypeKind.Duration, RuleTypeKind.Enum }
            .Select(kind => Made(RuleTypeKind.Bool, ["(#) is null", "(#) is not null"], Value(kind, depth - 1))).ToArray());

    private Gen<RuleTree> Value(RuleTypeKind kind, int depth) =>
        depth <= 0 ? Leaves(kind, Members(kind)) : Gen.Frequency((2, Leaves(kind, Members(kind))), (3, Gen.Sized(_ => Composed(kind, depth))));

    private Gen<RuleTree> Composed(RuleTypeKind kind, int depth) => kind switch
    {
        RuleTypeKind.Integer => Gen.OneOf(
            Of(kind, ["(# + #)", "(# - #)", "(# * #)", "min(#, #)", "max(#, #)"], kind, depth),
            Of(kind, ["(-#)", "abs(#)", "round(#)"], kind, depth, parts: 1),
            Made(kind, ["length(#)"], Value(RuleTypeKind.Text, depth - 1)),
            Collected(kind, ["count", "sum", "min", "max"], depth)),
        RuleTypeKind.Decimal => Gen.OneOf(
            Of(kind, ["(# + #)", "(# - #)", "(# * #)", "(# / #)", "min(#, #)", "max(#, #)"], kind, depth),
            Made(kind, ["(# / #)", "max(#, #)", "(# * #)"], Value(RuleTypeKind.Integer, depth - 1), Value(kind, depth - 1)),
            Of(kind, ["(-#)", "abs(#)", "round(#)", "round(#, 2)", "round(#, 10)"], kind, depth, parts: 1),
            Of(kind, ["(# / #)"], RuleTypeKind.Integer, depth),
            Collected(kind, ["sum", "min", "max", "avg"], depth)),
        RuleTypeKind.Text => Of(kind, ["lower(#)", "upper(#)"], kind, depth, parts: 1),
        RuleTypeKind.Date => Of(kind, ["(# + 3 days)", "(# - 2 weeks)", "(1 day + #)"], kind, depth, parts: 1),
        RuleTypeKind.Timestamp => Made(kind, ["(# + #)", "(# - #)"], Value(kind, depth - 1), Value(RuleTypeKind.Duration, depth - 1)),
        RuleTypeKind.Duration => Gen.OneOf(
            Of(kind, ["(# - #)"], RuleTypeKind.Timestamp, depth),
            Of(kind, ["(# - #)"], RuleTypeKind.Date, depth),
            Of(kind, ["(# - #)"], RuleTypeKind.Time, depth),
            Of(kind, ["(# + #)", "(# - #)"], kind, depth),
            Of(kind, ["(-#)", "abs(#)"], kind, depth, parts: 1),
            Made(kind, ["(# * #)", "(# / #)"], Value(kind, depth - 1), Value(RuleTypeKind.Integer, depth - 1)),
            Collected(kind, ["sum", "max"], depth)),
        _ => Leaves(kind, Members(kind)),
    };

    // Functions of collections are not nested.
    private Gen<RuleTree> Collected(RuleTypeKind kind, string[] functions, int depth) => IsElement || columns
        ? Leaves(kind, Members(kind))
        : Gen.OneOf(functions.Select(function => Aggregate(function, kind, depth)).ToArray());

    private static Gen<RuleTree> Aggregate(string function, RuleTypeKind kind, int depth) =>
        Gen.OneOf(new[] { "lines.", "payments." }.Where(name => name == "lines." || kind != RuleTypeKind.Duration).Select(name =>
        {
            var inner = new RuleGenerator(name);
            var argument = function is "count" or "any" or "all" ? inner.Condition(depth - 1) : inner.Value(kind, depth - 1);
            return argument.Where(tree => tree.ToString().Contains(name, StringComparison.Ordinal)).Select(tree => new RuleTree(kind, $"{function}(#)", [tree]));
        }).ToArray());

    private string[] Members(RuleTypeKind kind) => !columns ? AllMembers(kind) : [.. AllMembers(kind).Where(text => !text.Contains('(') && !text.Contains("customer.", StringComparison.Ordinal) && !text.Contains("payer.", StringComparison.Ordinal))];

    private string[] AllMembers(RuleTypeKind kind) => (kind, collection) switch
    {
        (RuleTypeKind.Integer, "lines.") => ["lines.quantity", "lines.quantity", "quantity", "2"],
        (RuleTypeKind.Integer, "payments.") => ["payments.id", "quantity", "3"],
        (RuleTypeKind.Integer, _) => ["quantity", "weight", "points", "count(lines)", "count(payments)", "0", "1", "-2", "100", "3000000000"],
        (RuleTypeKind.Decimal, "lines.") => ["lines.amount", "lines.rebate", "lines.product.price", "total", "0.5"],
        (RuleTypeKind.Decimal, "payments.") => ["payments.amount", "payments.amount", "total"],
        (RuleTypeKind.Decimal, _) => ["total", "discount", "huge", "unit_price", "customer.credit", "payer.credit", "0.5", "10.0", "-99.995", "9999999999999999999999999999"],
        (RuleTypeKind.Text, _) => ["number", "note", "customer.name", "payer.name", "'a'", "''", "'Ä 𝄞'"],
        (RuleTypeKind.Date, _) => ["due_on", "today", "customer.born_on", "payer.born_on"],
        (RuleTypeKind.Time, _) => ["opens", "closes"],
        (RuleTypeKind.Timestamp, "lines.") => ["lines.starts_at", "lines.ends_at", "now"],
        (RuleTypeKind.Timestamp, _) => ["placed_at", "shipped_at", "now"],
        (RuleTypeKind.Duration, _) => ["3 days", "8 hours", "1.5 minutes", $"({(collection == "lines." ? "lines.ends_at - lines.starts_at" : "shipped_at - placed_at")})"],
        _ => ["status", "previous_status"],
    };

    private Gen<RuleTree> Of(RuleTypeKind kind, IEnumerable<string> templates, RuleTypeKind parts, int depth) => Of(kind, templates, parts, depth, 2);

    private Gen<RuleTree> Of(RuleTypeKind kind, IEnumerable<string> templates, RuleTypeKind part, int depth, int parts) =>
        Delayed(kind, templates, () => Value(part, depth - 1), parts);

    private static Gen<RuleTree> Delayed(RuleTypeKind kind, IEnumerable<string> templates, Func<Gen<RuleTree>> part, int parts) =>
        Gen.Sized(_ => from template in Gen.Elements(templates.ToArray())
                       from chosen in Gen.ArrayOf(part(), parts)
                       select new RuleTree(kind, template, [.. chosen]));

    private static Gen<RuleTree> Made(RuleTypeKind kind, IEnumerable<string> templates, params Gen<RuleTree>[] parts) =>
        from template in Gen.Elements(templates.ToArray())
        from chosen in Gen.CollectToArray(parts)
        select new RuleTree(kind, template, [.. chosen]);

    private static Gen<RuleTree> Leaves(RuleTypeKind kind, string[] texts) => Gen.Elements(texts).Select(text => RuleTree.Leaf(kind, text));
}
