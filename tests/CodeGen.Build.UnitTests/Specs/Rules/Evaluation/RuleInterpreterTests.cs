using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.UnitTests.Specs.Rules.Evaluation;

public sealed class RuleInterpreterTests
{
    private static readonly DateTime Now = new(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc);

    private static readonly RuleRow Order = new RuleRow("Order")
        .With("number", "AB12").With("status", "paid").With("paid", true).With("gift", null)
        .With("quantity", 7L).With("weight", -3L).With("points", long.MaxValue)
        .With("total", 100.50m).With("discount", null).With("huge", 7_922_816_251_426_433_759_354_395_033m)
        .With("placed_at", Now.AddHours(-1)).With("shipped_at", null)
        .With("due_on", new DateOnly(2026, 1, 20)).With("opens", new TimeOnly(8, 0)).With("closes", new TimeOnly(17, 30))
        .With("note", "äö𝄞").With("customer", new RuleRow("Customer").With("status", "gold").With("credit", null)).With("payer", null)
        .With("lines", (ImmutableArray<RuleRow>)[Line(60m, 2, null), Line(40.50m, 1, 5m)]);

    [TestCase("total == sum(lines.amount)", true)]
    [TestCase("total == 100.5", true)]
    [TestCase("quantity / 2 == 3.5", true)]
    [TestCase("quantity == 7.0", true)]
    [TestCase("status in [draft, paid] and status not in [cancelled]", true)]
    [TestCase("status != paid", false)]
    [TestCase("gift", false)]
    [TestCase("not gift", true)]
    [TestCase("gift == false", false)]
    [TestCase("discount != 5", false)]
    [TestCase("not (discount == 5)", true)]
    [TestCase("discount not in [5]", false)]
    [TestCase("discount + 1 is null", true)]
    [TestCase("discount is null and discount is not null", false)]
    [TestCase("payer.status == gold", false)]
    [TestCase("payer.status is null", true)]
    [TestCase("customer.status == gold", true)]
    [TestCase("customer.credit > 0 or customer.credit <= 0", false)]
    [TestCase("placed_at < now and placed_at + 1 hours == now()", true)]
    [TestCase("placed_at > now - 60 minutes", false)]
    [TestCase("due_on - today == 5 days", true)]
    [TestCase("due_on == today + 5 days", true)]
    [TestCase("closes - opens == 9.5 hours", true)]
    [TestCase("opens - closes < 0 hours", true)]
    [TestCase("length(note) == 3", true)]
    [TestCase("upper(number) == 'AB12' and lower(number) == 'ab12'", true)]
    [TestCase("number matches /[A-Z]{2}\\d+/", true)]
    [TestCase("number matches /[A-Z]{2}/", false)]
    [TestCase("round(total) == 101", true)]
    [TestCase("round(0 - total, 0) == -101", true)]
    [TestCase("total / 3 == 33.5", true)]
    [TestCase("10 / 3 == 3.3333333333", true)]
    [TestCase("2 / 3 == 0.6666666667", true)]
    [TestCase("total / (quantity - 7) is null", true)]
    [TestCase("total / (quantity - 7) == 0 or total / (quantity - 7) != 0", false)]
    [TestCase("points + 1 is null", true)]
    [TestCase("huge * 20 is null", true)]
    [TestCase("placed_at + 5000000 days is null", true)]
    [TestCase("abs(weight) == 3 and -weight == 3", true)]
    [TestCase("min(total, quantity, weight) == -3 and max(total, quantity) == total", true)]
    [TestCase("min(total, discount) is null", true)]
    [TestCase("count(lines) == 2 and count(lines.quantity > 1) == 1 and any(lines)", true)]
    [TestCase("sum(lines.amount * lines.quantity) == 160.5", true)]
    [TestCase("sum(lines.rebate) == 5 and min(lines.rebate) == 5 and avg(lines.rebate) == 5", true)]
    [TestCase("avg(lines.amount) == 50.25 and max(lines.amount) == 60", true)]
    [TestCase("any(lines.amount > total) or all(lines.amount > 40)", true)]
    [TestCase("all(lines.rebate > 0)", false)]
    [TestCase("sum(payments.amount) == 0 and count(payments) == 0 and not any(payments) and all(payments.amount > 5)", true)]
    [TestCase("min(payments.amount) is null and avg(payments.amount) is null", true)]
    [TestCase("sum(lines.ends_at - lines.starts_at) == 3 hours", true)]
    [TestCase("(closes - opens) / 2 == 285 minutes and 2 * (closes - opens) == 19 hours", true)]
    [TestCase("paid == (total > 100)", true)]
    [TestCase("1 day / 7 == 12342857.142857 seconds / 1000", true)]
    public void Rules_mean_what_the_documentation_says(string text, bool expected)
    {
        Assert.That(RuleInterpreter.Holds(RuleFixture.Bound(text), Order, Now), Is.EqualTo(expected));
    }

    private static RuleRow Line(decimal amount, long quantity, decimal? rebate) => new RuleRow("OrderLine")
        .With("amount", amount).With("quantity", quantity).With("rebate", rebate).With("taxable", true)
        .With("starts_at", Now).With("ends_at", Now.AddHours((double)quantity));
}
