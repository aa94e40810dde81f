using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class CriterionAnalysesTests
{
    private const string Spec = """
        entities:
          - name: SalesOrder
            fields: { number: string, status: "enum[draft, paid]" }
            operations: [create, read, list, update]
            states: { field: status, initial: draft }
            transitions: [{ from: draft, to: paid, on: pay, error: NOT_A_DRAFT }]
            business_rules:
              - { id: paid_is_immutable, when: status == paid, forbid: [update], error: ORDER_PAID }
              - A refund goes to the card that paid
        api_contract:
          POST /api/sales-orders/{id}/pay: { errors: [NOT_A_DRAFT] }
          POST /api/subscriptions/upgrade: {}

        """;

    [TestCase("User can upgrade from free to pro tier", true)]
    [TestCase("A customer pays a draft", true)]
    [TestCase("Orders can be searched by number", true)]
    [TestCase("A clerk corrects a sales order", true)]
    [TestCase("{ given: a paid order, when: it is changed, then: the answer is ORDER_PAID }", true)]
    [TestCase("Refunds reach the card within a day", true)]
    [TestCase("A draft order becomes paid", true)]
    [TestCase("Nobody can delete an order", true)]
    [TestCase("A clerk deletes an order", false)]
    [TestCase("Billing updates within 24 hours", false)]
    [TestCase("The newsletter is sent weekly", false)]
    [TestCase("The answer is UNKNOWN_CODE", false)]
    public void A_criterion_is_covered_by_what_speaks_of_it(string criterion, bool covered)
    {
        var result = SpecBuilder.ReadBody($"{Spec}acceptance_criteria:\n  - {criterion}\n");

        var asked = result.Findings.Where(finding => finding.Descriptor == SpecFindings.UncoveredCriterion).ToArray();
        Assert.That(asked.Select(finding => (finding.Severity, finding.Location!.Line)), Is.EqualTo(covered ? [] : new[] { (Severity.Warning, 16) }));
    }

    [Test]
    public void The_answer_to_an_uncovered_criterion_is_a_remark()
    {
        const string criterion = "acceptance_criteria: [The newsletter is sent weekly]\n";
        var id = SpecBuilder.ReadBody(criterion).Single(SpecFindings.UncoveredCriterion).Question!.Id;

        var answered = SpecBuilder.ReadBody($"{criterion}clarifications: {{ {id}: The mail system does it. }}\n");

        Assert.That(answered.Brief(), Is.EqualTo(new[] { "info uncovered-criterion 3:23" }));
        Assert.That(answered.Findings[0].Question!.Answer, Is.EqualTo("The mail system does it."));
    }

    [TestCase("Old invoices are archived, not deleted", "operations: [delete]", true)]
    [TestCase("Invoices are never deleted", "operations: [delete]", true)]
    [TestCase("Archive old invoices", "operations: [delete]", true)]
    [TestCase("Invoices must be retained for ten years", "operations: [delete]", true)]
    [TestCase("Old invoices are archived, not deleted", "operations: [create]", false)]
    [TestCase("Old invoices are archived, not deleted", "operations: [delete]\n    soft_delete: true", false)]
    [TestCase("Invoices are never deleted", "operations: [delete]\n    business_rules: [{ forbid: [delete], error: KEPT }]", false)]
    [TestCase("Invoices are not archived", "operations: [delete]", false)]
    [TestCase("Notes of an invoice are kept", "operations: [delete]", false)]
    [TestCase("The data of old invoices is archived", "operations: [delete]", true)]
    [TestCase("When an invoice is deleted, its notes are kept", "operations: [delete]", false)]
    [TestCase("When a customer leaves, old invoices are kept", "operations: [delete]", true)]
    [TestCase("Letters are kept", "operations: [delete]", false)]
    [TestCase("Invoices are erased after ten years", "operations: [delete]\n    soft_delete: true", true)]
    [TestCase("Invoices are permanently deleted on demand", "operations: [delete]\n    soft_delete: true", true)]
    [TestCase("Invoices are erased after ten years", "operations: [delete]", false)]
    public void What_a_criterion_keeps_must_not_be_deleted(string criterion, string entity, bool contradiction)
    {
        var result = SpecBuilder.ReadBody($"acceptance_criteria:\n  - {criterion}\nentities:\n  - name: Invoice\n    fields: {{ number: string }}\n    {entity}\n");

        var found = result.Findings.Where(finding => finding.Descriptor == SpecFindings.ArchiveOrDelete).Select(finding => (finding.Severity, finding.Location!.Line));
        Assert.That(found, Is.EqualTo(contradiction ? new[] { (Severity.Error, 4) } : []));
    }

    [Test]
    public void A_table_that_is_dropped_is_not_kept_either_until_somebody_decides()
    {
        const string spec = "acceptance_criteria: [Old subscription data is archived, not deleted]\nschema_changes: [{ Drop table: subscriptions }]\n";
        var asked = SpecBuilder.ReadBody(spec).Single(SpecFindings.ArchiveOrDelete);

        var decided = SpecBuilder.ReadBody($"{spec}clarifications: {{ {asked.Question!.Id}: A copy is kept in the archive. }}\n").Single(SpecFindings.ArchiveOrDelete);

        Assert.That((asked.Severity, decided.Severity), Is.EqualTo((Severity.Error, Severity.Info)));
        Assert.That(decided.Message, Does.Contain("A copy is kept in the archive."));
    }
}
