namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>Requests that no well-behaved client sends, to a generated feature on PostgreSQL: each is refused with a code or stored as it was meant, none is a 500.</summary>
public sealed class RequestTests : PipelineFixture
{
    private const string Parcels = """
        spec_version: 1
        feature: parcels
        entities:
          - name: Parcel
            fields: { label: string, sent_at: timestamp?, extra: json? }
            operations: [create, read, list, update]
            concurrency: optimistic
            sort: [-label]
        security: { default: authenticated }
        """;

    // Run inside the generated project's tests, which have the host.
    private const string Tests = """
        using System.Net;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using NUnit.Framework;
        using Shop.Tests.Features.Common;

        namespace Shop.Tests.Features.Parcels;

        /// <summary>Hostile requests.</summary>
        public sealed class HostileTests
        {
            private static FeatureHost Host => ParcelsSetup.Host;

            /// <summary>The server is somewhere.</summary>
            [OneTimeSetUp]
            public void MoveToTokyo()
            {
                Environment.SetEnvironmentVariable("TZ", "Asia/Tokyo");
                TimeZoneInfo.ClearCachedData();
                Assert.That(TimeZoneInfo.Local.BaseUtcOffset, Is.EqualTo(TimeSpan.FromHours(9)));
            }

            [TestCase("{\"a\":\"\\ud800\"}", "must be valid Unicode.", TestName = "{m}_half_a_character")]
            [TestCase("{\"\\udc00\":1}", "must be valid Unicode.", TestName = "{m}_half_a_character_in_a_name")]
            [TestCase("{\"a\":\"\\u0000\"}", "must not hold the null character.", TestName = "{m}_the_null_character")]
            [TestCase("[1e200000]", "must not hold a number", TestName = "{m}_a_number_that_is_too_large")]
            [TestCase("[1e-200000]", "must not hold a number", TestName = "{m}_a_number_that_is_too_small")]
            [TestCase("NESTED33", "must not be deeper than 32 levels.", TestName = "{m}_what_is_too_deep")]
            public async Task Json_is_refused_that_the_database_or_a_list_cannot_hold(string extra, string message)
            {
                using var client = Host.Authenticated();

                using var response = await PostAsync(client, Body(Nested(extra)));

                var body = await response.Content.ReadFromJsonAsync<JsonElement>();
                Assert.That((response.StatusCode, body.GetProperty("error").GetString()), Is.EqualTo((HttpStatusCode.BadRequest, "VALIDATION_FAILED")));
                Assert.That(body.GetProperty("errors").GetProperty("extra")[0].GetString(), Does.StartWith(message));
            }

            [TestCase("NESTED32", TestName = "{m}_deep")]
            [TestCase("{\"a\":\"\\\\u0000\",\"b\":[0,-0.0,0e5,1e300,1.5],\"c\":\"\\ud83d\\ude00\"}", TestName = "{m}_unusual")]
            public async Task Json_is_stored_that_is_only(string extra)
            {
                using var client = Host.Authenticated();

                using var response = await PostAsync(client, Body(Nested(extra)));

                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
                using var read = await client.GetAsync(response.Headers.Location);
                using var list = await client.GetAsync("/api/parcels?page_size=100&sort=-id");
                Assert.That((read.StatusCode, list.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
            }

            [Test]
            public async Task Bytes_that_are_no_text_are_refused()
            {
                using var client = Host.Authenticated();
                byte[] bytes = [.. Encoding.UTF8.GetBytes("{\"label\":\"a\",\"extra\":[\""), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\"]}")];
                using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/json") } };

                using var response = await client.PostAsync("/api/parcels", content);

                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            }

            [TestCase("application/json; charset=nonsense")]
            [TestCase("text/plain")]
            public async Task Other_media_types_are_answered_415_with_a_code(string type)
            {
                using var client = Host.Authenticated();

                using var response = await PostAsync(client, Body("null"), type);

                var body = await response.Content.ReadFromJsonAsync<JsonElement>();
                Assert.That((response.StatusCode, body.GetProperty("error").GetString()), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE")));
            }

            [TestCase("application/json")]
            [TestCase("text/plain")]
            public async Task A_caller_without_credentials_learns_nothing_of_media_types(string type)
            {
                using var client = Host.Anonymous();

                using var response = await PostAsync(client, Body("null"), type);

                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            }

            [TestCase("application/json")]
            [TestCase("text/plain")]
            public async Task A_closed_feature_is_not_there_for_any_media_type(string type)
            {
                using var host = new FeatureHost(settings: new Dictionary<string, string?> { ["FeatureFlags:parcels"] = "false" });
                using var client = host.Authenticated();

                using var response = await PostAsync(client, Body("null"), type);

                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            }

            [TestCase("2030-01-02T03:04:05", "2030-01-02T03:04:05Z")]
            [TestCase("2030-01-02T03:04:05Z", "2030-01-02T03:04:05Z")]
            [TestCase("2030-01-02T03:04:05+09:00", "2030-01-01T18:04:05Z")]
            [TestCase("2030-01-02", "2030-01-02T00:00:00Z")]
            public async Task Instants_without_an_offset_are_in_UTC_wherever_the_server_is(string sent, string expected)
            {
                using var client = Host.Authenticated();

                using var response = await PostAsync(client, $"{{\"label\":\"a\",\"sent_at\":\"{sent}\"}}");

                var body = await response.Content.ReadFromJsonAsync<JsonElement>();
                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
                Assert.That(body.GetProperty("sent_at").GetDateTimeOffset(), Is.EqualTo(DateTimeOffset.Parse(expected)));
            }

            [TestCase("17")]
            [TestCase("\"noon\"")]
            public async Task What_is_no_instant_is_refused(string sent)
            {
                using var client = Host.Authenticated();

                using var response = await PostAsync(client, $"{{\"label\":\"a\",\"sent_at\":{sent}}}");

                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            }

            [TestCase("*", HttpStatusCode.PreconditionRequired)]
            [TestCase("\"1\", \"2\"", HttpStatusCode.PreconditionRequired)]
            [TestCase("1", HttpStatusCode.PreconditionRequired)]
            [TestCase("W/\"1\"", HttpStatusCode.PreconditionFailed)]
            [TestCase("\"01\"", HttpStatusCode.PreconditionFailed)]
            [TestCase("\"99999999999\"", HttpStatusCode.PreconditionFailed)]
            [TestCase("\"1\"", HttpStatusCode.OK)]
            public async Task If_Match_names_the_one_version_that_was_read(string tag, HttpStatusCode expected)
            {
                using var client = Host.Authenticated();
                using var created = await PostAsync(client, Body("null"));
                using var request = new HttpRequestMessage(HttpMethod.Put, created.Headers.Location) { Content = new StringContent(Body("[]"), Encoding.UTF8, "application/json") };
                request.Headers.TryAddWithoutValidation("If-Match", tag);

                using var response = await client.SendAsync(request);

                Assert.That(response.StatusCode, Is.EqualTo(expected));
            }

            [TestCase("?sort=", HttpStatusCode.OK)]
            [TestCase("?sort=label,label", HttpStatusCode.BadRequest)]
            [TestCase("?sort=label,-label", HttpStatusCode.BadRequest)]
            [TestCase("?sort=-", HttpStatusCode.BadRequest)]
            public async Task A_list_is_sorted_by_each_field_once(string query, HttpStatusCode expected)
            {
                using var client = Host.Authenticated();

                using var response = await client.GetAsync($"/api/parcels{query}");

                Assert.That(response.StatusCode, Is.EqualTo(expected));
            }

            [Test]
            public async Task An_empty_order_is_the_usual_one()
            {
                using var client = Host.Authenticated();
                using var first = await PostAsync(client, "{\"label\":\"zz1\"}");
                using var second = await PostAsync(client, "{\"label\":\"zz2\"}");

                var list = await client.GetFromJsonAsync<JsonElement>("/api/parcels?sort=&page_size=2");

                Assert.That(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("label").GetString()), Is.EqualTo(new[] { "zz2", "zz1" }));
            }

            private static string Body(string extra) => $"{{\"label\":\"a\",\"extra\":{extra}}}";

            private static string Nested(string text) => text.StartsWith("NESTED", StringComparison.Ordinal) && int.Parse(text[6..]) is var depth
                ? new string('[', depth) + new string(']', depth)
                : text;

            private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string type = "application/json")
            {
                using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                content.Headers.TryAddWithoutValidation("Content-Type", type);
                return await client.PostAsync("/api/parcels", content);
            }
        }
        """;

    [Test]
    public async Task Hostile_requests_are_refused_with_a_code_or_stored_as_they_were_meant()
    {
        Requires.PostgreSql();
        await Project.UseAsync(PostgreSqlServer.Style);
        var gate = await Project.GenerateAsync(Parcels);
        Assert.That(gate.Problems, Is.Empty);
        await gate.ApproveAllAsync();
        Project.Write("Shop.Tests/HostileTests.cs", Tests);

        var output = await Project.RunAsync("test", "Shop.Tests", "--no-restore", "-nologo", "-p:RunAnalyzers=false", "--logger", "console;verbosity=normal");

        Assert.That(output, Does.Contain("Instants_without_an_offset").And.Contain("Test Run Successful"));
    }
}
