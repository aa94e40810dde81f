using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.UnitTests.Specs;

namespace CodeGen.Build.UnitTests.Generation;

public sealed class RouteLimitsTests
{
    [Test]
    public void A_route_has_its_limits_in_the_order_rate_time_repetition()
    {
        var route = Route("POST /api/a: { request: { b: int }, rate_limit: 10 per 2 minutes, timeout_ms: 100, idempotent: true }");

        Assert.That(route.Filters, Is.EqualTo(new[] { "new RateLimitFilter(10, TimeSpan.FromSeconds(120))", "new TimeLimitFilter(100)", "new IdempotencyFilter<ARequest>()" }));
    }

    [TestCase("GET /api/a: { idempotent: true }")]
    [TestCase("DELETE /api/a: { idempotent: true }")]
    [TestCase("POST /api/a: { idempotent: false }")]
    public void What_repeats_without_effect_needs_no_key(string route) =>
        Assert.That(Route(route).Filters, Is.Empty);

    [TestCase("GET /api/a: {}", 2000)]
    [TestCase("GET /api/a: { timeout_ms: 100 }", 100)]
    public void The_time_limit_of_the_feature_holds_where_the_route_has_none(string route, int expected) =>
        Assert.That(Route(route, "non_functional: { timeout_ms: 2000 }\n").TimeLimit, Is.EqualTo(expected));

    [TestCase("10/minute", 10)]
    [TestCase("10/second", 0)]
    [TestCase("1000/hour", 0)]
    public void A_rate_is_tested_where_its_window_cannot_pass_meanwhile(string rate, int expected) =>
        Assert.That(Route($"POST /api/a: {{ rate_limit: {rate} }}").TestedRate, Is.EqualTo(expected));

    private static RouteView Route(string route, string more = "") =>
        new RouteViewFactory(SpecBuilder.ReadBody($"api_contract:\n  {route}\n{more}").Feature()).Create().Single();
}
