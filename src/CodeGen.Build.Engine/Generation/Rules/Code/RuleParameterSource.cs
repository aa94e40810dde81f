namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>Where a parameter of a rule's method comes from.</summary>
internal enum RuleParameterSource
{
    /// <summary>The row inside which the rule's row is written.</summary>
    Owner,

    /// <summary>The present instant.</summary>
    Now,

    /// <summary>The present day.</summary>
    Today,

    /// <summary>A row that the row refers to.</summary>
    Reference,

    /// <summary>Rows that the items of an owned collection refer to, by their keys.</summary>
    References,

    /// <summary>The result of a query over a collection that is not owned.</summary>
    Aggregate,
}
