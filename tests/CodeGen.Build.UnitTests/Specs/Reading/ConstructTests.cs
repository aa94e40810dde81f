using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Reading;

/// <summary>What routes, events and the rollout say about calls is in the model, whether or not something is generated from it.</summary>
public sealed class ConstructTests
{
    [TestCase("10/minute", 10, 60)]
    [TestCase("100 per hour", 100, 3600)]
    [TestCase("5/10 seconds", 5, 10)]
    [TestCase("'1/s'", 1, 1)]
    [TestCase("{ limit: 10, window: 1 minute }", 10, 60)]
    [TestCase("{ limit: 3, window: day }", 3, 86400)]
    public void Rates_are_read_in_each_form(string text, int limit, int seconds)
    {
        var rate = Route($"rate_limit: {text}").RateLimit!;

        Assert.That((rate.Limit, rate.Window), Is.EqualTo((limit, TimeSpan.FromSeconds(seconds))));
    }

    [TestCase("rate_limit: often")]
    [TestCase("rate_limit: 0/minute")]
    [TestCase("rate_limit: 10/fortnight")]
    [TestCase("rate_limit: 10/2 days")]
    [TestCase("rate_limit: { limit: -1, window: 1 minute }")]
    [TestCase("rate_limit: [10]")]
    [TestCase("paging: often")]
    [TestCase("paging: { page_size: 2000 }")]
    [TestCase("timeout_ms: 0")]
    [TestCase("timeout_ms: 600001")]
    [TestCase("idempotent: maybe")]
    public void Limits_that_cannot_be_are_errors(string line)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  POST /api/a:\n    {line}\n");

        Assert.That(result.Findings.Select(finding => finding.Descriptor), Has.Some.EqualTo(SpecFindings.InvalidValue));
    }

    [Test]
    public void A_paged_route_has_the_sizes_of_the_feature_unless_it_says_others()
    {
        var usual = Route("paging: true").Paging!;
        var own = Route("paging: { page_size: 10, max_page_size: 20 }").Paging!;

        Assert.That((usual.PageSize, usual.MaxPageSize, own.PageSize, own.MaxPageSize), Is.EqualTo((50, 200, 10, 20)));
        Assert.That(Route("paging: false").Paging, Is.Null);
    }

    [Test]
    public void A_route_knows_its_time_limit_and_whether_it_is_idempotent()
    {
        var route = Route("idempotent: true\n    timeout_ms: 2000");

        Assert.That((route.Idempotent, route.TimeoutMs), Is.EqualTo((true, 2000)));
        Assert.That(route.Places["timeout_ms"], Is.EqualTo(new SourceLocation("a.feature.yaml", 6, 17)));
    }

    [Test]
    public void A_rollout_has_the_feature_as_flag_and_one_step_unless_it_says_others()
    {
        var usual = SpecBuilder.ReadBody("rollout: {}\n").Feature().Rollout!;
        var own = SpecBuilder.ReadBody("rollout: { flag: new_shop, steps: [5, 25%, 100] }\n").Feature().Rollout!;

        Assert.That((usual.Flag, own.Flag), Is.EqualTo(("shop", "new_shop")));
        Assert.That(usual.Steps, Is.EqualTo(new[] { 100 }));
        Assert.That(own.Steps, Is.EqualTo(new[] { 5, 25, 100 }));
    }

    [TestCase("[0]")]
    [TestCase("[101]")]
    [TestCase("[50, 25]")]
    [TestCase("[50, 50]")]
    [TestCase("[many]")]
    public void Steps_that_do_not_grow_from_1_to_100_are_errors(string steps)
    {
        var result = SpecBuilder.ReadBody($"rollout: {{ steps: {steps} }}\n");

        Assert.That(result.Findings.Select(finding => finding.Descriptor), Has.Some.EqualTo(SpecFindings.InvalidValue));
    }

    [TestCase("POST /api/orders/{id}/pay", "POST /api/orders/{id}/pay")]
    [TestCase("post /API/orders/{order}/pay", "POST /api/orders/{id}/pay")]
    [TestCase("pay", "POST /api/orders/{id}/pay")]
    [TestCase("create", "POST /api/orders")]
    [TestCase("Order.create", "POST /api/orders")]
    [TestCase("delete", null)]
    public void An_event_knows_the_endpoint_that_publishes_it(string on, string? expected)
    {
        var result = SpecBuilder.ReadBody(
            $"entities: [{{ name: Order, operations: [create, read] }}]\napi_contract: {{ 'POST /api/orders/{{id}}/pay': {{}} }}\nevents:\n  - {{ name: order_paid, payload: {{ order_id: int, at: timestamp? }}, on: '{on}', consumers: [billing] }}\n");

        var item = result.Feature().Events.Single();
        Assert.That((item.Name, item.On, item.Consumers.Single()), Is.EqualTo(("OrderPaid", on, "billing")));
        Assert.That(item.Payload.Select(field => $"{field.Name} {SpecTypes.Write(field.Type)}"), Is.EqualTo(new[] { "order_id int", "at timestamp?" }));
        Assert.That(item.Trigger is { } trigger ? $"{trigger.Method} {trigger.Path}" : null, Is.EqualTo(expected));
    }

    [Test]
    public void Former_names_and_the_version_of_the_format_are_in_the_model()
    {
        var model = SpecBuilder.ReadBody("spec_version: 1\ntitle: Our shop\nwas: old_shop\nentities: [{ name: Order, was: purchase, fields: { number: { type: string, was: 'no' } } }]\n").Feature();

        var entity = model.Entities.Single();
        Assert.That((model.SpecVersion, model.Title, model.Was, entity.Was, entity.Fields.Single().Was), Is.EqualTo((1, "Our shop", "old_shop", "Purchase", "no")));
    }

    [Test]
    public void What_is_not_written_has_no_place()
    {
        var entity = SpecBuilder.ReadEntity("table: purchases\nfields: { number: string }").Feature().Entities.Single();

        Assert.That(entity.Places.Keys, Is.EqualTo(new[] { "fields", "name", "table" }));
        Assert.That(entity.Places["table"], Is.EqualTo(new SourceLocation("a.feature.yaml", 5, 12)));
    }

    [Test]
    public void The_other_side_of_a_relationship_is_implied()
    {
        var model = SpecBuilder.ReadBody(
            """
            entities:
              - name: Customer
              - name: Order
                relationships: [{ kind: many_to_one, entity: Customer }, { kind: one_to_many, entity: OrderLine, owned: true }]
              - name: OrderLine
            """).Feature();

        var implied = model.Entities.ToDictionary(entity => entity.Name, entity => entity.ImpliedRelationships.Select(relation => $"{relation.Kind} {relation.Name} {relation.Entity} {relation.Implied}"));
        Assert.That(implied["Customer"], Is.EqualTo(new[] { "OneToMany orders Order True" }));
        Assert.That(implied["Order"], Is.Empty);
        Assert.That(implied["OrderLine"], Is.EqualTo(new[] { "ManyToOne order Order True" }));
    }

    [Test]
    public void Two_references_to_one_entity_have_a_collection_each_and_a_written_name_is_kept()
    {
        var model = SpecBuilder.ReadBody(
            """
            entities:
              - name: Customer
              - name: Order
                relationships: [{ kind: many_to_one, entity: Customer, name: buyer }, { kind: many_to_one, entity: Customer, name: payer }]
              - name: Shop
                fields: { orders: int }
              - name: Order2
                relationships: [{ kind: many_to_one, entity: Shop }]
            """).Feature();

        Assert.That(model.Entities[0].ImpliedRelationships.Select(relation => relation.Name), Is.EqualTo(new[] { "buyer_orders", "payer_orders" }));
    }

    [Test]
    public void Each_format_accepts_its_example_and_refuses_a_blank([ValueSource(nameof(Formats))] string word)
    {
        var format = SpecTextFormats.Find(word)!;

        var good = SpecBuilder.ReadEntity($"fields: {{ a: {{ type: string, format: {word}, default: '{format.Example}' }} }}");
        var bad = SpecBuilder.ReadEntity($"fields: {{ a: {{ type: string, format: {word}, default: 'not one' }} }}");

        Assert.That(format.Example, Has.Length.LessThanOrEqualTo(format.MaxLength));
        Assert.That(good.Feature().Entities.Single().Fields.Single().Format, Is.EqualTo(format));
        Assert.That(good.Findings.Select(finding => finding.Descriptor), Has.None.EqualTo(SpecFindings.InvalidDefault));
        Assert.That(bad.Findings.Select(finding => finding.Descriptor), Has.Some.EqualTo(SpecFindings.InvalidDefault));
    }

    [TestCase("{ type: string, format: e-mail }", "invalid-value")]
    [TestCase("{ type: int, format: email }", "limits")]
    public void A_format_that_is_none_or_does_not_fit_the_type_is_an_error(string field, string kind)
    {
        var result = SpecBuilder.ReadEntity($"fields: {{ a: {field} }}");

        Assert.That(result.Findings.Select(finding => finding.Descriptor.Kind), Has.Some.EqualTo(kind));
    }

    private static IEnumerable<string> Formats() => SpecTextFormats.All.Select(format => format.Word);

    private static RouteModel Route(string lines) =>
        SpecBuilder.ReadBody($"api_contract:\n  POST /api/a:\n    {lines}\n").Feature().Routes.Single();
}
