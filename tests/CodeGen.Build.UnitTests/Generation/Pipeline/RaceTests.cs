namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>Two writers at once: what rules and transitions permit one of them, the others do not get, and all of them get an answer.</summary>
public sealed class RaceTests : PipelineFixture
{
    private const string Tests = """
        using System.Net.Http.Json;
        using System.Text.Json;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Diagnostics;
        using Microsoft.Extensions.DependencyInjection;
        using Npgsql;
        using NUnit.Framework;
        using Shop.Data;
        using Shop.Features.Races;
        using Shop.Tests.Features.Common;

        namespace Shop.Tests.Features.Races;

        /// <summary>Callers at the same time.</summary>
        public sealed class WriterTests
        {
            private static FeatureHost Host => RacesSetup.Host;

            [Test]
            public async Task Three_of_twelve_bookings_get_into_the_room()
            {
                var room = await RacesData.AddRoomAsync(Host);
                var requests = new List<BookingRequest>();
                for (var number = 0; number < 12; number++)
                {
                    requests.Add(await RacesData.ValidBookingAsync(Host) with { RoomId = room });
                }

                var answers = await AllAtOnceAsync(requests.Select(request => Call(client => client.PostAsJsonAsync("/api/bookings", request))));

                AssertSuccesses(answers, 3, "422 ROOM_IS_FULL", "409 CONCURRENT_UPDATE");
                Assert.That(await Host.UseDatabaseAsync(database => database.Set<Entities.Booking>().CountAsync(booking => booking.RoomId == room)), Is.EqualTo(3));
            }

            [Test]
            public async Task One_of_eight_bookings_gets_the_code()
            {
                var request = await RacesData.ValidBookingAsync(Host);

                var answers = await AllAtOnceAsync(Enumerable.Repeat(Call(client => client.PostAsJsonAsync("/api/bookings", request)), 8));

                AssertSuccesses(answers, 1, "409 ALREADY_EXISTS", "409 CONCURRENT_UPDATE");
            }

            [Test]
            public async Task A_room_is_booked_or_deleted([Range(1, 5)] int _)
            {
                var room = await RacesData.AddRoomAsync(Host);
                var request = await RacesData.ValidBookingAsync(Host) with { RoomId = room };

                var answers = await AllAtOnceAsync([
                    client => client.PostAsJsonAsync("/api/bookings", request),
                    client => client.DeleteAsync($"/api/rooms/{room}")]);

                AssertSuccesses(answers, 1, "409 ROOM_IS_BOOKED", "409 CONCURRENT_UPDATE", "400 VALIDATION_FAILED");
            }

            [Test]
            public async Task One_of_eight_payments_closes_the_invoice()
            {
                var id = await RacesData.AddInvoiceAsync(Host);
                var request = await RacesData.ValidInvoiceAsync(Host) with { Status = "paid" };

                var answers = await AllAtOnceAsync(Enumerable.Range(1, 8).Select(amount =>
                    Call(client => client.PutAsJsonAsync($"/api/invoices/{id}", request with { Amount = amount }))));

                AssertSuccesses(answers, 1, "409 INVOICE_IS_PAID", "409 CONCURRENT_UPDATE");
            }

            [Test]
            public async Task An_invoice_is_paid_or_deleted([Range(1, 5)] int _)
            {
                var id = await RacesData.AddInvoiceAsync(Host);
                var request = await RacesData.ValidInvoiceAsync(Host) with { Status = "paid" };

                var answers = await AllAtOnceAsync([
                    client => client.PutAsJsonAsync($"/api/invoices/{id}", request),
                    client => client.DeleteAsync($"/api/invoices/{id}")]);

                AssertSuccesses(answers, 1, "409 INVOICE_IS_PAID", "409 CONCURRENT_UPDATE", "404 NOT_FOUND");
            }

            [Test]
            public async Task A_parcel_is_sent_once()
            {
                var id = await RacesData.AddParcelAsync(Host);

                var answers = await AllAtOnceAsync(Enumerable.Repeat(Call(client => client.PostAsync($"/api/parcels/{id}/send", null)), 8));

                AssertSuccesses(answers, 1, "409 PARCEL_NOT_PACKED", "409 CONCURRENT_UPDATE");
            }

            [Test]
            public async Task A_parcel_is_lost_once()
            {
                var id = await RacesData.AddParcelAsync(Host);

                var answers = await AllAtOnceAsync(Enumerable.Repeat(Call(client => client.PostAsync($"/api/parcels/{id}/lose", null)), 8));

                AssertSuccesses(answers, 1, "409 PARCEL_IS_LOST", "409 CONCURRENT_UPDATE");
            }

            [Test]
            public async Task Two_of_eight_parcels_get_into_the_van()
            {
                var first = await RacesData.AddParcelAsync(Host);
                var keys = await Host.UseDatabaseAsync(async database =>
                {
                    var parcel = await database.Set<Entities.Parcel>().SingleAsync(parcel => parcel.Id == first);
                    var others = Enumerable.Range(1, 7).Select(number => new Entities.Parcel { Label = $"{number}", VanId = parcel.VanId, Status = parcel.Status }).ToList();
                    database.AddRange(others);
                    await database.SaveChangesAsync();
                    return others.Select(other => other.Id).Append(first).ToList();
                });

                var answers = await AllAtOnceAsync(keys.Select(id => Call(client => client.PostAsync($"/api/parcels/{id}/send", null))));

                AssertSuccesses(answers, 2, "422 VAN_IS_FULL", "409 CONCURRENT_UPDATE");
            }

            [Test]
            public async Task What_another_writer_makes_of_the_row_is_refused_by_the_rule_that_its_constraint_holds()
            {
                var writer = new OtherWriter();
                using var host = new FeatureHost(
                    services => services.ConfigureDbContext<ShopDbContext>(options => options.AddInterceptors(writer)),
                    new Dictionary<string, string?>(StringComparer.Ordinal) { [RacesFlag.Flag.Setting] = "true" });
                using var client = host.Authenticated();
                var request = await RacesData.ValidAccountAsync(host) with { Level = "basic", Credit = 200 };
                using var created = await client.PostAsJsonAsync("/api/accounts", request);
                var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt32();
                writer.Command = $"UPDATE accounts SET credit = 50 WHERE id = {id}";

                using var response = await client.PutAsJsonAsync($"/api/accounts/{id}", request with { Level = "gold" });

                Assert.That(await AnswerAsync(response), Is.EqualTo("422 GOLD_WITHOUT_CREDIT"));
                var body = await client.GetFromJsonAsync<JsonElement>($"/api/accounts/{id}");
                Assert.That($"{body.GetProperty("level")} {body.GetProperty("credit").GetDecimal():0}", Is.EqualTo("basic 50"));
            }

            private static Func<HttpClient, Task<HttpResponseMessage>> Call(Func<HttpClient, Task<HttpResponseMessage>> call) => call;

            private static async Task<string[]> AllAtOnceAsync(IEnumerable<Func<HttpClient, Task<HttpResponseMessage>>> calls)
            {
                var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var running = calls.Select(async call =>
                {
                    using var client = Host.Authenticated();
                    await start.Task;
                    using var response = await Task.Run(() => call(client));
                    return await AnswerAsync(response);
                }).ToList();
                start.SetResult();
                return await Task.WhenAll(running);
            }

            private static void AssertSuccesses(string[] answers, int successes, params string[] refusals)
            {
                Assert.That(answers.Where(answer => answer.Length > 0), Has.All.AnyOf(refusals));
                Assert.That(answers.Count(answer => answer.Length == 0), Is.EqualTo(successes), string.Join(", ", answers));
            }

            private static async Task<string> AnswerAsync(HttpResponseMessage response) => response.IsSuccessStatusCode
                ? string.Empty
                : $"{(int)response.StatusCode} {(await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error")}";

            /// <summary>Writes once, between a service's look at a row and its own write.</summary>
            private sealed class OtherWriter : SaveChangesInterceptor
            {
                public string? Command { get; set; }

                public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
                    DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
                {
                    if (Command is { } sql)
                    {
                        Command = null;
                        await using var connection = new NpgsqlConnection(eventData.Context!.Database.GetConnectionString());
                        await connection.OpenAsync(cancellationToken);
                        await using var command = new NpgsqlCommand(sql, connection);
                        await command.ExecuteNonQueryAsync(cancellationToken);
                    }

                    return result;
                }
            }
        }
        """;

    [Test]
    public async Task Exactly_what_is_permitted_succeeds_when_many_write_at_once()
    {
        Requires.PostgreSql();
        await Project.UseAsync(PostgreSqlServer.Style);
        var gate = await Project.GenerateAsync(Spec("races"));
        await gate.ApproveAsync(gate.Feature);
        Project.Write("Shop.Tests/WriterTests.cs", Tests);

        var output = await Project.RunAsync("test", "Shop.Tests", "--no-restore", "-nologo", "--logger", "console;verbosity=normal");

        Assert.That(output, Does.Match("Failed: +0|Test Run Successful"));
        Assert.That(output, Does.Contain("Passed What_another_writer_makes_of_the_row"));
    }
}
