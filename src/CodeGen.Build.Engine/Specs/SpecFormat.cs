using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Format;
using static CodeGen.Build.Engine.Specs.Format.FormatValue;

namespace CodeGen.Build.Engine.Specs;

/// <summary>
/// The spec format as data: the reader knows its keys from here, and the JSON Schema and the tables of the documentation are
/// made from it.
/// </summary>
public static class SpecFormat
{
    private const string SecurityPattern = "^(anonymous|authenticated|(policy|role):.+)$";

    private static readonly FormatValue Member = OneOf(Text, In("field"));

    /// <summary>The top of a file.</summary>
    public static FormatPlace Top { get; } = new("top",
    [
        new("spec_version", Integer, "Version of the format; default: 1, the only one.", "spec_version: 1"),
        new("feature", Matching("^[a-z][a-z0-9_]{0,63}$"), "Name of the feature: small letters, digits and underscores.", "feature: order_management") { Required = true },
        new("title", Text, "A few words for headings; default: made from the name.", "title: Order management"),
        new("description", Text, "What the feature is for.", "description: Orders of a shop."),
        new("include", OneOf(Text, ListOf(Text)), "Other files that belong to the feature, relative to this one and inside the project; they have the same keys without `feature`.", "include: [shared/customer.yaml]"),
        new("entities", ListOf(In("entity")), "What the feature stores.", "entities: [{ name: Order }]"),
        new("acceptance_criteria", ListOf(OneOf(Text, In("criterion"), MapOf(Text))), "What must be true when the feature is done.", "acceptance_criteria: [Users can pay an order]"),
        new("api_contract", MapOf(In("contract route")), "Routes beyond the operations of entities, by method and path.", "api_contract: { POST /api/orders/{id}/pay: {} }"),
        new("schema_changes", ListOf(OneOf(Text, MapOf(OneOf(Text, ListOf(Text), In("schema change"))))), "Changes of tables that exist already.", "schema_changes: [{ Drop column: orders.legacy }]"),
        new("events", ListOf(OneOf(Text, In("event"))), "Events that routes publish.", "events: [{ name: OrderPaid }]") { Support = FormatSupport.Later },
        new("non_functional", In("non_functional"), "Limits of the feature.", "non_functional: { page_size: 50 }"),
        new("security", OneOf(Matching(SecurityPattern), In("security")), "Who may call the endpoints; default: authenticated, with a question.", "security: { default: authenticated }"),
        new("rollout", In("rollout"), "The feature flag and its steps.", "rollout: { flag: order_management }"),
        new("clarifications", MapOf(Text), "Answers to the questions that the build asked, by question id.", "clarifications: { Q-7f3a: authenticated }"),
        new("was", Text, "The name that the feature had before; it takes over what was approved of it in the database.", "was: orders"),
    ]);

    /// <summary>An item of <c>entities</c>.</summary>
    public static FormatPlace Entity { get; } = new("entity",
    [
        new("name", Text, "Name of the entity, in the singular.", "name: Order") { Required = true },
        new("table", Text, "Name of its table; default: the name in snake_case and plural.", "table: orders"),
        new("key", Choice("int", "uuid"), "Type of its key `id`; default: int.", "key: uuid"),
        new("fields", MapOf(Member), "Its fields by name, each a type or a mapping.", "fields: { number: string }"),
        new("relationships", ListOf(In("relationship")), "How it relates to other entities.", "relationships: [{ kind: many_to_one, entity: Customer }]"),
        new("concurrency", Choice("none", "optimistic"), "Whether a version guards against lost updates; default: none.", "concurrency: optimistic"),
        new("soft_delete", FormatValue.Boolean, "Whether a deletion only marks the row; default: false.", "soft_delete: true"),
        new("audit", FormatValue.Boolean, "Whether who and when are recorded; default: false.", "audit: true"),
        new("tenant", FormatValue.Boolean, "Whether rows belong to tenants; default: false.", "tenant: true"),
        new("indexes", ListOf(OneOf(Text, ListOf(Text))), "Additional indexes, each one field or a list of fields.", "indexes: [[status, placed_at]]"),
        new("operations", ListOf(Choice("create", "read", "list", "update", "delete")), "Its endpoints; default: none.", "operations: [create, read, list]"),
        new("filters", ListOf(Text), "Fields that the list filters by.", "filters: [status]"),
        new("sort", OneOf(Text, ListOf(Text)), "Default order, a minus for descending; default: by key.", "sort: [last_name, -placed_at]"),
        new("business_rules", ListOf(OneOf(Text, In("rule"))), "Rules that guard its operations.", "business_rules: [{ id: positive, require: total >= 0 }]"),
        new("states", OneOf(Text, ListOf(Text), In("states")), "The states of its state machine, the first is the initial one; they are the words of the enum field `status`, which is implied when the entity has no such field.", "states: [draft, paid]"),
        new("transitions", OneOf(Text, ListOf(OneOf(Text, In("transition")))), "The changes of the state that are allowed; default: every one.", "transitions: [draft -> paid]"),
        new("description", Text, "What it is.", "description: An order of a customer."),
        new("was", Text, "The name that it had before: its table is renamed.", "was: Purchase"),
    ]);

    /// <summary>The states of an entity, written out.</summary>
    public static FormatPlace States { get; } = new("states",
    [
        new("field", Text, "The enum field that holds the state; default: `status`.", "field: status"),
        new("initial", Text, "The state of a new row; default: the field's default, else the first state.", "initial: draft"),
        new("values", ListOf(Text), "The states; default: the words of the field.", "values: [draft, paid]"),
    ]);

    /// <summary>An item of <c>transitions</c>, written out.</summary>
    public static FormatPlace Transition { get; } = new("transition",
    [
        new("from", OneOf(Text, ListOf(Text)), "The state before, or several.", "from: [draft, paid]") { Required = true },
        new("to", Text, "The state after.", "to: cancelled") { Required = true },
        new("on", Text, "The operation that makes it: update, or the last word of a contract route; default: update.", "on: cancel"),
        new("error", Text, "The error code of the operation in another state.", "error: ORDER_NOT_CANCELLABLE"),
    ]);

    /// <summary>A field of an entity, or a member of a request or response.</summary>
    public static FormatPlace Field { get; } = new("field",
    [
        new("type", Text, "The type: " + string.Join(", ", SpecTypes.Words) + ", enum, list, or an entity.", "type: string") { Required = true },
        new("required", FormatValue.Boolean, "Whether a value must be present; default: true unless the type ends in `?`.", "required: false"),
        new("unique", FormatValue.Boolean, "Whether two rows may not share the value; default: false.", "unique: true"),
        new("default", Text, "The value when none is given.", "default: draft"),
        new("min", Number, "Smallest number, inclusive.", "min: 0"),
        new("max", Number, "Largest number, inclusive.", "max: 100"),
        new("max_length", Integer, "Longest text, in characters.", "max_length: 32"),
        new("min_length", Integer, "Shortest text, in characters.", "min_length: 2"),
        new("pattern", Text, "Regular expression that the whole text matches.", "pattern: '[A-Z]{2}[0-9]+'"),
        new("precision", Integer, "Digits in all; default: 18 for decimal, 19 for money.", "precision: 12"),
        new("scale", Integer, "Digits after the point; default: 2 for decimal, 4 for money.", "scale: 2"),
        new("values", ListOf(Text), "The words of an enum.", "values: [draft, paid]"),
        new("format", Choice([.. SpecTextFormats.All.Select(format => format.Word)]), "A well-known form of text, which is checked.", "format: email"),
        new("sensitive", FormatValue.Boolean, "Whether the value is personal or secret and never logged; default: false.", "sensitive: true"),
        new("items", Text, "Type of the items when the type is list.", "items: string"),
        new("description", Text, "What it means.", "description: Number on the invoice."),
        new("was", Text, "The name that it had before: its column is renamed.", "was: order_no"),
    ]);

    /// <summary>An item of <c>relationships</c>.</summary>
    public static FormatPlace Relationship { get; } = new("relationship",
    [
        new("kind", Choice("one_to_one", "one_to_many", "many_to_one", "many_to_many"), "How many of the one belong to how many of the other.", "kind: many_to_one") { Required = true },
        new("entity", Text, "The other entity.", "entity: Customer") { Required = true },
        new("name", Text, "Its name; default: the other entity's name, in the plural for many.", "name: buyer"),
        new("required", FormatValue.Boolean, "Whether a value must be present; default: true.", "required: false"),
        new("on_delete", Choice("restrict", "cascade", "set_null"), "What the deletion of the other does; default: restrict, for many_to_many cascade of the links.", "on_delete: restrict"),
        new("owned", FormatValue.Boolean, "Whether the children are written and read inside their owner; default: false.", "owned: true"),
    ]);

    /// <summary>An item of <c>business_rules</c>.</summary>
    public static FormatPlace Rule { get; } = new("rule",
    [
        new("id", Text, "Its name; default: made from its text.", "id: paid_is_immutable"),
        new("when", Text, "Expression under which the operations of `forbid` are forbidden.", "when: status in [paid, shipped]"),
        new("forbid", ListOf(Text), "The forbidden operations.", "forbid: [update, delete]"),
        new("require", Text, "Expression that must hold.", "require: total == sum(lines.amount)"),
        new("rule", Text, "The rule as a sentence.", "rule: Orders over 10,000 need a second approval."),
        new("on", ListOf(Text), "The operations that it guards; default: create and update.", "on: [pay]"),
        new("error", Text, "The error code that it raises; default: its id in capitals.", "error: ORDER_ALREADY_PAID"),
        new("description", Text, "Why it is there.", "description: Accounting needs it."),
    ]);

    /// <summary>An item of <c>acceptance_criteria</c>.</summary>
    public static FormatPlace Criterion { get; } = new("criterion",
    [
        new("id", Text, "Its name; default: AC and its position.", "id: AC1"),
        new("given", Text, "The situation.", "given: a draft order"),
        new("when", Text, "What happens.", "when: it is paid twice"),
        new("then", Text, "What must be true then.", "then: exactly one payment succeeds"),
    ]);

    /// <summary>A route of <c>api_contract</c>.</summary>
    public static FormatPlace Route { get; } = new("contract route",
    [
        new("summary", Text, "What it does, in a few words.", "summary: Pays an order"),
        new("request", MapOf(Member), "Members of the body; of the query string for GET and DELETE.", "request: { method: string }"),
        new("response", MapOf(Member), "Members of the answer.", "response: { paid_at: timestamp }"),
        new("status", Integer, "Status of success; default: 200.", "status: 202"),
        new("errors", ListOf(OneOf(Text, In("error"))), "The errors that it answers with.", "errors: [ORDER_ALREADY_PAID]"),
        new("security", Matching(SecurityPattern), "Who may call it: anonymous, authenticated, policy:NAME or role:NAME.", "security: policy:billing"),
        new("idempotent", FormatValue.Boolean, "Whether a repeated call has no further effect; default: false.", "idempotent: true"),
        new("paging", OneOf(FormatValue.Boolean, In("paging")), "Whether the answer comes in pages, and their sizes; default: false.", "paging: true"),
        new("rate_limit", OneOf(Text, In("rate limit")), "How often a caller may call it.", "rate_limit: 10/minute"),
        new("timeout_ms", Integer, "Its time limit, in milliseconds.", "timeout_ms: 2000"),
        new("description", Text, "What it does, at length.", "description: Pays by card or invoice."),
    ]);

    /// <summary>The pages of a contract route, written out.</summary>
    public static FormatPlace Paging { get; } = new("paging",
    [
        new("page_size", Integer, "Items a page when the caller does not say; default: the feature's.", "page_size: 20"),
        new("max_page_size", Integer, "Most items a page; default: the feature's.", "max_page_size: 100"),
    ]);

    /// <summary>The rate of a contract route, written out.</summary>
    public static FormatPlace RateLimit { get; } = new("rate limit",
    [
        new("limit", Integer, "Most calls within the window.", "limit: 10") { Required = true },
        new("window", Text, "The window, one second to one day.", "window: 1 minute") { Required = true },
    ]);

    /// <summary>An error of a contract route, written out.</summary>
    public static FormatPlace Error { get; } = new("error",
    [
        new("code", Text, "The code.", "code: INVALID_TIER") { Required = true },
        new("status", Integer, "Its HTTP status, 400 to 599; default: 422, 404 for *_NOT_FOUND, 409 where a forbid or a transition raises it.", "status: 409"),
        new("description", Text, "What it means.", "description: The tier does not exist."),
    ]);

    /// <summary>A structured entry of <c>schema_changes</c>.</summary>
    public static FormatPlace SchemaChange { get; } = new("schema change",
    [
        new("table", Text, "The table.", "table: orders"),
        new("name", Text, "The column, the index, the constraint or the view.", "name: archived_at"),
        new("new_name", Text, "The new name of a rename.", "new_name: closed_at"),
        new("type", Text, "The column's type.", "type: timestamp"),
        new("nullable", FormatValue.Boolean, "Whether the column may be null; default: false unless the type ends in `?`.", "nullable: true"),
        new("default", Text, "The column's default.", "default: draft"),
        new("max_length", Integer, "Longest text of the column, in characters.", "max_length: 32"),
        new("precision", Integer, "Digits of the column in all.", "precision: 12"),
        new("scale", Integer, "Digits of the column after the point.", "scale: 2"),
        new("unique", FormatValue.Boolean, "Whether a column, an index or a constraint is unique.", "unique: true"),
        new("references", Text, "Table and column that a column or a foreign key refers to.", "references: customers.id"),
        new("on_delete", Choice("restrict", "cascade", "set_null"), "What a deletion of what is referred to does.", "on_delete: cascade"),
        new("check", Text, "Expression of a check constraint.", "check: total >= 0"),
        new("query", Text, "Query of a view.", "query: select id from orders"),
        new("columns", OneOf(MapOf(Member), ListOf(Text)), "Columns of a new table, or the columns of an index or a constraint.", "columns: { note: text }"),
        new("description", Text, "What it is for.", "description: Tracks all changes."),
    ]);

    /// <summary>An item of <c>events</c>.</summary>
    public static FormatPlace Event { get; } = new("event",
    [
        new("name", Text, "Name of the event.", "name: OrderPaid") { Required = true },
        new("payload", MapOf(Member), "Its members.", "payload: { order_id: int }"),
        new("on", Text, "The route or operation that publishes it.", "on: POST /api/orders/{id}/pay"),
        new("consumers", ListOf(Text), "Who listens.", "consumers: [notifications]"),
    ]);

    /// <summary>The section <c>non_functional</c>.</summary>
    public static FormatPlace NonFunctional { get; } = new("non_functional",
    [
        new("page_size", Integer, "Items a page when the caller does not say; default: 50.", "page_size: 50"),
        new("max_page_size", Integer, "Most items a page; default: 200.", "max_page_size: 200"),
        new("timeout_ms", Integer, "Time limit of requests, in milliseconds.", "timeout_ms: 2000"),
    ]);

    /// <summary>The section <c>security</c>.</summary>
    public static FormatPlace Security { get; } = new("security",
    [
        new("default", Matching(SecurityPattern), "Who may call an endpoint that says nothing else.", "default: authenticated"),
        new("endpoints", MapOf(Matching(SecurityPattern)), "Exceptions by method and path.", "endpoints: { GET /api/orders: anonymous }"),
    ]);

    /// <summary>The section <c>rollout</c>.</summary>
    public static FormatPlace Rollout { get; } = new("rollout",
    [
        new("flag", Text, "Name of the feature flag; default: the feature's.", "flag: order_management"),
        new("steps", ListOf(Integer), "Growing shares of users, in percent; default: 100.", "steps: [5, 25, 100]"),
    ]);

    /// <summary>All places, in the order of the documentation.</summary>
    public static ImmutableArray<FormatPlace> Places { get; } =
        [Top, Entity, States, Transition, Field, Relationship, Rule, Criterion, Route, Paging, RateLimit, Error, SchemaChange, Event, NonFunctional, Security, Rollout];
}
