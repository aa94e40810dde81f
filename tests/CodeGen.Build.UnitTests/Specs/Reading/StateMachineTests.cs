using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Reading;

public sealed class StateMachineTests
{
    [TestCase("states: [draft, paid]", "status draft: draft, paid")]
    [TestCase("states: { values: [draft, paid] }", "status draft: draft, paid")]
    [TestCase("states: { field: phase, initial: paid, values: [draft, paid] }", "phase paid: draft, paid")]
    [TestCase("fields: { status: 'enum[draft, paid]' }\nstates: [draft, paid]", "status draft: draft, paid")]
    [TestCase("fields: { stage: 'enum[paid, draft]' }\nstates: [draft, paid]", "stage draft: draft, paid")]
    [TestCase("fields: { stage: { type: enum, values: [a, b], default: b } }\nstates: { field: stage }", "stage b: a, b")]
    [TestCase("fields: { status: 'enum[a, b]' }\ntransitions: [a -> b]", "status a: a, b")]
    public void States_are_read_in_each_form(string entity, string expected)
    {
        var machine = Read(entity).Feature().Entities.Single().States!;

        Assert.That($"{machine.Field} {machine.Initial}: {string.Join(", ", machine.States)}", Is.EqualTo(expected));
    }

    [TestCase("- a -> b\n- b -> c", "a>b b>c")]
    [TestCase("- a, b -> c", "a>c b>c")]
    [TestCase("- 'a => b'", "a>b")]
    [TestCase("- { from: a, to: b }", "a>b")]
    [TestCase("- { from: [a, b], to: c, on: cancel, error: NO_WAY_BACK }", "a>c/cancel/NO_WAY_BACK b>c/cancel/NO_WAY_BACK")]
    [TestCase("- { from: a, to: a, on: remind }", "a>a/remind")]
    public void Transitions_are_read_in_each_form(string transitions, string expected)
    {
        var result = Read($"states: [a, b, c]\ntransitions:\n{transitions}");

        Assert.That(Errors(result), Is.Empty);
        Assert.That(result.Feature().Entities.Single().States!.Transitions.Select(Brief), Is.EqualTo(expected.Split(' ')));
    }

    [Test]
    public void The_field_of_the_states_is_implied_with_the_first_state_as_default()
    {
        var entity = Read("states: [draft, paid]").Feature().Entities.Single();

        var field = entity.ImpliedFields.Single(field => field.Name == "status");
        Assert.That((field.Implied, field.Default, SpecTypes.Write(field.Type)), Is.EqualTo((true, "draft", "enum[draft, paid]")));
        Assert.That(field.Location, Is.EqualTo(new SourceLocation("a.feature.yaml", 5, 13)));
    }

    [Test]
    public void A_written_field_of_the_same_words_holds_the_state()
    {
        var entity = Read("fields: { status: 'enum[draft, paid]' }\nstates: [draft, paid]").Feature().Entities.Single();

        Assert.That(entity.ImpliedFields.Select(field => field.Name), Has.None.EqualTo("status"));
    }

    [TestCase("states: [a, a]", "enum-values 5:17")]
    [TestCase("states: []", "enum-values 5:13")]
    [TestCase("states: { field: phase }", "state-machine 5:13")]
    [TestCase("states: { values: [a, b], initial: c }", "state-machine 5:40")]
    [TestCase("states: { value: [a, b] }", "unknown-key 5:15", "state-machine 5:13")]
    [TestCase("fields: { status: string }\nstates: [a, b]", "state-machine 6:13")]
    [TestCase("fields: { status: 'enum[a, c]' }\nstates: [a, b]", "state-machine 6:13")]
    [TestCase("fields: { status: { type: enum, values: [a, b], default: b } }\nstates: [a, b]", "state-machine 5:15")]
    [TestCase("transitions: [a -> b]", "state-machine 5:5")]
    [TestCase("states: [a, b]\ntransitions: [a -> bb]", "state-machine 6:24")]
    [TestCase("states: [a, b]\ntransitions: ['a,  c -> b']", "state-machine 6:24")]
    [TestCase("states: [a, b]\ntransitions:\n  - >\n    a -> c", "state-machine 8:14")]
    [TestCase("states: [a, b]\ntransitions: [a -> a]", "state-machine 6:19")]
    [TestCase("states: [a, b]\ntransitions: [a to b]", "state-machine 6:19")]
    [TestCase("states: [a, b]\ntransitions: [a -> b, { from: [a], to: b }]", "duplicate-name 6:27")]
    [TestCase("states: [a, b]\ntransitions: [{ to: b }]", "missing-key 6:19")]
    [TestCase("states: [a, b]\ntransitions: [{ from: a, to: b, onn: pay }]", "unknown-key 6:37")]
    public void What_contradicts_itself_is_an_error_at_its_place(string entity, params string[] expected)
    {
        Assert.That(Errors(Read(entity)), Is.EquivalentTo(expected));
    }

    [Test]
    public void An_unknown_state_names_the_one_that_was_probably_meant()
    {
        var finding = Read("states: [draft, paid]\ntransitions: [draft -> payd]").Findings.Single(finding => finding.Descriptor == SpecFindings.StateMachine);

        Assert.That(finding.Message, Does.Contain("Did you mean 'paid'?"));
    }

    private static SpecReadResult Read(string entity) => SpecBuilder.ReadEntity(entity);

    // Whether something is generated from states is not what is tested here.
    private static string[] Errors(SpecReadResult result) =>
        [.. result.Findings.Where(finding => finding.Severity == Severity.Error && finding.Descriptor != SpecFindings.NotSupported)
            .Select(finding => $"{finding.Descriptor.Kind} {finding.Location!.Line}:{finding.Location.Column}")];

    private static string Brief(TransitionModel transition) =>
        string.Join('/', new[] { $"{transition.From}>{transition.To}", transition.On, transition.Error }.OfType<string>());
}
