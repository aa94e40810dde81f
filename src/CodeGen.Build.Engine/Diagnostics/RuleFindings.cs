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

    private static FindingDescriptor Error(int code, string kind, string title, string meaning, string fix) =>
        new($"CG{code}", kind, Severity.Error, title, meaning, fix);
}
