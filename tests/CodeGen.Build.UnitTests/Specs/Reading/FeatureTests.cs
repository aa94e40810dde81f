using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Reading;

public sealed class FeatureTests
{
    [TestCase("Order", "begins with no small letter")]
    [TestCase("order-management", "for example order_management")]
    [TestCase("Order Management", "for example order_management")]
    [TestCase("../../etc/passwd", "for example etc_passwd")]
    [TestCase("a/b", "other characters")]
    [TestCase("1a", "begins with no small letter")]
    [TestCase("_shared", "begins with no small letter")]
    [TestCase("con", "Windows keeps it for a device")]
    [TestCase("com1", "Windows keeps it for a device")]
    [TestCase("lpt9", "Windows keeps it for a device")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "65 characters")]
    public void Names_that_are_no_feature_names_are_errors(string name, string text)
    {
        var result = SpecBuilder.Read($"feature: '{name}'\n");

        Assert.That(result.Model, Is.Null);
        Assert.That(result.Brief(), Is.EqualTo(new[] { "error feature-name 1:10" }));
        Assert.That(result.Findings[0].Message, Does.Contain(text));
    }

    [TestCase("a")]
    [TestCase("order_management")]
    [TestCase("console")]
    [TestCase("com10")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Feature_names_are_read(string name)
    {
        var result = SpecBuilder.Read($"feature: {name}\n");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Name, Is.EqualTo(name));
        Assert.That(result.Feature().Location.Column, Is.EqualTo(10));
    }

    [Test]
    public void A_spec_without_a_name_is_still_looked_through()
    {
        var result = SpecBuilder.Read("description: a\nentites: []\n");

        Assert.That(result.Model, Is.Null);
        Assert.That(result.Brief(), Is.EqualTo(new[] { "error missing-key 1:1", "error unknown-key 2:1" }));
        Assert.That(result.Findings[1].Message, Does.Contain("Did you mean 'entities'?"));
    }

    [TestCase("openapi: 3.1.0\ninfo: {}\npaths: {}\n")]
    [TestCase("{ \"openapi\": \"3.0.3\", \"paths\": {} }\n")]
    public void An_OpenAPI_document_is_refused_honestly(string text)
    {
        var result = SpecBuilder.Read(text);

        Assert.That(result.Model, Is.Null);
        Assert.That(result.Findings.Single().Message, Does.Contain("OpenAPI"));
    }

    [TestCase("spec_version: 2", "error invalid-value 3:15")]
    [TestCase("include: [a.yaml]", "error include 3:1")]
    [TestCase("events: [{ name: A }]", "warning not-generated 3:1")]
    [TestCase("non_functional: { page_size: 0 }", "error invalid-value 3:30")]
    [TestCase("non_functional: { page_size: 100, max_page_size: 20 }", "error page-size 3:30")]
    [TestCase("entities: { Order: {} }", "error wrong-shape 3:11")]
    [TestCase("entities: [Order]", "error wrong-shape 3:12")]
    [TestCase("entities: [{ fields: {} }]", "error missing-key 3:12")]
    [TestCase("api_contract: [POST /api/a]", "error wrong-shape 3:15")]
    [TestCase("acceptance_criteria: one", "error wrong-shape 3:22")]
    [TestCase("acceptance_criteria: [{ given: a, when: b }]", "error missing-key 3:23")]
    [TestCase("acceptance_criteria: [{ id: AC2, then: a }, b]", "error duplicate-name 3:45", "warning uncovered-criterion 3:23")]
    [TestCase("clarifications: { Q-0000: x }", "warning unknown-clarification 3:19")]
    [TestCase("clarifications: { Q-0000: [x] }", "error wrong-shape 3:27")]
    public void Sections_are_checked_at_their_place(string line, params string[] expected)
    {
        var result = SpecBuilder.ReadBody(line + "\n");

        Assert.That(result.Brief(), Is.EquivalentTo(expected));
    }

    [TestCase("page_size: 20", 20, 200)]
    [TestCase("max_page_size: 30", 30, 30)]
    [TestCase("page_size: 300", 300, 300)]
    [TestCase("page_size: 10, max_page_size: 20", 10, 20)]
    public void Page_sizes_that_are_not_given_fit_the_given_one(string limits, int size, int max)
    {
        var result = SpecBuilder.ReadBody($"non_functional: {{ {limits} }}\n");

        Assert.That((result.Feature().Paging.PageSize, result.Feature().Paging.MaxPageSize), Is.EqualTo((size, max)));
    }

    [Test]
    public void Criteria_with_a_colon_are_sentences()
    {
        var result = SpecBuilder.ReadBody("acceptance_criteria:\n  - Billing updates: within 24 hours\n  - { id: late, given: a, when: b, then: c }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "warning uncovered-criterion 4:5", "warning uncovered-criterion 5:5" }));
        Assert.That(result.Feature().Criteria.Select(criterion => (criterion.Id, criterion.Text)), Is.EqualTo(new[]
        {
            ("AC1", "Billing updates: within 24 hours"), ("late", "given a, when b, then c"),
        }));
    }

    [Test]
    public void Security_of_endpoints_is_resolved_to_the_endpoint_s_own_spelling()
    {
        var result = SpecBuilder.Read(
            "feature: shop\nentities: [{ name: Order, operations: [list, read] }]\n"
            + "security: { default: role:clerk, endpoints: { get /api/orders/{order_id}: anonymous } }\n");

        Assert.That(result.Brief(), Is.Empty);
        Assert.That(result.Feature().Security.For("GET", "/api/orders/{id}").Kind, Is.EqualTo(SecurityKind.Anonymous));
        Assert.That(result.Feature().Security.For("GET", "/api/orders").Name, Is.EqualTo("clerk"));
    }

    [Test]
    public void Security_of_an_endpoint_that_does_not_exist_is_an_error()
    {
        var result = SpecBuilder.Read(
            "feature: shop\nentities: [{ name: Order, operations: [list] }]\nsecurity: { default: authenticated, endpoints: { GET /api/order: anonymous } }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error unknown-endpoint 3:50" }));
        Assert.That(result.Findings[0].Message, Does.Contain("Did you mean 'GET /api/orders'?"));
    }

    [Test]
    public void The_hash_follows_the_content_only()
    {
        var (first, same, other) = (SpecBuilder.Read("feature: a\n"), SpecBuilder.Read("feature: a\n"), SpecBuilder.Read("feature: a \n"));

        Assert.That(first.Feature().ContentHash, Has.Length.EqualTo(64));
        Assert.That(same.Feature().ContentHash, Is.EqualTo(first.Feature().ContentHash));
        Assert.That(other.Feature().ContentHash, Is.Not.EqualTo(first.Feature().ContentHash));
    }
}
