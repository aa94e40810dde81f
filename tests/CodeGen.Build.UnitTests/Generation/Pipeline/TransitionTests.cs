namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>What becomes of transitions whose route does not say which row is meant.</summary>
public sealed class TransitionTests : PipelineFixture
{
    private const string Tickets = """
        spec_version: 1
        feature: tickets
        entities:
          - name: Ticket
            fields: { title: string }
            states: [open, done, archived]
            transitions:
              - { from: open, to: done, on: close }
              - { from: done, to: archived, on: archive, error: TICKET_NOT_DONE }
        api_contract:
          POST /api/tickets/close: { status: 204 }
          POST /api/tickets/{id}/archive: { errors: [TICKET_NOT_DONE, ARCHIVE_IS_FULL] }
        security: { default: authenticated }
        """;

    private const string Parcels = """
        spec_version: 1
        feature: parcels
        entities:
          - name: Parcel
            fields: { insured_for: { type: money, min: 0 } }
            states: [packed, lost]
            transitions: [{ from: packed, to: lost, on: lose, error: PARCEL_IS_LOST }]
            operations: [read]
            business_rules:
              - { id: lost_ones_are_insured, when: status == lost, require: insured_for > 0, error: PARCEL_NOT_INSURED }
        api_contract:
          POST /api/parcels/{id}/lose: { status: 204, errors: [PARCEL_IS_LOST, PARCEL_NOT_INSURED] }
        security: { default: authenticated }
        """;

    private const string Sections = """
        spec_version: 1
        feature: sections
        entities:
          - name: Section
            fields: { capacity: { type: int, min: 1 } }
            operations: [create, read, update]
            business_rules:
              - { id: all_fit, require: count(enrolments.status == enrolled) <= capacity, on: [update], error: CAPACITY_TOO_SMALL }
          - name: Enrolment
            fields: { status: "enum[enrolled, left]" }
            relationships: [{ kind: many_to_one, entity: Section }]
            operations: [create, read]
        security: { default: authenticated }
        """;

    [Test]
    public async Task A_rule_on_rows_of_others_is_tested_with_such_rows()
    {
        await Project.UseAsync(ProjectStyle.Bare);

        var gate = await Project.GenerateAsync(Sections);

        Assert.That(gate.Problems, Is.Empty);
        Assert.That(gate.File("SectionEndpointsTests.cs"), Does.Match(@"await SectionsData\.AddSectionThatAllFitRefuses2?Async\(Host\)"));
        await gate.ApproveAllAsync();
        var output = await Project.RunAsync("test", "Shop.Tests", "--no-restore", "-nologo", "-p:RunAnalyzers=false", "--logger", "console;verbosity=normal");
        Assert.That(output, Does.Contain("Passed Update_answers_422_to_what_the_rule_all_fit_refuses").And.Contain("Test Run Successful"));
    }

    [Test]
    public async Task A_rule_for_all_rows_that_the_route_declares_holds_for_the_new_state_although_nothing_else_looks_at_it()
    {
        await Project.UseAsync(ProjectStyle.Bare);

        var gate = await Project.GenerateAsync(Parcels);

        Assert.That(gate.Problems, Is.Empty);
        Assert.That(gate.File("ParcelsService.cs"), Does.Contain("if (!ParcelRules.LostOnesAreInsured(parcel))").And.Not.Contain("slots"));
        Assert.That(gate.File("ParcelLoseEndpointTests.cs"), Does.Contain("A_row_that_the_rule_lost_ones_are_insured_refuses_is_answered_422"));
    }

    [Test]
    public async Task A_route_that_names_no_row_has_a_slot_that_knows_the_transition()
    {
        await Project.UseAsync(ProjectStyle.Bare);

        var gate = await Project.GenerateAsync(Tickets);

        Assert.That(gate.Problems, Has.One.StartsWith("CG3050 Shop/specs/tickets.feature.yaml(8): 'close' makes the transition open -> done"));
        Assert.That(gate.File("Tickets.Slots.cs"), Does.Contain("Changes the status of a ticket from open to done, which nothing else does"));
    }

    [Test]
    public async Task A_route_that_declares_what_nothing_raises_has_a_slot_behind_its_transition()
    {
        await Project.UseAsync(ProjectStyle.Bare);

        var gate = await Project.GenerateAsync(Tickets);

        Assert.That(gate.File("TicketsService.cs"), Does.Contain("TicketTransitions.AfterArchive(ticket.Status)").And.Contain("slots.TicketArchiveAsync(id, ticket, database, cancellationToken)"));
    }
}
