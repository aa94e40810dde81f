namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG11xx codes: what is said about the expressions of business rules.</summary>
public static class RuleFindings
{
    /// <summary>The expression breaks the grammar.</summary>
    public static readonly FindingDescriptor Syntax = Error(1100, "rule-syntax", "Rule not understood",
        "The expression of a rule breaks the grammar at this place.",
        "Correct the place; the message says what is expected there.");

    /// <summary>The expression is too large.</summary>
    public static readonly FindingDescriptor Limit = Error(1101, "rule-limit", "Rule too large",
        "An expression has at most 4,000 characters, 500 parts and 64 levels of nesting.",
        "Split the rule into several.");

    /// <summary>A path that leads nowhere.</summary>
    public static readonly FindingDescriptor UnknownMember = Error(1102, "rule-unknown-member", "Unknown field in a rule",
        "The entity has no field, reference or collection of this name.",
        "Correct the name or define the field.");

    /// <summary>A function that the language does not have.</summary>
    public static readonly FindingDescriptor UnknownFunction = Error(1103, "rule-unknown-function", "Unknown function in a rule",
        "The rule language has no function of this name.",
        "Use one of the functions that the message lists.");

    /// <summary>A function with too few, too many or impossible arguments.</summary>
    public static readonly FindingDescriptor Arguments = Error(1104, "rule-arguments", "Wrong arguments in a rule",
        "A function is called with too few or too many arguments, or with one that must be a constant.",
        "Call it as the message shows.");

    /// <summary>Values that cannot be compared or computed.</summary>
    public static readonly FindingDescriptor Type = Error(1105, "rule-type", "Wrong type in a rule",
        "Values of these types cannot be compared or computed, or a condition is expected.",
        "Change the side that the message names.");

    /// <summary>A word that its enum does not have.</summary>
    public static readonly FindingDescriptor EnumWord = Error(1106, "rule-enum-word", "Unknown enum word in a rule",
        "A word stands beside an enum that does not have it.",
        "Use one of the enum's words.");

    /// <summary>A literal that is none.</summary>
    public static readonly FindingDescriptor Literal = Error(1107, "rule-literal", "Invalid literal in a rule",
        "A number, duration, day, instant or uuid is not one, or is larger than any field can hold.",
        "Write it as the message shows.");

    /// <summary>A comparison with null.</summary>
    public static readonly FindingDescriptor NullComparison = Error(1108, "rule-null", "Comparison with null",
        "A comparison with null is always false.",
        "Ask with 'is null' or 'is not null'.");

    /// <summary>A collection outside a function, or functions nested.</summary>
    public static readonly FindingDescriptor Aggregate = Error(1109, "rule-collection", "Collection in a rule",
        "A collection stands for many values: it belongs inside one of count, sum, min, max, avg, any, all, and these are not nested.",
        "Say what is asked of the collection, for example sum(lines.amount).");

    /// <summary>A division by a constant zero.</summary>
    public static readonly FindingDescriptor DivisionByZero = Error(1110, "rule-division-by-zero", "Division by zero in a rule",
        "The divisor is zero, so that the result never has a value.",
        "Divide by another number.");

    /// <summary>A constant calculation that no type holds.</summary>
    public static readonly FindingDescriptor Overflow = Error(1111, "rule-overflow", "Calculation too large in a rule",
        "The result of a calculation with constants is more than its type can hold.",
        "Use smaller numbers.");

    /// <summary>A regular expression that cannot be run.</summary>
    public static readonly FindingDescriptor Pattern = Error(1112, "rule-pattern", "Regular expression in a rule",
        "The regular expression is none, or needs backtracking, which a long text can abuse.",
        "Correct it, or write it without lookaround and backreferences.");

    /// <summary>A requirement that no row meets.</summary>
    public static readonly FindingDescriptor Impossible = Error(1113, "rule-impossible", "Rule that can never hold",
        "No row that the entity can have meets the 'require' of this rule, so that it would refuse everything.",
        "Correct the side that the message names; an operation that nobody may do is left out of 'operations' or forbidden with 'forbid'.");

    /// <summary>A part of a condition that is never true.</summary>
    public static readonly FindingDescriptor Never = Warning(1114, "rule-never", "Part of a rule that is never true",
        "By the types and limits of its fields this part is false for every row.",
        "Correct it, or leave it out.");

    /// <summary>A condition, or a part of one, that is always true.</summary>
    public static readonly FindingDescriptor Always = Warning(1115, "rule-always", "Rule that always holds",
        "By the types and limits of its fields this is true for every row: it refuses nothing.",
        "Correct it, or leave it out.");

    /// <summary>A rule whose 'when' is never true.</summary>
    public static readonly FindingDescriptor NeverApplies = Warning(1116, "rule-never-applies", "Rule that never applies",
        "The 'when' of this rule is false for every row.",
        "Correct the 'when', or remove the rule.");

    /// <summary>A rule that another one makes superfluous.</summary>
    public static readonly FindingDescriptor Covered = Warning(1117, "rule-covered", "Rule covered by an earlier one",
        "Every row that breaks this rule breaks an earlier one of the same operations too, so that its error is never the first.",
        "Remove it, or correct the one that was meant differently.");

    /// <summary>Rules that exclude one another.</summary>
    public static readonly FindingDescriptor Contradiction = Error(1118, "rule-contradiction", "Rules that contradict each other",
        "No row meets all rules of one operation, so that it would always be refused.",
        "Correct one of the rules that the message names.");

    private static FindingDescriptor Warning(int code, string kind, string title, string meaning, string fix) =>
        new($"CG{code}", kind, Severity.Warning, title, meaning, fix);

    private static FindingDescriptor Error(int code, string kind, string title, string meaning, string fix) =>
        new($"CG{code}", kind, Severity.Error, title, meaning, fix);
}
