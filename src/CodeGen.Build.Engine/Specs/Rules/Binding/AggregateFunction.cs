namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>The functions of collections.</summary>
internal enum AggregateFunction
{
    /// <summary>How many elements, or for how many the condition holds.</summary>
    Count,

    /// <summary>The sum; elements without a value are skipped; 0 of none.</summary>
    Sum,

    /// <summary>The smallest; elements without a value are skipped; null of none.</summary>
    Min,

    /// <summary>The largest; elements without a value are skipped; null of none.</summary>
    Max,

    /// <summary>The average, rounded to 10 places; elements without a value are skipped; null of none.</summary>
    Avg,

    /// <summary>Whether the condition holds for an element, or whether there is one.</summary>
    Any,

    /// <summary>Whether the condition holds for every element.</summary>
    All,
}
