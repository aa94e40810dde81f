namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG1xxx codes: what is said about spec.</summary>
public static class SpecFindings
{
    /// <summary>The file could not be opened.</summary>
    public static readonly FindingDescriptor Unreadable = Error(1001, "unreadable-file", "Spec cannot be opened",
        "The file of a FeatureSpec item is missing or may not be read.",
        "Correct the item's path or the file's permissions.");

    /// <summary>The file is over the limit.</summary>
    public static readonly FindingDescriptor TooLarge = Error(1002, "too-large", "Spec too large",
        "A feature spec has at most 1 MB; a larger one is not read.",
        "Split the spec into several features.");

    /// <summary>The bytes are no text that specs are written in.</summary>
    public static readonly FindingDescriptor Encoding = Error(1003, "encoding", "Wrong encoding",
        "A spec is UTF-8 (with or without byte order mark) or UTF-16 with byte order mark; these bytes are neither.",
        "Save the file as UTF-8.");

    /// <summary>A character that no spec may hold.</summary>
    public static readonly FindingDescriptor ControlCharacter = Error(1004, "control-character", "Character not allowed",
        "Control characters, half surrogate pairs and marks that turn the direction of text are not allowed: a reviewer would not see what is read.",
        "Remove the character.");

    /// <summary>The text is no YAML.</summary>
    public static readonly FindingDescriptor YamlSyntax = Error(1005, "yaml-syntax", "Invalid YAML",
        "The text breaks the grammar of YAML 1.2 at this place; nothing behind it was read.",
        "Correct the place; the message names the usual cause.");

    /// <summary>A tab indents a line.</summary>
    public static readonly FindingDescriptor Tab = Error(1006, "tab", "Tab as indentation",
        "YAML counts blanks for indentation and forbids tabs.",
        "Replace the tab by blanks.");

    /// <summary>Nesting over the limit.</summary>
    public static readonly FindingDescriptor TooDeep = Error(1007, "too-deep", "Nested too deep",
        "Mappings and lists are nested more than 64 levels deep.",
        "Flatten the spec; no construct of the format needs such depth.");

    /// <summary>More than one YAML document.</summary>
    public static readonly FindingDescriptor MultipleDocuments = Error(1008, "multiple-documents", "Several YAML documents",
        "A spec file holds one YAML document, that is one feature; the second one would be lost.",
        "Move it into a file of its own or remove the line '---'.");

    /// <summary>Aliases expand to too much.</summary>
    public static readonly FindingDescriptor AliasExpansion = Error(1009, "alias-expansion", "Aliases expand too far",
        "The aliases of the file stand for more than 10,000 values or more than 64 levels.",
        "Write the values out where they are needed.");

    /// <summary>An alias without anchor, or inside its own value.</summary>
    public static readonly FindingDescriptor YamlAlias = Error(1010, "yaml-alias", "Alias without end or anchor",
        "An alias names no anchor above it, or stands inside the value that it names.",
        "Define the anchor first, or quote the text if it only begins with a star.");

    /// <summary>A YAML tag.</summary>
    public static readonly FindingDescriptor YamlTag = Error(1011, "yaml-tag", "YAML tag",
        "Tags are not allowed: the format decides how a value is read.",
        "Remove the tag.");

    /// <summary>A YAML merge key.</summary>
    public static readonly FindingDescriptor MergeKey = Error(1012, "merge-key", "YAML merge key",
        "Merge keys (<<) are not allowed: a reviewer could not see what they bring.",
        "Write the keys out.");

    /// <summary>A key stands twice.</summary>
    public static readonly FindingDescriptor DuplicateKey = Error(1013, "duplicate-key", "Duplicate key",
        "The same key stands twice in one mapping; one of the two would be lost.",
        "Remove or rename one of them.");

    /// <summary>The file holds no feature.</summary>
    public static readonly FindingDescriptor EmptySpec = Error(1014, "empty-spec", "Empty spec",
        "The file holds nothing, or no mapping with the keys of a feature.",
        "Begin with 'feature: name'.");

    /// <summary>More findings than are shown.</summary>
    public static readonly FindingDescriptor MoreFindings = Warning(1015, "more-findings", "More findings",
        "The spec has more findings than are shown.",
        "Correct the ones that are shown and read the spec again.");

    /// <summary>A list or mapping that is longer than any feature needs.</summary>
    public static readonly FindingDescriptor TooMany = Error(1016, "too-many", "Too many",
        "A list or mapping has more items than a feature may have (see the limits of the format): generating and checking the rest would take a build minutes.",
        "Split the feature into several specs.");

    /// <summary>A key that the format does not have.</summary>
    public static readonly FindingDescriptor UnknownKey = Error(1020, "unknown-key", "Unknown key",
        "The format has no such key at this place; what stands behind it would be lost.",
        "Use the key that the message suggests, or remove it.");

    /// <summary>A key that must be there is missing.</summary>
    public static readonly FindingDescriptor MissingKey = Error(1021, "missing-key", "Missing key",
        "A key without which the place has no meaning is missing.",
        "Add the key.");

    /// <summary>A list where a mapping is expected, and the like.</summary>
    public static readonly FindingDescriptor WrongShape = Error(1022, "wrong-shape", "Wrong kind of value",
        "A list, a mapping or a text stands where another of the three is expected.",
        "Write the value in the form that the message shows.");

    /// <summary>A value outside its range or set.</summary>
    public static readonly FindingDescriptor InvalidValue = Error(1023, "invalid-value", "Invalid value",
        "The value is none that the key allows.",
        "Use one of the values that the message names.");

    /// <summary>A feature name that is none.</summary>
    public static readonly FindingDescriptor FeatureName = Error(1024, "feature-name", "Invalid feature name",
        "A feature's name is a folder and a file name: a small letter, then up to 63 small letters, digits and underscores, and no device name of Windows.",
        "Rename the feature.");

    /// <summary>A name that cannot be one.</summary>
    public static readonly FindingDescriptor InvalidName = Error(1025, "invalid-name", "Invalid name",
        "Names of entities, fields, tables, codes and the like are made of letters, digits, underscores and hyphens.",
        "Rename it; words of C# and SQL are allowed.");

    /// <summary>A construct that must not be ignored and that this version cannot generate.</summary>
    public static readonly FindingDescriptor NotSupported = Error(1027, "not-supported", "Not supported yet",
        "The format knows the construct, this version does not generate it, and the feature would be wrong without it.",
        "Remove it from the spec and write that part by hand, or wait for the version that supports it.");

    /// <summary>A construct without which the feature is still right.</summary>
    public static readonly FindingDescriptor NotGenerated = Warning(1028, "not-generated", "Nothing generated from it yet",
        "The format knows the key and this version generates nothing from it; the feature is right without it.",
        "Nothing needs to be done; remove the key to silence the warning.");

    /// <summary>A type word that is none.</summary>
    public static readonly FindingDescriptor UnknownType = Error(1030, "unknown-type", "Unknown type",
        "The type is no word of the format. A word with a capital may be an entity of the project: that is only a warning.",
        "Use a type of the format or the name of an entity.");

    /// <summary>A relationship to an entity that the spec does not define.</summary>
    public static readonly FindingDescriptor UnknownEntity = Warning(1031, "unknown-entity", "Entity not in the spec",
        "The entity is not defined in this spec; the project may have it.",
        "Correct the name if it is a slip; nothing needs to be done for an entity of the project.");

    /// <summary>A field name that nothing defines.</summary>
    public static readonly FindingDescriptor UndefinedField = Error(1032, "undefined-field", "Undefined field",
        "A filter, order or index names a field that the entity does not have.",
        "Correct the name or define the field.");

    /// <summary>A name that stands twice.</summary>
    public static readonly FindingDescriptor DuplicateName = Error(1033, "duplicate-name", "Duplicate name",
        "Two things of one kind have the same name, or names that become the same in .NET or in the database.",
        "Rename one of them.");

    /// <summary>A route that stands twice.</summary>
    public static readonly FindingDescriptor DuplicateRoute = Error(1034, "duplicate-route", "Duplicate route",
        "Two declarations lead to the same method and path; requests could not tell them apart.",
        "Remove one, or remove the operation from the entity's list.");

    /// <summary>A name that the format gives to an implied column.</summary>
    public static readonly FindingDescriptor ImpliedName = Error(1035, "implied-name", "Name of an implied column",
        "The field has the name of a column that the format implies, such as id, version or the foreign key of a relationship, or of one that PostgreSQL gives every table, such as xmin.",
        "Remove the field if it means the implied column, else rename it.");

    /// <summary>Limits that exclude each other, or that the type does not have.</summary>
    public static readonly FindingDescriptor Limits = Error(1036, "limits", "Contradictory limits",
        "The limits of a field exclude each other, are out of range, or do not belong to its type.",
        "Correct or remove the limit that the message names.");

    /// <summary>An enum without words, or with one twice.</summary>
    public static readonly FindingDescriptor EnumValues = Error(1037, "enum-values", "Enum values",
        "An enum has no words, one twice, or two that become the same .NET name.",
        "List each word once: enum[draft, paid].");

    /// <summary>A default that is no value of the field.</summary>
    public static readonly FindingDescriptor InvalidDefault = Error(1038, "invalid-default", "Invalid default",
        "The default is no value of the field's type, or breaks its limits.",
        "Write a literal of the type.");

    /// <summary>An owned child that is none.</summary>
    public static readonly FindingDescriptor OwnedChild = Error(1039, "owned-child", "Owned child",
        "An owned child must be defined in the same spec, has one owner, and has no endpoints of its own.",
        "Define the child, remove its operations, or remove 'owned'.");

    /// <summary>A relationship that contradicts itself.</summary>
    public static readonly FindingDescriptor Relationship = Error(1040, "relationship", "Contradictory relationship",
        "The parts of a relationship exclude each other.",
        "Change the part that the message names.");

    /// <summary>A page larger than the largest page.</summary>
    public static readonly FindingDescriptor PageSize = Error(1041, "page-size", "Page size",
        "The usual page is larger than the largest, or one of them is not positive.",
        "Keep 1 <= page_size <= max_page_size <= 1000.");

    /// <summary>A schema change that is not understood.</summary>
    public static readonly FindingDescriptor SchemaChange = Error(1042, "schema-change", "Schema change not understood",
        "The sentence names no change that the format knows, or not what it changes.",
        "Write it like one of the examples in the message.");

    /// <summary>An endpoint that nothing defines.</summary>
    public static readonly FindingDescriptor UnknownEndpoint = Error(1043, "unknown-endpoint", "Unknown endpoint",
        "Security is stated for an endpoint, or an event hangs on one, that the spec does not define; the one that was meant would stay as it is.",
        "Correct the method and path, or the operation.");

    /// <summary>Nothing says who may call an endpoint.</summary>
    public static readonly FindingDescriptor MissingSecurity = Warning(1050, "missing-security", "Security not stated",
        "Nothing says who may call the endpoint; authenticated callers only is used.",
        "State it at the route, under security, or answer the question.");

    /// <summary>An error code that no rule raises.</summary>
    public static readonly FindingDescriptor UnraisedError = Warning(1051, "unraised-error", "Error that no rule raises",
        "The contract declares an error and no rule says when it is answered; it is left to the open slot.",
        "Add a business rule with this error, or answer the question.");

    /// <summary>Two codes that differ by a slip.</summary>
    public static readonly FindingDescriptor NearMissError = Error(1052, "near-miss-error", "Error codes almost alike",
        "Two error codes differ by a letter or two, which is more likely a slip than meant: clients would wait for the wrong one.",
        "Use one spelling.");

    /// <summary>A rule's code that no contract declares.</summary>
    public static readonly FindingDescriptor UndeclaredError = Warning(1053, "undeclared-error", "Error in no contract",
        "A rule raises a code that no contract route declares.",
        "Declare it under errors of the route that the rule guards, or answer the question.");

    /// <summary>A new table without columns.</summary>
    public static readonly FindingDescriptor TableWithoutColumns = Warning(1054, "table-without-columns", "Table without columns",
        "The columns of a new table are not said; a key and created_at are used.",
        "List the columns, or answer the question.");

    /// <summary>A new column without a type.</summary>
    public static readonly FindingDescriptor ColumnWithoutType = Error(1055, "column-without-type", "Column without type",
        "The type of a column is not said and there is no sensible default.",
        "Say the type, or answer the question with it.");

    /// <summary>A new column that existing rows cannot fill.</summary>
    public static readonly FindingDescriptor NotNullWithoutDefault = Error(1056, "not-null-without-default", "NOT NULL without default",
        "A column of a table that exists already is NOT NULL and has no default: rows that are there could not fill it.",
        "Make it nullable or give it a default.");

    /// <summary>An answer to no question.</summary>
    public static readonly FindingDescriptor UnknownClarification = Warning(1057, "unknown-clarification", "Answer to no question",
        "The clarification answers a question that is not asked (any more).",
        "Remove it, or correct the id.");

    /// <summary>An answer that may be meant for either of two questions.</summary>
    public static readonly FindingDescriptor AmbiguousClarification = Error(1099, "ambiguous-clarification", "Answer to one of two questions",
        "Two questions of the spec have the same short id, and an answer names it; it could be the answer to either.",
        "Write the longer id of the question that is meant.");

    /// <summary>A key from which nothing comes.</summary>
    public static readonly FindingDescriptor UnusedKey = Warning(1058, "unused-key", "Key without effect",
        "Filters or an order are stated for an entity that has no list.",
        "Add the operation list, or remove the key.");

    /// <summary>A state machine that contradicts itself.</summary>
    public static readonly FindingDescriptor StateMachine = Error(1060, "state-machine", "Contradictory state machine",
        "States or transitions of an entity name a state that does not exist, or contradict the field that holds the state.",
        "Correct the state, or give the field and the states the same words.");

    /// <summary>An included file that cannot belong to the feature.</summary>
    public static readonly FindingDescriptor Include = Error(1061, "include", "Included file",
        "A file that a spec includes is missing, lies outside the project, includes itself, or says again what another file of the feature says.",
        "Correct the path or the file; paths are relative to the file that names them and stay inside the project.");

    /// <summary>Members of an answer that has no body.</summary>
    public static readonly FindingDescriptor ResponseWithoutBody = Error(1062, "response-without-body", "Response without a body",
        "A route answers with a status that forbids a body, and names members of it.",
        "Remove `response`, or answer with status 200.");

    /// <summary>A column that a table of the spec does not have.</summary>
    public static readonly FindingDescriptor UndefinedColumn = Error(1150, "undefined-column", "Undefined column",
        "A schema change names a column which a table that the spec itself defines does not have.",
        "Correct the name, or define the column.");

    /// <summary>A drop of something that is still needed.</summary>
    public static readonly FindingDescriptor DroppedReference = Error(1151, "dropped-reference", "Drop of what is still needed",
        "The spec drops a table or a column that one of its entities or another change of it still names.",
        "Remove the drop, or what names the thing.");

    /// <summary>Criteria and schema contradict each other about what stays.</summary>
    public static readonly FindingDescriptor ArchiveOrDelete = Error(1152, "archive-or-delete", "Kept and deleted",
        "A criterion or a rule says that something is kept and the spec deletes it, or the other way round.",
        "Change one of the two (soft_delete keeps rows), or answer the question with what holds.");

    /// <summary>A criterion that nothing makes true.</summary>
    public static readonly FindingDescriptor UncoveredCriterion = Warning(1153, "uncovered-criterion", "Criterion that nothing covers",
        "No endpoint, rule or transition of the spec speaks of what the criterion demands; it is found by the words that they share.",
        "Add the endpoint or the rule, or answer the question with what makes the criterion true.");

    /// <summary>A list that nothing bounds.</summary>
    public static readonly FindingDescriptor UnboundedList = Warning(1154, "unbounded-list", "Unbounded list",
        "A route answers with a list, and nothing says how long it may become.",
        "Say 'paging: true', or answer the question.");

    /// <summary>A time of day without a zone.</summary>
    public static readonly FindingDescriptor TimeZone = Warning(1155, "time-zone", "Time without a zone",
        "A time of day means another moment in each zone, and nothing says which one is meant; UTC is used.",
        "Name the zone in the text or in the field's description, or answer the question.");

    /// <summary>A string whose name says date or time.</summary>
    public static readonly FindingDescriptor UnclearType = Warning(1156, "unclear-type", "Unclear type",
        "A string has the name of a date or a time, and nothing says its form.",
        "Use date, timestamp or time, give the string a format or a pattern, or answer the question with the type.");

    /// <summary>A change that no way down takes back.</summary>
    public static readonly FindingDescriptor DataLoss = Warning(1157, "data-loss", "Loss of data",
        "A schema change drops something, and the way down of its migration cannot bring it back.",
        "Make sure that a backup holds it, and answer the question; an approval acknowledges it too.");

    /// <summary>A constraint that existing rows may break.</summary>
    public static readonly FindingDescriptor ExistingRows = Warning(1158, "existing-rows", "Rows that may break a constraint",
        "A new constraint or unique index holds for rows that are there already; the migration fails when one breaks it.",
        "Check the rows, and answer the question; an approval acknowledges it too.");

    /// <summary>A change of a table that the spec defines.</summary>
    public static readonly FindingDescriptor OwnTable = Error(1159, "own-table", "Change of the spec's own table",
        "A schema change alters columns, or what is unique, of a table that the same spec defines; both follow from that definition.",
        "Change the entity's fields or the new table's columns, and remove the schema change.");

    /// <summary>Schema changes that take each other back.</summary>
    public static readonly FindingDescriptor SchemaContradiction = Error(1160, "schema-contradiction", "Schema changes against each other",
        "One entry of schema_changes takes away what another adds, or says anew what another says of the same column or table.",
        "Keep the entry that holds in the end, and remove the other.");

    /// <summary>A state that no row ever has.</summary>
    public static readonly FindingDescriptor UnreachableState = Warning(1170, "unreachable-state", "State that no row has",
        "No transitions lead from the initial state to this one.",
        "Add a transition to the state, or remove it.");

    /// <summary>An initial state without a way out.</summary>
    public static readonly FindingDescriptor StuckState = Warning(1171, "stuck-state", "No way out of the initial state",
        "An entity has transitions, and none of them leads out of the state in which every row begins.",
        "Add a transition from the initial state, or name another initial state.");

    /// <summary>A transition that nothing makes.</summary>
    public static readonly FindingDescriptor UnmadeTransition = Warning(1172, "unmade-transition", "Transition that nothing makes",
        "The entity has no operation, and the contract no route, that makes the transition.",
        "Correct the word behind 'on', offer the operation, or declare the route.");

    /// <summary>An action that leads from one state to two.</summary>
    public static readonly FindingDescriptor AmbiguousTransition = Error(1173, "ambiguous-transition", "Action with two outcomes",
        "The same action leads from one state to two different ones.",
        "Give one of the transitions another action.");

    /// <summary>A rule narrowed to a word that is a slip.</summary>
    public static readonly FindingDescriptor UnknownOperation = Error(1174, "unknown-operation", "Unknown operation in a rule",
        "A word of `on` or `forbid` is almost an operation or the last word of a contract route of the entity, and is none: the rule would guard nothing there.",
        "Write the word that the message names, or declare the route.");

    /// <summary>A rule narrowed to an operation that nothing checks.</summary>
    public static readonly FindingDescriptor UnguardedOperation = Error(1175, "unguarded-operation", "Operation that rules cannot guard",
        "A rule is narrowed to an operation at which no rule is looked at: reading and listing, or changing and removing rows that are written inside their owner.",
        "Say who may read under `security`, or guard another operation, as the message says.");

    /// <summary>A rule narrowed to an action that nothing declares.</summary>
    public static readonly FindingDescriptor UndeclaredAction = Warning(1176, "undeclared-action", "Rule on an action that nothing declares",
        "A word of `on` or `forbid` is no operation and the last word of no contract route below the entity's path, so that the rule is not looked at there.",
        "Declare the route, remove the word, or answer the question.");

    /// <summary>Parts of a rule that exclude each other.</summary>
    public static readonly FindingDescriptor ExclusiveRuleParts = Error(1177, "exclusive-rule-parts", "Parts of a rule that exclude each other",
        "A rule has both `forbid` and `on`, or both `forbid` and `require`: it could not be told what it guards.",
        "Remove one of the two, or write two rules.");

    /// <summary>An old name that cannot have been one.</summary>
    public static readonly FindingDescriptor FormerName = Error(1178, "former-name", "Old name that cannot be one",
        "Two things say with `was` that they had the same name, or the name is that of something which the spec still defines.",
        "Correct or remove the `was` that the message names.");

    /// <summary>An event that several endpoints may publish.</summary>
    public static readonly FindingDescriptor AmbiguousEvent = Warning(1179, "ambiguous-event", "Event of several endpoints",
        "The `on` of an event fits several endpoints, so that none of them publishes it.",
        "Write the method and path, or the entity in front of the operation.");

    /// <summary>An anonymous endpoint of rows that belong to tenants.</summary>
    public static readonly FindingDescriptor TenantWithoutCaller = Error(1180, "tenant-without-caller", "Anonymous endpoint of a tenant's rows",
        "An endpoint of an entity with `tenant` is open to anonymous callers, who belong to no tenant: it would refuse every one of them.",
        "Demand a caller under `security`, or remove `tenant`.");

    private static FindingDescriptor Error(int code, string kind, string title, string meaning, string fix) =>
        new($"CG{code}", kind, Severity.Error, title, meaning, fix);

    private static FindingDescriptor Warning(int code, string kind, string title, string meaning, string fix) =>
        new($"CG{code}", kind, Severity.Warning, title, meaning, fix);
}
