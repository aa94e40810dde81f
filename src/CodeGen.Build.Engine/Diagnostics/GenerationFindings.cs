namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG3xxx codes: what is said about generation.</summary>
public static class GenerationFindings
{
    /// <summary>A relationship refers to an entity that nobody defines.</summary>
    public static readonly FindingDescriptor UnknownEntity = new(
        "CG3001", "unknown-entity", Severity.Error, "Unknown entity",
        "A relationship names an entity that neither the spec nor the code base defines, or whose key has a type that the format does not know.",
        "Correct the name, define the entity in the spec, or add its class to a DbContext of the project.");

    /// <summary>An entity of the spec exists in the code base.</summary>
    public static readonly FindingDescriptor EntityExists = new(
        "CG3002", "entity-exists", Severity.Error, "Entity exists already",
        "The spec defines an entity whose class or table the code base already has; generating it again would give two.",
        "Give the entity another name or table, or leave it out and refer to the existing one.");

    /// <summary>A route of the spec exists in the code base.</summary>
    public static readonly FindingDescriptor RouteExists = new(
        "CG3003", "route-exists", Severity.Error, "Route exists already",
        "The application already maps the method and path; two endpoints for one route fail at the first request.",
        "Change the route in the spec, or remove the existing endpoint.");

    /// <summary>A schema change names a table that no entity of the code base maps.</summary>
    public static readonly FindingDescriptor UnmappedTable = new(
        "CG3004", "unmapped-table", Severity.Warning, "Table without an entity",
        "A schema change names a table that no entity of the code base maps, so only the SQL migration is written.",
        "Check the table's name; if an entity maps it in a way that was not recognised, add the property by hand.");

    /// <summary>A drop or rename of what the code base maps.</summary>
    public static readonly FindingDescriptor MappedTable = new(
        "CG3059", "mapped-table", Severity.Error, "Code still uses what is dropped or renamed",
        "A schema change drops or renames a table or a column to which an entity of the code base is mapped: the application would fail after the migration.",
        "Remove the property or the entity, or map it to the new name; then build again.");

    /// <summary>A kind of schema change that is not generated yet.</summary>
    public static readonly FindingDescriptor UnsupportedSchemaChange = new(
        "CG3005", "unsupported-schema-change", Severity.Error, "Schema change is not generated",
        "What is changed of existing tables needs a SQL migration, and the project's EF Core provider has no schema.",
        "Take the entry out of the spec, or use a relational provider.");

    /// <summary>No valid sample for a pattern.</summary>
    public static readonly FindingDescriptor NoSample = new(
        "CG3006", "no-sample-value", Severity.Warning, "No sample value",
        "No valid value for a field's pattern could be found, or a unique field can have too few, so the tests that need them are not generated.",
        "Simplify the pattern or allow more values, or write those tests by hand.");

    /// <summary>Tests cannot be generated for the framework in use.</summary>
    public static readonly FindingDescriptor TestFramework = new(
        "CG3007", "test-framework", Severity.Warning, "Tests are not generated",
        "Tests are written for NUnit, xUnit (2.5 or newer) and MSTest (3.11 or newer); the test project uses another framework, an older one, or none that was recognised.",
        "Update the framework, name a test project that uses one of the three with the property CodeGenTestProject, or write the tests by hand.");

    /// <summary>The test project lacks Mvc.Testing.</summary>
    public static readonly FindingDescriptor NoMvcTesting = new(
        "CG3008", "no-mvc-testing", Severity.Warning, "No tests over HTTP",
        "The test project does not reference Microsoft.AspNetCore.Mvc.Testing, so tests that start the application are not generated.",
        "Run `dotnet codegen init`, which adds the reference, or add it by hand.");

    /// <summary>No row of an existing entity can be made.</summary>
    public static readonly FindingDescriptor NoRow = new(
        "CG3009", "no-row", Severity.Warning, "No row for tests",
        "The feature's tests need a row of an entity of the code base whose required members have types that the generator cannot fill, so tests over HTTP are not generated.",
        "Write those tests by hand.");

    /// <summary>A template is wrong.</summary>
    public static readonly FindingDescriptor Template = new(
        "CG3010", "template-error", Severity.Error, "Template error",
        "A template is missing, does not parse, or names something that its data does not have.",
        "Correct the file in CodeGenTemplateDir, or remove it to use the template that comes with the package.");

    /// <summary>An edit cannot be placed.</summary>
    public static readonly FindingDescriptor EditFailed = new(
        "CG3011", "edit-failed", Severity.Error, "Edit cannot be placed",
        "An existing file does not have the place that an edit needs.",
        "Restore the place that the message names, or make the change by hand and generate again: what is there is not added twice.");

    /// <summary>Two features define the same.</summary>
    public static readonly FindingDescriptor DuplicateFeature = new(
        "CG3012", "duplicate-feature", Severity.Error, "Two specs of one name",
        "Two feature specs of the project have the same feature name, so their gated folders and approvals would mix.",
        "Rename one of the features.");

    /// <summary>A policy nobody registers.</summary>
    public static readonly FindingDescriptor UnknownPolicy = new(
        "CG3013", "unknown-policy", Severity.Warning, "Unknown policy",
        "An endpoint demands an authorization policy that was not found in the code base; without it every call fails.",
        "Register the policy with AddAuthorization, or correct its name in the spec.");

    /// <summary>A filter has the name of a parameter that every list has.</summary>
    public static readonly FindingDescriptor FilterName = new(
        "CG3014", "filter-name-taken", Severity.Error, "Filter name is taken",
        "A filter is named page, page_size or sort, which are parameters of every list, so a query string could not tell the two apart.",
        "Rename the field, or take it out of the filters.");

    /// <summary>An entity has the name of a type that its own members need.</summary>
    public static readonly FindingDescriptor EntityName = new(
        "CG3015", "entity-name-taken", Severity.Error, "Entity name is taken",
        "An entity is named like the C# type of a key or field (Guid, DateOnly, TimeOnly, DateTimeOffset) or like the root namespace, so that the classes beside it would mean the wrong one.",
        "Give the entity another name; `table` keeps the table's.");

    /// <summary>A new column of an approved table has no value for the rows that are there.</summary>
    public static readonly FindingDescriptor UnfillableColumn = new(
        "CG3016", "unfillable-column", Severity.Error, "New column without a value",
        "A field was added to an entity whose table is approved already; it must have a value, and the rows that are there get none.",
        "Give the field a default, or make it nullable with `?`.");

    /// <summary>Two features define the same entity, table or endpoint.</summary>
    public static readonly FindingDescriptor FeatureCollision = new(
        "CG3017", "feature-collision", Severity.Error, "Two features have the same",
        "Two features of the project describe the same entity, table, new column or endpoint, or get the same C# name, so that they could not both be in the code base.",
        "Rename one of the two, or describe both in one feature.");

    /// <summary>A rule guards an action whose path does not name a row.</summary>
    public static readonly FindingDescriptor RuleWithoutRow = new(
        "CG3020", "rule-without-row", Severity.Warning, "Rule is left to a slot",
        "A rule guards a contract route whose path does not name a row of its entity, or which writes rows itself, so nothing but the route's slot can look at the rule.",
        "Write the path below one row (`POST /api/orders/{id}/pay`), or look at the rule in the slot: its documentation names it.");

    /// <summary>A rule guards nothing.</summary>
    public static readonly FindingDescriptor RuleGuardsNothing = new(
        "CG3021", "rule-guards-nothing", Severity.Warning, "Rule guards nothing",
        "The entity has none of the operations, and the contract none of the routes, that the rule guards, so the rule is generated nowhere.",
        "Correct the words of `on` or `forbid`, or offer one of the operations.");

    /// <summary>A rule cannot be generated.</summary>
    public static readonly FindingDescriptor RuleNotGenerated = new(
        "CG3022", "rule-not-generated", Severity.Error, "Rule is not generated",
        "The rule says something that this version cannot turn into code, and the feature would be wrong without it.",
        "Write it as the message says, or state it as a sentence with `rule`, which becomes a slot.");

    /// <summary>No row for the tests satisfies a rule.</summary>
    public static readonly FindingDescriptor NoRowForRule = new(
        "CG3023", "no-row-for-rule", Severity.Warning, "No row for a rule",
        "The tests need a row for which the rules hold, and none was found, so the tests over HTTP are left out.",
        "Look whether the rules contradict each other; else write the tests by hand.");

    /// <summary>Nothing approved has the old name of a rename.</summary>
    public static readonly FindingDescriptor UnknownOldName = new(
        "CG3040", "unknown-old-name", Severity.Error, "Old name is not known",
        "`was` names what something was called before, and nothing that was approved has that name: a rename would fail, and a new table or column would leave the rows behind.",
        "Correct `was`, or remove it from what is new.");

    /// <summary>The old name of a rename is still in use.</summary>
    public static readonly FindingDescriptor OldNameInUse = new(
        "CG3041", "old-name-in-use", Severity.Error, "Old name is still in use",
        "`was` renames something to which the spec still refers by its old name, so that one of the two would be without its rows.",
        "Remove what has the old name, or `was`.");

    /// <summary>A transition is made by a route whose path does not name a row.</summary>
    public static readonly FindingDescriptor TransitionWithoutRow = new(
        "CG3050", "transition-without-row", Severity.Warning, "Transition is left to a slot",
        "A transition is made by a contract route whose path does not name a row of its entity, or which writes rows itself, so nothing but the route's slot can look at the state and change it.",
        "Write the path below one row (`POST /api/orders/{id}/pay`), or look at the state in the slot: its documentation names the transitions.");
}
