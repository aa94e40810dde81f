using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class TimeAnalysesTests
{
    [TestCase("opens_at: time", true)]
    [TestCase("opens_at: { type: time?, description: When it opens. }", true)]
    [TestCase("opens_at: { type: time, description: In the local time of the branch. }", false)]
    [TestCase("opens_at: timestamp", false)]
    public void A_time_of_day_needs_a_zone(string field, bool asked)
    {
        var result = SpecBuilder.ReadEntity($"fields:\n  {field}");

        var found = result.Findings.Where(finding => finding.Descriptor == SpecFindings.TimeZone);
        Assert.That(found.Select(finding => (finding.Question!.Default, finding.Location!.Line)), Is.EqualTo(asked ? new[] { ((string?)"UTC", 6) } : []));
    }

    [TestCase("Orders before 14:30 are sent the same day", true)]
    [TestCase("Orders before 2 pm are sent the same day", true)]
    [TestCase("Sales end at midnight", true)]
    [TestCase("Everything is sent by the end of the day", true)]
    [TestCase("Orders before 14:30 UTC are sent the same day", false)]
    [TestCase("Orders before noon Europe/Berlin are sent the same day", false)]
    [TestCase("Sales end at midnight, local time of the shop", false)]
    [TestCase("Billing updates within 24 hours", false)]
    [TestCase("The ratio is 4:3 or so", false)]
    public void A_clock_time_in_a_criterion_needs_a_zone(string criterion, bool asked)
    {
        var result = SpecBuilder.ReadBody($"acceptance_criteria:\n  - '{criterion}'\n");

        Assert.That(result.Findings.Any(finding => finding.Descriptor == SpecFindings.TimeZone), Is.EqualTo(asked));
    }

    [TestCase("effective_date: string", true)]
    [TestCase("paid_at: string?", true)]
    [TestCase("date: string", true)]
    [TestCase("paid_at: { type: string, pattern: '[0-9]+' }", false)]
    [TestCase("paid_at: { type: string, max_length: 30 }", false)]
    [TestCase("paid_at: timestamp", false)]
    [TestCase("update: string", false)]
    [TestCase("at: string", false)]
    [TestCase("dates: 'string[]'", false)]
    public void A_string_with_the_name_of_a_date_is_asked_for_its_type(string member, bool asked)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  POST /api/a:\n    response: {{ {member} }}\n");

        Assert.That(string.Join(",", result.Brief()), Is.EqualTo(asked ? "warning unclear-type 5:17" : ""));
    }

    [TestCase("date", TypeKind.Date, false)]
    [TestCase("timestamp?", TypeKind.Timestamp, true)]
    [TestCase("string", TypeKind.String, false)]
    public void The_answer_is_the_type(string answer, TypeKind kind, bool nullable)
    {
        const string spec = "api_contract:\n  POST /api/a:\n    response: { effective_date: string }\n";
        var id = SpecBuilder.ReadBody(spec).Single(SpecFindings.UnclearType).Question!.Id;

        var answered = SpecBuilder.ReadBody($"{spec}clarifications: {{ {id}: {answer} }}\n");

        Assert.That(answered.Brief(), Is.EqualTo(new[] { "info unclear-type 5:17" }));
        Assert.That(answered.Feature().Routes[0].Response[0].Type, Is.EqualTo(new TypeReference(kind, nullable)));
    }

    [Test]
    public void An_answer_that_is_no_type_is_an_error_at_the_answer()
    {
        const string spec = "api_contract:\n  POST /api/a:\n    response: { effective_date: string }\n";
        var id = SpecBuilder.ReadBody(spec).Single(SpecFindings.UnclearType).Question!.Id;

        var answered = SpecBuilder.ReadBody($"{spec}clarifications: {{ {id}: soon }}\n");

        Assert.That(answered.Brief(), Does.Contain("error invalid-value 6:19"));
    }

    [Test]
    public void A_list_in_an_answer_to_GET_needs_an_end()
    {
        var result = SpecBuilder.ReadBody("api_contract:\n  GET /api/a: { response: { days: 'date[]' } }\n  GET /api/b: { response: { day: date }, paging: true }\n  POST /api/c: { response: { codes: 'uuid[]' } }\n");

        Assert.That(result.Single(SpecFindings.UnboundedList).Location, Is.EqualTo(new SourceLocation("a.feature.yaml", 4, 29)));
    }
}
