using System.Reflection;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Specs.Rules;

/// <summary>Every finding of the rule language, through the whole reading of a spec: its code, its column and what it says.</summary>
public sealed class RuleFindingsTests
{
    private const string Entity = """
        feature: shop
        entities:
        - name: Order
          fields:
            number: { type: string, max_length: 8 }
            status: enum[draft, paid, shipped]
            old_status: enum[draft, paid]?
            quantity: { type: int, min: 1, max: 100 }
            total: { type: money, min: 0, max: 1000 }
            paid: bool
            gift: bool?
            due_on: date
            sent_on: date?
            placed_at: timestamp
            opens: { type: time, description: In UTC. }
            reference: uuid?
          relationships:
          - { kind: many_to_one, entity: Customer, required: false }
          - { kind: one_to_many, entity: OrderLine, owned: true }
          business_rules:

        """;

    private const string Others = """
        - name: Customer
          fields: { level: "enum[bronze, gold]", credit: "money?" }
        - name: OrderLine
          fields: { amount: { type: money, min: 0 }, pieces: { type: int, min: 1 } }
        """;

    // § stands before the place that the finding must name.
    private static readonly (string Code, string Rules, string Part)[] Cases =
    [
        ("CG1100", "require: total §= 5", "=="),
        ("CG1100", "when: §(total > 5\n    forbid: [delete]", "not closed"),
        ("CG1101", $"require: {new string('(', 65)}§total > 1{new string(')', 65)}", "64"),
        ("CG1102", "require: §totl > 5", "Did you mean 'total'?"),
        ("CG1102", "require: customer.§levl == gold", "Did you mean 'level'?"),
        ("CG1103", "require: §summ(lines.amount) > 5", "Did you mean 'sum'?"),
        ("CG1104", "require: §length() > 5", "length(text)"),
        ("CG1105", "require: §number < 'b'", "collation"),
        ("CG1105", "require: paid and §total", "condition"),
        ("CG1106", "require: status == §piad", "Did you mean 'paid'?"),
        ("CG1106", "require: status in [draft, §shiped]", "Did you mean 'shipped'?"),
        ("CG1107", "require: due_on > §'2026-02-30'", "'2026-01-31'"),
        ("CG1107", "require: placed_at > now - 3 §months", "days"),
        ("CG1108", "require: §reference == null", "reference is null"),
        ("CG1109", "require: §lines.amount > 5", "sum(lines.amount)"),
        ("CG1110", "require: total / §0 > 5", "zero"),
        ("CG1111", "require: quantity < §9223372036854775807 + 1", "more than"),
        ("CG1112", "require: number matches §/(/", "cannot be used"),

        ("CG1113", "require: §quantity > 100", "'quantity' is from 1 to 100"),
        ("CG1113", "require: paid and §quantity < 1", "refuse everything"),
        ("CG1113", "require: §total > 5 and total < 5", "exclude one another"),
        ("CG1113", "require: §total is null", "always has a value"),
        ("CG1113", "require: §status == paid and status == draft", "exclude"),
        ("CG1113", "require: §status == paid and not (status in [paid, draft])", "exclude"),
        ("CG1113", "require: §quantity > 2 and quantity < 3", "exclude"),
        ("CG1113", "require: §quantity == 2.5", "'quantity'"),
        ("CG1113", "require: §number == 'far too long'", "limits"),
        ("CG1113", "require: §due_on > '2026-01-01' and due_on < '2026-01-02'", "exclude"),
        ("CG1113", "require: §customer is null and customer.level == gold", "exclude"),
        ("CG1113", "require: §customer_id is null and customer.level is not null", "exclude"),
        ("CG1113", "require: §count(lines) < 0", "'count(lines)' is from 0"),
        ("CG1113", "require: §length(number) > 8", "from 0 to 8"),
        ("CG1113", "require: §gift and gift is null", "exclude"),
        ("CG1113", "require: paid and §false", "constant"),
        ("CG1113", "when: status == paid\n    require: §status != paid", "require: not (status == paid)"),
        ("CG1113", "require: §reference == '0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b10' and reference != '0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b10'", "exclude"),

        ("CG1114", "require: paid or §quantity > 100", "never true"),
        ("CG1114", "require: paid or (§total > 5 and total < 4)", "exclude"),
        ("CG1114", "require: any(§lines.pieces < 1) or paid", "'lines.pieces' is from 1"),
        ("CG1115", "require: §total >= 0", "refuses nothing"),
        ("CG1115", "require: §total > 5 or total <= 5", "always holds"),
        ("CG1115", "require: §gift or not gift", "always holds"),
        ("CG1115", "require: paid or §quantity <= 100", "always true"),
        ("CG1115", "require: §status in [draft, paid, shipped]", "draft, paid, shipped"),
        ("CG1115", "require: §customer_id is not null or customer is null", "always"),
        ("CG1115", "require: paid and §number is not null", "always has a value"),
        ("CG1115", "when: §quantity >= 1\n    require: paid", "always applies"),
        ("CG1115", "when: total > 10\n    require: §total > 5", "always true while"),
        ("CG1116", "when: §quantity == 0\n    forbid: [delete]", "never applies"),
        ("CG1116", "when: sent_on is null and sent_on > due_on and §false\n    require: paid", "never applies"),

        ("CG1117", "id: first, require: quantity > 5 }\n  - { require: §quantity > 3", "'first' (line 21)"),
        ("CG1117", "id: first, require: 'total == sum(lines.amount) and paid' }\n  - { require: §total  == sum(lines.amount)", "first"),
        ("CG1117", "id: first, forbid: [delete] }\n  - { when: §paid, forbid: [delete]", "first"),
        ("CG1117", "id: first, when: 'paid or gift', forbid: [update, delete] }\n  - { when: §gift, forbid: [delete]", "first"),
        ("CG1118", "id: first, require: quantity > 5 }\n  - { require: §quantity < 3", "'first' (line 21)"),
        ("CG1118", "id: a, require: 'quantity > 5 or paid' }\n  - { id: b, require: 'quantity < 3 or paid' }\n  - { require: §not paid", "'a' (line 21), 'b' (line 22)"),
    ];

    private static readonly string[] Fine =
    [
        "require: quantity > 1 and quantity < 100",
        "require: quantity > 2 and quantity < 4",
        "require: total > 2 and total < 3",
        "require: gift or gift is null",
        "require: total == sum(lines.amount) or total != sum(lines.amount)",
        "require: sent_on >= due_on or due_on > today",
        "require: number matches /a+/ and number != 'a'",
        "require: customer.credit is not null or customer.level == gold",
        "require: customer is not null and customer.credit is null",
        "require: number == 'a' or number not in [a, b]",
        "require: length(number) <= 7 and count(lines) > 0",
        "when: old_status is not null, require: old_status != draft",
        "id: a, require: quantity > 5 }\n  - { require: quantity > 6",
        "id: a, on: [create], require: quantity > 5 }\n  - { on: [update], require: quantity < 3",
        "id: a, on: [create], require: quantity > 5 }\n  - { require: quantity > 3",
        "id: a, when: paid, require: quantity > 5 }\n  - { when: not paid, require: quantity < 3",
        "id: a, when: paid, forbid: [delete] }\n  - { when: quantity > 3, forbid: [delete]",
        "id: a, when: paid, forbid: [update] }\n  - { require: not paid",
    ];

    private static IEnumerable<TestCaseData> Table => Cases.Select(one => new TestCaseData(one.Code, one.Rules, one.Part).SetArgDisplayNames(one.Code, one.Rules));

    [TestCaseSource(nameof(Table))]
    public void A_rule_is_found_fault_with_at_its_column(string code, string rules, string part)
    {
        var text = Spec(rules);
        var lines = text[..text.IndexOf('§', StringComparison.Ordinal)].Split('\n');

        var findings = SpecBuilder.Read(text.Replace("§", "")).Findings.Where(finding => finding.Descriptor.Code.StartsWith("CG11", StringComparison.Ordinal)).ToArray();

        Assert.That(findings.Select(finding => (finding.Descriptor.Code, finding.Location!.Line, finding.Location.Column)),
            Is.EqualTo(new[] { (code, lines.Length, lines[^1].Length + 1) }));
        Assert.That(findings[0].Message, Does.Contain(part));
    }

    [TestCaseSource(nameof(Fine))]
    public void Nothing_is_claimed_of_what_some_row_meets_and_some_row_does_not(string rules)
    {
        var findings = SpecBuilder.Read(Spec(rules)).Findings.Where(finding => finding.Descriptor.Code.StartsWith("CG11", StringComparison.Ordinal));

        Assert.That(findings, Is.Empty);
    }

    [Test]
    public void Every_code_of_the_language_has_a_case()
    {
        var codes = typeof(RuleFindings).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((FindingDescriptor)field.GetValue(null)!).Code);

        Assert.That(codes, Is.SubsetOf(Cases.Select(one => one.Code)));
    }

    // A row of keys is one mapping; several rules close it and open another.
    private static string Spec(string rules) => Entity + (rules.Contains("}\n", StringComparison.Ordinal) || rules.Contains(", require", StringComparison.Ordinal) || rules.StartsWith("id:", StringComparison.Ordinal)
        ? $"  - {{ {rules} }}\n"
        : $"  - {rules}\n") + Others;
}
