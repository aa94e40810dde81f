using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.UnitTests.Specs.Rules.Binding;

public sealed class RuleBinderTests
{
    [TestCase("total == sum(lines.amount)")]
    [TestCase("status in [paid, on-hold, in progress]")]
    [TestCase("status == draft and draft == status and status != 'on-hold'")]
    [TestCase("status == previous_status")]
    [TestCase("status in [draft, previous_status]")]
    [TestCase("paid and not gift and gift == false")]
    [TestCase("paid == (total > 100)")]
    [TestCase("customer.status == gold and payer is null")]
    [TestCase("customer_id == '0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b10' and id > 5 and version >= 1")]
    [TestCase("placed_at < now - 30 minutes and placed_at >= '2026-01-01' and shipped_at > '2026-01-01T08:00:00+02:00'")]
    [TestCase("due_on >= today + 30 days and due_on - today < 8 hours and '2026-01-31' != due_on")]
    [TestCase("closes - opens >= 8 hours and opens > '08:30'")]
    [TestCase("shipped_at - placed_at < 2 * 3 days / 2")]
    [TestCase("all(lines.ends_at > lines.starts_at) and sum(lines.ends_at - lines.starts_at) < 8 hours")]
    [TestCase("count(lines) > 0 and any(lines) and count(lines.taxable) <= 3 and any(payments.amount > total)")]
    [TestCase("sum(lines.amount * lines.quantity) <= customer.credit and avg(lines.product.price) < 10")]
    [TestCase("max(lines.amount) < max(total, 10, huge) and min(due_on, '2026-01-01') < today()")]
    [TestCase("number matches /[A-Z]{2}[0-9]+/ and length(note) < 100 and lower(number) == 'a'")]
    [TestCase("round(total, 2) == total and abs(total - 5) < 0.01 and round(total / 3) > 1")]
    [TestCase("quantity in [1, -2, 3.5, weight] and due_on in [2026-01-01, '2026-01-02'] and paid in [true]")]
    [TestCase("number in [in progress, a-b]")]
    [TestCase("tags is not null and extra is null and note is not null")]
    [TestCase("unit_price > 0")]
    [TestCase("warehouse.city == berlin and warehouse.stock.level > 3 and sum(warehouse.items.count) > 1")]
    [TestCase("-quantity < 0 and -(2 days) < shipped_at - placed_at")]
    public void What_fits_the_entity_is_bound(string text)
    {
        var binding = RuleFixture.Bind(text);

        Assert.That(binding.Problems, Is.Empty);
        Assert.That(binding.Expression, Is.Not.Null);
        Assert.That(binding.Expression!.DescendantsAndSelf(), Has.None.TypeOf<BoundInvalid>());
    }

    [TestCase("totl > 1", "rule-unknown-member", 0, "Did you mean 'total'?")]
    [TestCase("customer.nam == 'a'", "rule-unknown-member", 9, "Did you mean 'name'?")]
    [TestCase("total.net > 1", "rule-unknown-member", 6, "no relation")]
    [TestCase("count > 1", "rule-unknown-member", 0, "count(lines)")]
    [TestCase("status == piad", "rule-enum-word", 10, "Did you mean 'paid'?")]
    [TestCase("status == on-hold", "rule-enum-word", 10, "in quotes: 'on-hold'")]
    [TestCase("status in [draft, piad]", "rule-enum-word", 18, "Did you mean 'paid'?")]
    [TestCase("status == 'piad'", "rule-enum-word", 10, "Did you mean 'paid'?")]
    [TestCase("status == customer.status", "rule-type", 0, "cannot be compared")]
    [TestCase("status < paid", "rule-type", 0, "has no order")]
    [TestCase("number < 'b'", "rule-type", 0, "collation")]
    [TestCase("quantity == '10'", "rule-type", 0, "without quotes")]
    [TestCase("total", "rule-type", 0, "A condition is expected")]
    [TestCase("paid and total", "rule-type", 9, "A condition is expected")]
    [TestCase("placed_at < today", "rule-type", 0, "Write now instead of today")]
    [TestCase("due_on < now", "rule-type", 0, "Write today instead of now")]
    [TestCase("due_on < 2026-01-01", "rule-type", 0, "in quotes: '2026-01-01'")]
    [TestCase("due_on > '2026-02-30'", "rule-literal", 9, "not a day")]
    [TestCase("placed_at > '2026-02-01T08:00'", "rule-literal", 12, "zone")]
    [TestCase("reference == 'x'", "rule-literal", 13, "not a uuid")]
    [TestCase("due_on + 8 hours > today", "rule-type", 0, "whole days")]
    [TestCase("opens + 8 hours > closes", "rule-type", 0, "midnight")]
    [TestCase("placed_at + 30 > now", "rule-type", 0, "30 days")]
    [TestCase("number + note == 'a'", "rule-type", 0, "Texts cannot be computed")]
    [TestCase("customer == payer", "rule-type", 0, "customer_id")]
    [TestCase("extra == 'a'", "rule-type", 0, "Only whether it is null")]
    [TestCase("note == null", "rule-null", 0, "note is null")]
    [TestCase("note != null", "rule-null", 0, "note is not null")]
    [TestCase("status in [draft, null]", "rule-null", 18, "is null")]
    [TestCase("lines.amount > 1", "rule-collection", 0, "sum(lines.amount)")]
    [TestCase("lines is null", "rule-collection", 0, "count(lines) > 0")]
    [TestCase("sum(total) > 1", "rule-collection", 4, "names none")]
    [TestCase("sum(lines) > 1", "rule-collection", 4, "what of 'lines'")]
    [TestCase("sum(lines.amount * payments.amount) > 1", "rule-collection", 19, "one collection")]
    [TestCase("any(sum(lines.amount) > lines.amount)", "rule-collection", 4, "not nested")]
    [TestCase("any(customer.order_lines.amount > 1)", "rule-unknown-member", 13, "has no")]
    [TestCase("sum(lines.taxable) > 1", "rule-type", 4, "numbers or durations")]
    [TestCase("total / 0 > 1", "rule-division-by-zero", 8, "zero")]
    [TestCase("total / (2 - 2.0) > 1", "rule-division-by-zero", 9, "zero")]
    [TestCase("points > 9223372036854775807 + 1", "rule-overflow", 9, "more than")]
    [TestCase("summ(lines.amount) > 1", "rule-unknown-function", 0, "Did you mean 'sum'?")]
    [TestCase("round(total, quantity) > 1", "rule-arguments", 13, "from 0 to 10")]
    [TestCase("length() > 1", "rule-arguments", 0, "length(text)")]
    [TestCase("length(total) > 1", "rule-type", 7, "takes a text")]
    [TestCase("max(total, due_on) > 1", "rule-type", 11, "one type")]
    [TestCase("number matches /(?=a)b/", "rule-pattern", 15, "go back")]
    [TestCase("number matches /(/", "rule-pattern", 15, "cannot be used")]
    [TestCase("number matches /a)(b/", "rule-pattern", 15, "cannot be used")]
    [TestCase("total matches /a/", "rule-type", 0, "Only texts")]
    [TestCase("(total > 1) is null", "rule-type", 1, "never null")]
    [TestCase("quantity in [1, two]", "rule-type", 16, "neither")]
    [TestCase("quantity in [1, 'two']", "rule-type", 16, "without quotes")]
    public void What_does_not_fit_is_reported_at_its_place(string text, string kind, int start, string part)
    {
        var binding = RuleFixture.Bind(text);
        var problem = binding.Problems.Single();

        Assert.That(binding.Expression, Is.Null);
        Assert.That((problem.Descriptor.Kind, problem.Span.Start), Is.EqualTo((kind, start)));
        Assert.That(problem.Message, Does.Contain(part));
    }

    [Test]
    public void Several_mistakes_are_reported_and_each_once()
    {
        var binding = RuleFixture.Bind("totl + 1 > sum(lines.amout) and stats == paid or status = piad");

        Assert.That(binding.Problems.Select(problem => problem.Descriptor.Kind),
            Is.EqualTo((string[])["rule-unknown-member", "rule-unknown-member", "rule-unknown-member", "rule-syntax", "rule-enum-word"]));
    }

    [Test]
    public void A_path_holds_the_members_that_it_leads_through()
    {
        var path = RuleFixture.Bound("payer.status == gold").Paths.Single();

        Assert.That(path.Members.Select(member => $"{member.Owner}.{member.Name}"), Is.EqualTo((string[])["Order.payer", "Customer.status"]));
        Assert.That(path.Members[0].ForeignKey, Is.EqualTo("payer_id"));
        Assert.That(path.Nullable, Is.True);
    }

    [Test]
    public void An_aggregate_knows_its_collection_and_paths_of_its_elements()
    {
        var aggregate = RuleFixture.Bound("any(payments.amount > total)").DescendantsAndSelf().OfType<BoundAggregate>().Single();

        Assert.That(aggregate.Collection.Text, Is.EqualTo("payments"));
        Assert.That(aggregate.Collection.Member.ForeignKey, Is.EqualTo("order_id"));
        Assert.That(aggregate.Argument!.Paths.Select(path => (path.Text, path.FromElement)), Is.EqualTo(new[] { ("amount", true), ("total", false) }));
    }

    [Test]
    public void Joined_conditions_are_one_node()
    {
        var condition = (BoundLogical)RuleFixture.Bound("paid and (gift and total > 1) and (quantity > 2 or quantity < 1)");

        Assert.That(condition.Operands, Has.Length.EqualTo(4));
    }

    [TestCase("shipped_at - placed_at > 2 * 3 days / 4", "1.12:00:00")]
    [TestCase("total > 7 / 2", "3.5")]
    [TestCase("total > -round(2.345, 2)", "-2.35")]
    [TestCase("quantity > length('äöü𝄞')", "4")]
    public void What_needs_no_row_is_a_constant(string text, string expected)
    {
        var constant = RuleFixture.Bound(text).DescendantsAndSelf().OfType<BoundConstant>().Single();

        Assert.That(Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("total + 1 > 0", false)]
    [TestCase("total * quantity > 0", false)]
    [TestCase("quantity * weight > 0", false)]
    [TestCase("points + 1 > 0", true)]
    [TestCase("weight * points > 0", true)]
    [TestCase("huge * 10 > 0", true)]
    [TestCase("huge - 1 > 0", true)]
    [TestCase("total / 3 > 0", false)]
    [TestCase("sum(lines.amount) > 0", false)]
    [TestCase("sum(lines.quantity) > 0", false)]
    [TestCase("sum(lines.rebate) > 0", false)]
    [TestCase("placed_at + 3 days > now", true)]
    [TestCase("placed_at > now - 3 days", false)]
    [TestCase("shipped_at - placed_at > 1 hour", false)]
    [TestCase("abs(weight) > 0", false)]
    [TestCase("abs(points) > 0", true)]
    public void The_limits_of_fields_decide_whether_a_calculation_can_overflow(string text, bool overflows)
    {
        Assert.That(RuleFixture.Bound(text).DescendantsAndSelf().Any(node => node.CanOverflow), Is.EqualTo(overflows));
    }

    [Test]
    public void What_only_the_project_knows_is_accepted_and_marked()
    {
        Assert.That(RuleFixture.Bound("warehouse.city == berlin").HasUnknown, Is.True);
        Assert.That(RuleFixture.Bound("warehouse is null").HasUnknown, Is.False);
    }

    [Test]
    public void Spans_cover_what_is_written()
    {
        const string text = "paid and total >= sum(lines.amount) * 2";
        var condition = (BoundLogical)RuleFixture.Bound(text);

        Assert.That(text.Substring(condition.Operands[1].Span.Start, condition.Operands[1].Span.Length), Is.EqualTo("total >= sum(lines.amount) * 2"));
        Assert.That(((BoundComparison)condition.Operands[1]).Operator, Is.EqualTo(ComparisonOperator.GreaterOrEqual));
    }
}
