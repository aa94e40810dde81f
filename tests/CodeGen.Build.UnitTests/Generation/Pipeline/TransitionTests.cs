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
