using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class StateMachineAnalysisTests
{
    private const string Routes = "api_contract:\n  POST /api/orders/{id}/pay: {}\n  POST /api/orders/{id}/send-back: {}\n";

    [Test]
    public void The_only_state_of_an_entity_is_stuck()
    {
        var result = SpecBuilder.ReadEntity("states: [a]\ntransitions: [{ from: a, to: a, on: pay }]");

        Assert.That(result.Findings.Select(finding => finding.Message), Has.Some.Contains("Add another state"));
    }

    [TestCase("transitions: [a -> b]", "warning unreachable-state 5:20")]
    [TestCase("transitions: [b -> c, c -> b]", "warning stuck-state 5:14")]
    [TestCase("transitions: [{ from: a, to: a, on: pay }, b -> c]", "warning stuck-state 5:14")]
    [TestCase("transitions: [{ from: [a, b], to: c, on: pai }, a -> b]", "warning unmade-transition 6:46")]
    [TestCase("transitions: [{ from: a, to: b, on: create }, b -> c]", "warning unmade-transition 6:41")]
    [TestCase("transitions: [{ from: a, to: b, on: pay }, { from: a, to: c, on: pay }]", "error ambiguous-transition 6:48")]
    [TestCase("transitions: [{ from: a, to: b, on: send_back }, { from: a, to: c, on: send-back }]", "error ambiguous-transition 6:54")]
    public void What_no_row_can_do_is_found_at_its_place(string transitions, string expected)
    {
        var result = Read($"states: [a, b, c]\n{transitions}\noperations: [create, update]", Routes);

        Assert.That(result, Is.EqualTo(new[] { expected }));
    }

    [TestCase("states: [a, b]\ntransitions: [a -> b]\noperations: [create]", "warning unmade-transition 6:19")]
    [TestCase("states: [a, b]\ntransitions: [{ from: a, to: b, on: update }]\noperations: [create]", "warning unmade-transition 6:41")]
    [TestCase("fields: { status: 'enum[a, b]?' }\nstates: [a, b]\noperations: [create]", "error state-machine 5:15")]
    [TestCase("fields: { status: 'enum[a, b, c]' }\ntransitions: [a -> b]\noperations: [update]", "warning unreachable-state 6:18")]
    public void What_the_entity_cannot_do_is_found_at_its_place(string entity, string expected) =>
        Assert.That(Read(entity, string.Empty), Is.EqualTo(new[] { expected }));

    [TestCase("states: [a, b]\noperations: [create, update]")]
    [TestCase("states: [a]\noperations: [create]")]
    [TestCase("states: [a, b, c]\ntransitions: [a -> b, b -> c]\noperations: [update]")]
    [TestCase("states: [a, b, c]\ntransitions: [{ from: a, to: b, on: pay }, { from: b, to: c, on: send_back }]")]
    public void A_machine_that_works_has_no_findings(string entity) => Assert.That(Read(entity, Routes), Is.Empty);

    [Test]
    public void A_child_that_its_owner_writes_has_no_states()
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n  - name: Order\n    relationships: [{ kind: one_to_many, entity: OrderLine, owned: true }]\n  - name: OrderLine\n    fields: { text: string }\n    states: [a, b]\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error state-machine 8:13" }));
        Assert.That(result.Single(SpecFindings.StateMachine).Message, Does.Contain("written inside 'Order'"));
    }

    [Test]
    public void The_word_of_a_route_that_was_probably_meant_is_named()
    {
        var result = SpecBuilder.ReadBody(
            "entities:\n  - name: Order\n    states: [a, b]\n    transitions: [{ from: a, to: b, on: send_bak }]\n" + Routes);

        Assert.That(result.Single(SpecFindings.UnmadeTransition).Message, Does.Contain("Did you mean 'send_back'?"));
    }

    private static string[] Read(string entity, string routes) => SpecBuilder.ReadBody(
        "entities:\n  - name: Order\n" + string.Concat(entity.Split('\n').Select(line => $"    {line}\n")) + routes).Brief();
}
