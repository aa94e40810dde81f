using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class GuardedOperationAnalysisTests
{
    private const string Routes = """
        api_contract:
          POST /api/orders/{id}/pay: {}
          POST /api/orders/{id}/send-back: {}
          GET /api/invoices: { response: { number: string } }
          POST /api/invoices/{id}/remind: {}
        """;

    // § stands before the place that the finding must name.
    [TestCase("{ id: a, when: ok, forbid: [update, §dleete] }", "error unknown-operation", "Did you mean 'delete'?")]
    [TestCase("{ id: a, when: ok, on: [§udpate], rule: Fine. }", "error unknown-operation", "Did you mean 'update'?")]
    [TestCase("{ rule: Paid once., on: [§pya] }", "error unknown-operation", "Did you mean 'pay'?")]
    [TestCase("{ rule: Sent back once., on: §sendback }", "error unknown-operation", "Did you mean 'send_back'?")]
    [TestCase("{ rule: Shipped once., on: [create, §ship] }", "warning undeclared-action", "POST /api/orders/{id}/ship")]
    [TestCase("{ rule: Reminded once., on: [§remind] }", "warning undeclared-action", "POST /api/invoices/{id}/remind has another path")]
    [TestCase("{ rule: Only the owner reads it., on: [§read] }", "error unguarded-operation", "security")]
    [TestCase("{ id: a, when: ok, forbid: [delete, §list] }", "error unguarded-operation", "declare a contract route")]
    [TestCase("{ id: a, when: ok, forbid: [update], §on: [pay] }", "error exclusive-rule-parts", "behind 'forbid'")]
    [TestCase("{ id: a, when: ok, forbid: [update], §require: count(lines) > 0 }", "error exclusive-rule-parts", "two rules")]
    public void A_word_at_which_the_rule_would_not_be_looked_at_is_found_at_its_place(string rule, string expected, string part)
    {
        var result = Read("operations: [create, read, list, update, delete]", rule);

        Assert.That(result.Brief(), Is.EqualTo(new[] { $"{expected} 9:{9 + rule.IndexOf('§', StringComparison.Ordinal)}" }));
        Assert.That(result.Findings[0].Message, Does.Contain(part));
    }

    [TestCase("operations: [create, read, update, delete]", "{ id: a, when: ok, forbid: [update, delete, pay, list] }")]
    [TestCase("operations: [create]", "{ rule: Only the owner reads it., on: [read, update, delete] }")]
    [TestCase("operations: [create]", "{ rule: Sent back once., on: [send_back, Send-Back] }")]
    [TestCase("operations: [create]", "Orders are paid once")]
    public void An_operation_that_the_entity_lacks_or_a_route_that_it_has_is_no_fault(string operations, string rule) =>
        Assert.That(Read(operations, rule).Brief(), Is.Empty);

    [Test]
    public void A_route_that_stands_in_for_reading_is_not_guarded_either()
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n  - name: Order\n    fields: { ok: bool }\n    business_rules: [{ rule: Only the owner reads it., on: [read] }]\napi_contract:\n  GET /api/orders/{id}: { response: { ok: bool } }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error unguarded-operation 6:61" }));
    }

    [TestCase("{ id: a, when: taxed, forbid: [§delete] }", "deleted")]
    [TestCase("{ id: a, when: taxed, forbid: [create, §update] }", "changed")]
    [TestCase("{ rule: Lines stay., on: [§delete] }", "deleted")]
    public void A_rule_on_what_happens_to_a_child_inside_its_owner_is_an_error(string rule, string part)
    {
        var result = ReadChild("operations: [update]", rule.Replace("§", ""));

        Assert.That(result.Brief(), Is.EqualTo(new[] { $"error unguarded-operation 10:{9 + rule.IndexOf('§', StringComparison.Ordinal)}" }));
        Assert.That(result.Findings[0].Message, Does.Contain(part).And.Contain("a rule of 'Order'"));
    }

    [TestCase("operations: [create]", "{ id: a, when: taxed, forbid: [update, delete] }")]
    [TestCase("operations: [create, update]", "{ rule: Prices are those of the list., on: [create, update] }")]
    public void A_rule_on_what_its_owner_asks_or_cannot_do_is_no_fault(string operations, string rule) =>
        Assert.That(ReadChild(operations, rule).Brief(), Is.Empty);

    [Test]
    public void An_answer_to_what_an_undeclared_action_is_ends_the_warning()
    {
        const string body = "entities:\n  - name: Order\n    fields: { ok: bool }\n    business_rules: [{ id: once, rule: Shipped once., on: [ship] }]\n";
        var question = SpecBuilder.ReadBody(body).Single(SpecFindings.UndeclaredAction).Question!;

        var answered = SpecBuilder.ReadBody($"{body}clarifications: {{ {question.Id}: A route of another feature. }}\n");

        Assert.That(question.Text, Does.Contain("'once'").And.Contain("'ship'"));
        Assert.That(answered.Brief(), Is.EqualTo(new[] { "info undeclared-action 6:60" }));
    }

    private static SpecReadResult Read(string operations, string rule) => SpecBuilder.ReadBody(
        "entities:\n  - name: Order\n    fields: { ok: bool }\n"
        + $"    relationships: [{{ kind: one_to_many, entity: OrderLine, owned: true }}]\n    {operations}\n    business_rules:\n      - {rule.Replace("§", "")}\n"
        + "  - name: OrderLine\n    fields: { taxed: bool }\n" + Routes);

    private static SpecReadResult ReadChild(string operations, string rule) => SpecBuilder.ReadBody(
        $"entities:\n  - name: Order\n    relationships: [{{ kind: one_to_many, entity: OrderLine, owned: true }}]\n    {operations}\n"
        + $"  - name: OrderLine\n    fields: {{ taxed: bool }}\n    business_rules:\n      - {rule}\n");
}
