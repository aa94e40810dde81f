using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs.Analyses;

public sealed class EndpointAnalysesTests
{
    private const string Open = "feature: shop\nentities:\n  - name: Order\n    operations: [list, create]\napi_contract:\n  POST /api/orders/{id}/pay:\n";

    [Test]
    public void Missing_security_is_asked_at_each_route_and_at_operations()
    {
        var result = SpecBuilder.Read(Open);

        Assert.That(result.Brief(), Is.EqualTo(new[] { "warning missing-security 4:5", "warning missing-security 6:3" }));
        Assert.That(result.Findings.Select(finding => finding.Question!.Default), Is.All.EqualTo("authenticated"));
        Assert.That(result.Feature().Security.Default.Kind, Is.EqualTo(SecurityKind.Authenticated));
    }

    [Test]
    public void The_answer_to_the_question_is_used_and_the_warning_gone()
    {
        var asked = SpecBuilder.Read(Open);
        var (order, pay) = (asked.Findings[0].Question!.Id, asked.Findings[1].Question!.Id);

        var result = SpecBuilder.Read($"{Open}clarifications: {{ {order}: anonymous, {pay}: 'policy:billing' }}\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "info missing-security 4:5", "info missing-security 6:3" }));
        Assert.That(result.Feature().Security.For("GET", "/api/orders").Kind, Is.EqualTo(SecurityKind.Anonymous));
        Assert.That(result.Feature().Routes[0].Security!.Name, Is.EqualTo("billing"));
    }

    [Test]
    public void An_answer_that_is_no_security_is_an_error()
    {
        var id = SpecBuilder.Read(Open).Findings[1].Question!.Id;

        var result = SpecBuilder.Read($"{Open}clarifications: {{ {id}: whoever }}\n");

        Assert.That(result.Brief(), Does.Contain("error invalid-value 7:19"));
    }

    [Test]
    public void Question_ids_survive_edits_elsewhere()
    {
        var before = SpecBuilder.Read(Open);

        var after = SpecBuilder.Read("# moved\ndescription: new\n" + Open + "  GET /api/other:\n");

        Assert.That(after.Findings.Select(finding => finding.Question!.Id), Is.SupersetOf(before.Findings.Select(finding => finding.Question!.Id)));
    }

    [Test]
    public void Endpoints_that_are_stated_one_by_one_ask_nothing()
    {
        var result = SpecBuilder.Read(
            Open + "    security: authenticated\nsecurity: { endpoints: { GET /api/orders: anonymous, POST /api/orders: authenticated } }\n");

        Assert.That(result.Brief(), Is.Empty);
    }

    [TestCase("POST /api/orders", "error duplicate-route 6:3")]
    [TestCase("GET /api/Orders", "error duplicate-route 6:3")]
    [TestCase("PUT /api/orders/{order_id}", "error duplicate-route 6:3")]
    [TestCase("DELETE /api/orders/{id}", "")]
    [TestCase("GET /api/orders/export", "")]
    public void A_route_that_an_operation_already_has_is_a_duplicate(string route, string expected)
    {
        var result = SpecBuilder.ReadBody($"entities:\n  - {{ name: Order, operations: [create, list, read, update] }}\napi_contract:\n  {route}: {{}}\n");

        Assert.That(string.Join(",", result.Brief()), Is.EqualTo(expected));
    }

    [Test]
    public void Routes_that_differ_in_the_names_of_parameters_only_are_duplicates()
    {
        var result = SpecBuilder.ReadBody("api_contract:\n  GET /api/a/{x}: {}\n  GET /api/a/{y}: {}\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error duplicate-route 5:3" }));
    }

    [TestCase("GET /api/a: { request: { b: json } }", "error not-supported 4:28")]
    [TestCase("GET /api/a: { request: { b: 'string[]' } }", "error not-supported 4:28")]
    [TestCase("GET /api/a/{id}: { request: { id: int } }", "error duplicate-name 4:33")]
    [TestCase("POST /api/a/{id}: { request: { id: json } }", "")]
    public void A_query_string_holds_plain_values_that_the_path_does_not_have(string route, string expected)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  {route}\n");

        Assert.That(string.Join(",", result.Brief()), Is.EqualTo(expected));
    }

    [Test]
    public void Security_that_a_route_and_the_endpoints_both_state_is_an_error()
    {
        var result = SpecBuilder.Read(
            "feature: shop\napi_contract:\n  GET /api/a: { security: anonymous }\nsecurity: { default: authenticated, endpoints: { GET /api/a: authenticated } }\n");

        Assert.That(result.Brief(), Is.EqualTo(new[] { "error duplicate-route 3:27" }));
    }

    [TestCase("INVALID_TIER", "INVALID_TEIR", true)]
    [TestCase("INVALID_TIER", "INVALID_TIERS", true)]
    [TestCase("INVALID_TIER", "invalid_tier", true)]
    [TestCase("INVALID_TIER", "INVALIDTIER", true)]
    [TestCase("SUBSCRIPTION_EXISTS", "SUBSCIRPTOIN_EXISTS", true)]
    [TestCase("ORDER_LOCKED", "ORDER_BLOCKED", false)]
    [TestCase("USER_ACTIVE", "USER_INACTIVE", false)]
    [TestCase("LIMIT_1", "LIMIT_2", false)]
    [TestCase("TOO_MANY_A", "TOO_MANY_B", false)]
    [TestCase("INVALID_TIER", "INVALID_DATE", false)]
    public void Error_codes_that_differ_by_a_slip_are_errors(string first, string second, bool slip)
    {
        var result = SpecBuilder.ReadBody($"api_contract:\n  POST /api/a:\n    errors: [{first}]\n  POST /api/b:\n    errors: [{second}]\n");

        var found = result.Findings.Where(finding => finding.Descriptor == SpecFindings.NearMissError).Select(finding => finding.Location!.Line);
        Assert.That(found, Is.EqualTo(slip ? [7] : Array.Empty<int>()));
    }

    [Test]
    public void A_slip_of_a_code_that_a_rule_raises_is_reported_where_it_is_not_raised()
    {
        var result = SpecBuilder.ReadBody(
            "api_contract:\n  POST /api/a:\n    errors: [ORDER_PIAD]\nentities:\n  - name: Order\n    business_rules: [{ when: a, forbid: [update], error: ORDER_PAID }]\n");

        Assert.That(result.Single(SpecFindings.NearMissError).Location!.Line, Is.EqualTo(5));
    }

    [Test]
    public void An_error_that_no_rule_raises_is_asked_and_can_be_answered()
    {
        const string spec = "api_contract:\n  POST /api/a:\n    errors: [INVALID_TIER]\n";
        var asked = SpecBuilder.ReadBody(spec);

        var answered = SpecBuilder.ReadBody($"{spec}clarifications: {{ {asked.Findings[0].Question!.Id}: When the tier is unknown. }}\n");

        Assert.That(asked.Brief(), Is.EqualTo(new[] { "warning unraised-error 5:14" }));
        Assert.That(answered.Brief(), Is.EqualTo(new[] { "info unraised-error 5:14" }));
        Assert.That(answered.Findings[0].Message, Does.Contain("When the tier is unknown."));
    }

    [Test]
    public void The_code_of_a_transition_is_raised_by_it_and_asked_where_no_route_declares_it()
    {
        const string entity = "entities:\n  - name: Order\n    states: [draft, paid]\n    transitions:\n      - { from: draft, to: paid, on: pay, error: NOT_DRAFT }\n";

        var declared = SpecBuilder.ReadBody(entity + "api_contract:\n  POST /api/orders/{id}/pay:\n    errors: [NOT_DRAFT, ORDER_NOT_FOUND, INVALID_TRANSITION]\n");
        var undeclared = SpecBuilder.ReadBody(entity + "api_contract:\n  POST /api/orders/{id}/pay:\n");

        Assert.That(declared.Findings.Select(finding => finding.Descriptor), Has.None.AnyOf(SpecFindings.UnraisedError, SpecFindings.UndeclaredError));
        Assert.That(undeclared.Single(SpecFindings.UndeclaredError).Location!.Line, Is.EqualTo(9));
    }

    [TestCase("", "", "info 6:5")]
    [TestCase("on: [create], ", "", "info 6:5")]
    [TestCase("on: [pay], ", "", "warning 9:3")]
    [TestCase("on: [create, pay], ", "", "warning 9:3")]
    [TestCase("on: [create, pay], ", "NOTHING_TO_PAY", "")]
    public void The_code_of_a_rule_is_asked_at_routes_that_it_guards_and_a_remark_where_only_operations_answer(string on, string errors, string expected)
    {
        var result = SpecBuilder.ReadBody(
            $"entities:\n  - name: Order\n    fields: {{ total: int }}\n    operations: [create, update]\n    business_rules: [{{ id: some, {on}require: total > 0, error: NOTHING_TO_PAY }}]\n"
            + $"api_contract:\n  POST /api/orders/{{id}}/pay: {{ errors: [{errors}] }}\n");

        var found = result.Findings.Where(finding => finding.Descriptor == SpecFindings.UndeclaredError);
        Assert.That(string.Join(",", found.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Location!.Line}:{finding.Location.Column}")), Is.EqualTo(expected));
    }

    [TestCase("7", "int", "7")]
    [TestCase("nullable", "int?", null)]
    public void The_answer_to_a_missing_default_is_used(string answer, string type, string? value)
    {
        const string spec = "schema_changes:\n  - Add column: orders.age (int)\n";
        var asked = SpecBuilder.ReadBody(spec);

        var answered = SpecBuilder.ReadBody($"{spec}clarifications: {{ {asked.Findings[0].Question!.Id}: {answer} }}\n");

        Assert.That(asked.Brief(), Is.EqualTo(new[] { "error not-null-without-default 4:5" }));
        Assert.That(answered.Brief(), Is.Empty);
        Assert.That(SpecTypes.Write(answered.Feature().SchemaChanges[0].Type!), Is.EqualTo(type));
        Assert.That(answered.Feature().SchemaChanges[0].Default, Is.EqualTo(value));
    }

    [TestCase("order_id int, note text nullable", "")]
    [TestCase("the key id, and created_at", "info table-without-columns 4:5")]
    [TestCase("whatever is needed", "error schema-change 4:5,info table-without-columns 4:5")]
    public void The_answer_to_missing_columns_is_used(string answer, string expected)
    {
        const string spec = "schema_changes:\n  - Add table: history (tracks all)\n";
        var asked = SpecBuilder.ReadBody(spec);

        var answered = SpecBuilder.ReadBody($"{spec}clarifications: {{ {asked.Findings[0].Question!.Id}: '{answer}' }}\n");

        Assert.That(asked.Brief(), Is.EqualTo(new[] { "warning table-without-columns 4:5" }));
        Assert.That(string.Join(",", answered.Brief()), Is.EqualTo(expected));
    }

    [Test]
    public void The_answer_to_a_missing_type_is_used()
    {
        const string spec = "schema_changes:\n  - Add column: orders.note (nullable)\n";
        var asked = SpecBuilder.ReadBody(spec);

        var answered = SpecBuilder.ReadBody($"{spec}clarifications: {{ {asked.Findings[0].Question!.Id}: text }}\n");

        Assert.That(asked.Brief(), Is.EqualTo(new[] { "error column-without-type 4:5" }));
        Assert.That(asked.Findings[0].Question!.Default, Is.Null);
        Assert.That(answered.Brief(), Is.Empty);
        Assert.That(answered.Feature().SchemaChanges[0].Type, Is.EqualTo(new TypeReference(TypeKind.Text, Nullable: true)));
    }
}
