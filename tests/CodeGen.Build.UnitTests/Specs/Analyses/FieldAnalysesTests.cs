using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class FieldAnalysesTests
{
    [TestCase("{ type: decimal, precision: 4, scale: 2, default: 123.4 }", "at most 99.99")]
    [TestCase("{ type: decimal, precision: 4, scale: 2, default: 1.234 }", "more than 2 digits")]
    [TestCase("{ type: money, default: 99999999999999999999 }", "999999999999999.9999")]
    [TestCase("{ type: string, pattern: '[a-z]+', default: AB }", "pattern")]
    public void A_default_that_the_field_cannot_hold_is_an_error(string field, string part) =>
        Assert.That(Field(field).Single(SpecFindings.InvalidDefault).Message, Does.Contain(part));

    [TestCase("{ type: decimal, precision: 4, scale: 2, default: 99.990 }")]
    [TestCase("{ type: decimal, precision: 4, scale: 2, min: -99.99, max: 99.99, default: -99.99 }")]
    [TestCase("{ type: money, default: 999999999999999.9999 }")]
    [TestCase("{ type: decimal, precision: 28, scale: 28, max: 0.5, default: 0.5 }")]
    [TestCase("{ type: string, pattern: '[a-z]+', default: ab }")]
    [TestCase("{ type: string, max_length: 5, min_length: 5, pattern: '[a-z]{5}' }")]
    [TestCase("{ type: string, min_length: 900, pattern: '(ab|c)+' }")]
    [TestCase("{ type: string, max_length: 1, pattern: '(abc)?d*' }")]
    public void A_field_whose_limits_leave_values_is_no_fault(string field) => Assert.That(Field(field).Brief(), Is.Empty);

    [TestCase("{ type: decimal, precision: 4, scale: 2, max: 1000 }", "at most 99.99")]
    [TestCase("{ type: decimal, precision: 4, scale: 2, min: -100 }", "at most 99.99")]
    [TestCase("{ type: money, max: 1000000000000000 }", "19 digits")]
    [TestCase("{ type: string, max_length: 3, pattern: '[a-z]{5}' }", "at least 5")]
    [TestCase("{ type: string, max_length: 3, pattern: 'ab(c|de){2,}' }", "at least 4")]
    [TestCase("{ type: string, min_length: 6, pattern: '[a-z]{2,5}|x?' }", "at most 5")]
    public void Limits_that_the_type_or_the_pattern_cannot_meet_are_errors(string field, string part) =>
        Assert.That(Field(field).Single(SpecFindings.Limits).Message, Does.Contain(part));

    [TestCase("fields: { a: { type: int, was: c }, b: { type: int, §was: c } }", "so was 'a'")]
    [TestCase("fields: { a: { type: int, §was: b }, b: int }", "still has that name")]
    [TestCase("fields: { a: { type: int, §was: a } }", "it is still")]
    public void An_old_name_of_a_field_that_cannot_be_one_is_an_error_at_its_place(string entity, string part)
    {
        var result = SpecBuilder.ReadEntity(entity.Replace("§", ""));

        Assert.That(result.Brief(), Is.EqualTo(new[] { $"error former-name 5:{5 + entity.IndexOf('§', StringComparison.Ordinal) + "was: ".Length}" }));
        Assert.That(result.Findings[0].Message, Does.Contain(part));
    }

    [TestCase("{ name: Order, was: Purchase }, { name: Bill, was: Purchase }", "so was 'Order'")]
    [TestCase("{ name: Order, was: Purchase }, { name: Purchase }", "'Purchase' of the spec still has that name")]
    [TestCase("{ name: Order, was: purchases }, { name: Bill, table: purchases }", "'Bill' of the spec still has that name")]
    [TestCase("{ name: Order, was: Order }", "it is still")]
    public void An_old_name_of_an_entity_that_cannot_be_one_is_an_error(string entities, string part) =>
        Assert.That(SpecBuilder.ReadBody($"entities: [{entities}]\n").Single(SpecFindings.FormerName).Message, Does.Contain(part));

    [TestCase("entities: [{ name: Order, was: Purchase, fields: { a: { type: int, was: b }, c: { type: int, was: d } } }, { name: Bill, was: Invoice, fields: { a: { type: int, was: b } } }]\n")]
    [TestCase("entities: [{ name: Order, was: Order, table: shop_orders }]\n")]
    public void Old_names_of_different_things_are_no_fault(string body) => Assert.That(SpecBuilder.ReadBody(body).Brief(), Is.Empty);

    [Test]
    public void A_feature_was_not_called_as_it_is()
    {
        var result = SpecBuilder.ReadBody("was: shop\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error former-name 3:6" }));
    }

    [Test]
    public void Members_of_an_answer_without_a_body_are_an_error()
    {
        var result = SpecBuilder.ReadBody("api_contract:\n  DELETE /api/orders/{id}/lines: { status: 204, response: { a: int } }\n  POST /api/orders/{id}/pay: { status: 204 }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error response-without-body 4:59" }));
    }

    private static SpecReadResult Field(string field) => SpecBuilder.ReadEntity($"fields: {{ total: {field} }}");
}
