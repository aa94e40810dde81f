using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Reading;

public sealed class RouteTests
{
    [TestCase("get /api/a", "GET", "/api/a", "a")]
    [TestCase("POST /api/orders/{id}/pay", "POST", "/api/orders/{id}/pay", "pay")]
    [TestCase("DELETE  /api/a.b-c_d/{x}/{y}", "DELETE", "/api/a.b-c_d/{x}/{y}", "a.b-c_d")]
    public void Routes_are_read(string key, string method, string path, string action)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  {key}:\n");

        Assert.That(result.Brief(), Is.Empty);
        var route = result.Feature().Routes.Single();
        Assert.That((route.Method, route.Path, route.Action), Is.EqualTo((method, path, action)));
    }

    [TestCase("/api/a", "no route")]
    [TestCase("FETCH /api/a", "no route")]
    [TestCase("GTE /api/a", "Did you mean 'GET'?")]
    [TestCase("GET api/a", "does not begin with '/'")]
    [TestCase("GET /api/a/", "empty part")]
    [TestCase("GET /api//a", "empty part")]
    [TestCase("GET /{id}", "only parameters")]
    [TestCase("GET /", "empty part")]
    [TestCase("GET /api/{id:int}", "a parameter is a name in braces")]
    [TestCase("GET /api/{id}/b/{id}", "stands twice")]
    [TestCase("GET /api/../etc", "other characters")]
    [TestCase("GET /api/a?b=c", "other characters")]
    [TestCase("GET /api/\"+x+\"", "other characters")]
    public void Keys_that_are_no_routes_are_errors(string key, string text)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  '{key}': {{}}\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error invalid-value 4:3" }));
        Assert.That(result.Findings[0].Message, Does.Contain(text));
    }

    [Test]
    public void Errors_have_the_documented_status()
    {
        var result = SpecBuilder.ReadBody(
            "api_contract:\n  POST /api/a:\n    status: 202\n    errors: [INVALID_TIER, USER_NOT_FOUND, { code: TIER_LOCKED, status: 409, description: Locked }]\n"
            + "clarifications: {}\n");

        var route = result.Feature().Routes.Single();
        Assert.That(route.Status, Is.EqualTo(202));
        Assert.That(route.Errors.Select(error => (error.Code, error.Status, error.Description)), Is.EqualTo(new[]
        {
            ("INVALID_TIER", 422, null), ("USER_NOT_FOUND", 404, null), ("TIER_LOCKED", 409, "Locked"),
        }));
    }

    [TestCase("security: policy:billing", SecurityKind.Policy, "billing")]
    [TestCase("security: role:admin", SecurityKind.Role, "admin")]
    [TestCase("security: anonymous", SecurityKind.Anonymous, null)]
    [TestCase("security: authenticated", SecurityKind.Authenticated, null)]
    public void Security_of_a_route_is_read(string line, SecurityKind kind, string? name)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  GET /api/a:\n    {line}\n");

        var security = result.Feature().Routes.Single().Security!;
        Assert.That((security.Kind, security.Name), Is.EqualTo((kind, name)));
    }

    [TestCase("security: everybody", "invalid-value 5:15")]
    [TestCase("security: 'policy:'", "invalid-value 5:15")]
    [TestCase("security: 'role:a\"b'", "invalid-value 5:15")]
    [TestCase("status: 404", "invalid-value 5:13")]
    [TestCase("status: ok", "invalid-value 5:13")]
    [TestCase("errors: [not a code]", "invalid-name 5:14")]
    [TestCase("errors: [{ status: 409 }]", "missing-key 5:14")]
    [TestCase("request: [a]", "wrong-shape 5:14")]
    [TestCase("request: { a: { b: int } }", "not-supported 5:16")]
    [TestCase("reqest: { a: int }", "unknown-key 5:5")]
    public void Routes_that_cannot_be_read_are_errors_at_their_place(string line, string expected)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  POST /api/a:\n    {line}\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error " + expected }));
    }

    [TestCase("POST /api/a: { response: { a: int }, paging: true }", "error not-supported 4:48")]
    [TestCase("GET /api/a: { paging: { page_size: 5 } }", "error missing-key 4:25")]
    [TestCase("GET /api/a: { request: { page: int, page_size: int }, response: { a: int }, paging: true }", "error duplicate-name 4:28,error duplicate-name 4:39")]
    [TestCase("GET /api/a: { response: { a: int }, paging: true }", "")]
    public void Pages_belong_to_lists_that_are_read(string route, string expected)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  {route}\n");

        Assert.That(string.Join(",", result.Brief()), Is.EqualTo(expected));
    }

    [Test]
    public void An_old_name_of_a_member_is_a_warning()
    {
        var result = SpecBuilder.ReadBody("api_contract:\n  POST /api/a: { request: { b: { type: int, was: c } } }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "warning not-generated 4:50" }));
    }
}
