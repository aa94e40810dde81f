using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class EventAnalysesTests
{
    private const string Endpoints = "entities:\n  - { name: Order, operations: [create, read] }\n  - { name: Refund, operations: [create, delete] }\n"
        + "api_contract:\n  POST /api/orders/{id}/pay: {}\nevents:\n";

    [TestCase("- { name: OrderPaid, on: §POST /api/nope }", "error unknown-endpoint", "no route")]
    [TestCase("- { name: OrderPaid, on: §POST /api/orders/{id}/pya }", "error unknown-endpoint", "Did you mean 'POST /api/orders/{id}/pay'?")]
    [TestCase("- { name: OrderMade, on: §Order.craete }", "error unknown-endpoint", "Did you mean 'Order.create'?")]
    [TestCase("- { name: OrderGone, on: §Order.delete }", "error unknown-endpoint", "no operation")]
    [TestCase("- { name: OrderPaid, on: §pai }", "error unknown-endpoint", "Did you mean 'pay'?")]
    [TestCase("- { name: Made, on: §create }", "warning ambiguous-event", "POST /api/orders, POST /api/refunds")]
    [TestCase("- { name: OrderPaid }\n  - { name: §OrderPaid }", "error duplicate-name", "the first is in line 9")]
    [TestCase("- OrderPaid\n  - §order_paid", "error duplicate-name", "events")]
    [TestCase("- { name: OrderPaid, payload: { order_id: int, §orderId: int } }", "error duplicate-name", "members of the event OrderPaid")]
    public void What_nothing_would_publish_is_found_at_its_place(string events, string expected, string part)
    {
        var text = SpecBuilder.Head + Endpoints + "  " + events;
        var before = text[..text.IndexOf('§', StringComparison.Ordinal)].Split('\n');

        var result = SpecBuilder.Read(text.Replace("§", ""));

        var found = result.Findings.Single(finding => finding.Descriptor != SpecFindings.NotGenerated);
        Assert.That($"{found.Severity.ToString().ToLowerInvariant()} {found.Descriptor.Kind} {found.Location!.Line}:{found.Location.Column}", Is.EqualTo($"{expected} {before.Length}:{before[^1].Length + 1}"));
        Assert.That(found.Message, Does.Contain(part));
    }

    [TestCase("Order.create", "POST /api/orders")]
    [TestCase("refund.delete", "DELETE /api/refunds/{id}")]
    [TestCase("read", "GET /api/orders/{id}")]
    [TestCase("pay", "POST /api/orders/{id}/pay")]
    [TestCase("Order.pay", "POST /api/orders/{id}/pay")]
    [TestCase("post /api/orders/{id}/pay", "POST /api/orders/{id}/pay")]
    public void An_event_of_one_endpoint_is_no_fault(string on, string expected)
    {
        var result = SpecBuilder.ReadBody($"{Endpoints}  - {{ name: Happened, on: {on} }}\n");

        Assert.That(result.Findings.Select(finding => finding.Descriptor), Is.All.EqualTo(SpecFindings.NotGenerated));
        Assert.That(result.Feature().Events[0].Trigger is { } trigger ? $"{trigger.Method} {trigger.Path}" : null, Is.EqualTo(expected));
    }
}
