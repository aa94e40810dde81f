using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs;

/// <summary>Questions: their ids, their answers, and answers to nothing.</summary>
public sealed class QuestionTests
{
    private const int Seed = 20261121;
    private const int Rounds = 200;

    // Each part asks something and stands for itself.
    private static readonly (string Section, string Text)[] Parts =
    [
        ("entities", "  - name: Order\n    fields: { number: string, opens_at: time }\n    operations: [create, read]\n    filters: [number]\n"),
        ("entities", "  - name: Visit\n    fields: { seen_date: string }\n    relationships: [{ kind: many_to_one, entity: Branch }]\n    operations: [list]\n"),
        ("entities", "  - name: Letter\n    states: [open, sent]\n    transitions: [{ from: open, to: sent, on: send, error: NOT_OPEN }]\n    operations: [create]\n"),
        ("acceptance_criteria", "  - Billing updates within 24 hours\n"),
        ("acceptance_criteria", "  - The newsletter is sent before 18:00\n"),
        ("acceptance_criteria", "  - { given: a full moon, when: wolves howl, then: the moon rises }\n"),
        ("api_contract", "  POST /api/orders/{id}/pay: { response: { paid_at: string }, errors: [CARD_REFUSED] }\n"),
        ("api_contract", "  GET /api/reports/sales: { response: { days: 'date[]' } }\n"),
        ("api_contract", "  POST /api/subscriptions/upgrade: { errors: [INVALID_TIER, ALREADY_THERE] }\n"),
        ("schema_changes", "  - Add table: history (tracks all)\n"),
        ("schema_changes", "  - Add column: customers.age (int)\n"),
        ("schema_changes", "  - Add column: customers.note (nullable)\n"),
        ("schema_changes", "  - Add table: visits_of_guests (tracks guests)\n"),
    ];

    private static readonly string[] Sections = ["entities", "acceptance_criteria", "api_contract", "schema_changes"];

    [Test]
    public void Ids_survive_every_edit_elsewhere()
    {
        var random = new Random(Seed);
        var alone = Parts.Select(part => Ids([part])).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var chosen = Enumerable.Range(0, Parts.Length).Where(_ => random.Next(3) > 0).OrderBy(_ => random.Next()).ToArray();

            var ids = Ids([.. chosen.Select(index => Parts[index])]);

            Assert.That(ids, Is.EquivalentTo(chosen.SelectMany(index => alone[index])), $"seed {Seed}, round {round}");
        }
    }

    [Test]
    public void Ids_are_unique_and_every_part_asks()
    {
        var ids = Ids(Parts);

        Assert.That(ids, Is.Unique);
        Assert.That(Parts.Select(part => Ids([part]).Length), Is.All.Positive);
        Assert.That(ids, Is.All.Match("^Q-[0-9a-f]{4}$"));
    }

    // Both have the short id Q-4a75 in a feature called shop.
    private const string Stats = "  POST /api/users/stats: {}\n";
    private const string Delete = "  POST /api/health/delete: {}\n";

    [TestCase(Delete + Stats)]
    [TestCase(Stats + Delete)]
    public void An_answer_never_moves_to_another_question(string routes)
    {
        var alone = Shop(Stats, "Q-4a75: anonymous");
        var both = Shop(routes, "Q-4a75: anonymous");

        Assert.That(alone.Findings.Where(finding => finding.Severity > Severity.Info), Is.Empty);
        var error = both.Findings.Single(finding => finding.Severity == Severity.Error);
        Assert.That((error.Descriptor, error.Location!.Line), Is.EqualTo((SpecFindings.AmbiguousClarification, 6)));
        Assert.That(error.Message, Does.Contain("POST /api/users/stats").And.Contain("POST /api/health/delete").And.Match("Q-4a75[0-9a-f]{8} .*Q-4a75[0-9a-f]{8} "));
    }

    [TestCase(Delete + Stats)]
    [TestCase(Stats + Delete)]
    public void The_longer_ids_answer_each_of_two_questions(string routes)
    {
        var ids = System.Text.RegularExpressions.Regex.Matches(Shop(routes, "Q-4a75: anonymous").Findings.Single(finding => finding.Severity == Severity.Error).Message, "Q-[0-9a-f]{12}");

        var answered = Shop(routes, $"{ids[0].Value}: anonymous", $"{ids[1].Value}: 'policy:admin'");

        Assert.That(answered.Findings.Where(finding => finding.Severity > Severity.Info).Select(finding => finding.Message), Is.Empty);
    }

    private static SpecReadResult Shop(string routes, params string[] answers) =>
        SpecBuilder.Read($"feature: shop\napi_contract:\n{routes}clarifications:\n{string.Concat(answers.Select(answer => $"  {answer}\n"))}");

    [Test]
    public void Every_question_without_an_error_ends_with_its_answer()
    {
        var asked = Read(Parts).Findings.Where(finding => finding.Question is not null).ToArray();
        var warnings = asked.Where(finding => finding.Severity == Severity.Warning && finding.Descriptor != SpecFindings.MissingSecurity && finding.Descriptor != SpecFindings.UnclearType && finding.Descriptor != SpecFindings.TableWithoutColumns);
        var answers = warnings.Select(finding => finding.Question!.Id).Distinct().Select(id => $"  {id}: Somebody knows.\n");

        var answered = Read(Parts, $"clarifications:\n{string.Concat(answers)}");

        Assert.That(answered.Findings.Where(finding => finding.Question?.Answer is not null).Select(finding => (finding.Severity, finding.Question!.Answer)), Is.Not.Empty.And.All.EqualTo((Severity.Info, "Somebody knows.")));
        Assert.That(answered.Findings.Count(finding => finding.Question?.Answer is not null), Is.EqualTo(warnings.Count()));
        Assert.That(answered.Findings.Select(finding => finding.Descriptor), Has.None.EqualTo(SpecFindings.UnknownClarification));
    }

    [Test]
    public void An_answer_to_no_question_is_a_warning_with_the_id_that_was_meant()
    {
        const string spec = "feature: shop\napi_contract:\n  POST /api/a: {}\n";
        var id = SpecBuilder.Read(spec).Findings.Single().Question!.Id;
        var slip = id[..^1] + (id[^1] == '0' ? '1' : '0');

        var found = SpecBuilder.Read($"{spec}clarifications: {{ {slip}: anonymous }}\n").Single(SpecFindings.UnknownClarification);

        Assert.That((found.Severity, found.Location!.Line, found.Location.Column), Is.EqualTo((Severity.Warning, 4, 19)));
        Assert.That(found.Message, Does.Contain($"Did you mean '{id}'?"));
    }

    [Test]
    public void An_answer_to_no_question_names_the_open_ones_when_they_are_few()
    {
        const string spec = "feature: shop\napi_contract:\n  POST /api/a: {}\n";
        var id = SpecBuilder.Read(spec).Findings.Single().Question!.Id;

        var found = SpecBuilder.Read($"{spec}clarifications: {{ security: anonymous }}\n").Single(SpecFindings.UnknownClarification);

        Assert.That(found.Message, Does.Contain($"Not answered yet: {id}."));
    }

    [Test]
    public void An_answer_to_what_the_spec_says_by_now_is_a_warning()
    {
        const string spec = "feature: shop\napi_contract:\n  POST /api/a: {}\n";
        var id = SpecBuilder.Read(spec).Findings.Single().Question!.Id;

        var result = SpecBuilder.Read($"{spec}security: authenticated\nclarifications: {{ {id}: anonymous }}\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "warning unknown-clarification 5:19" }));
    }

    [TestCase("entities:\n  - name: Order\n    relationships: [{ kind: many_to_one, entity: Branch }]\n", "unknown-entity")]
    [TestCase("entities:\n  - name: Order\n    fields: { number: string }\n    filters: [number]\n", "unused-key")]
    [TestCase("api_contract:\n  POST /api/payments: { request: { amount: { type: money, was: sum } } }\n", "not-generated")]
    public void Each_warning_is_silenced_with_a_reason(string body, string kind)
    {
        var id = SpecBuilder.ReadBody(body).Findings.Single(finding => finding.Descriptor.Kind == kind).Question!.Id;

        var silenced = SpecBuilder.ReadBody($"{body}clarifications: {{ {id}: It is meant so. }}\n");

        Assert.That(silenced.Findings.Select(finding => (finding.Severity, finding.Question!.Answer)), Is.EqualTo(new[] { (Severity.Info, "It is meant so.") }));
    }

    private static string[] Ids((string Section, string Text)[] parts) =>
        [.. Read(parts).Findings.Select(finding => finding.Question?.Id).OfType<string>()];

    private static SpecReadResult Read((string Section, string Text)[] parts, string rest = "") => SpecBuilder.Read("feature: shop\n" + string.Concat(Sections
        .Where(section => parts.Any(part => part.Section == section))
        .Select(section => $"{section}:\n{string.Concat(parts.Where(part => part.Section == section).Select(part => part.Text))}")) + rest);
}
