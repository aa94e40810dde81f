namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>The functions of single values.</summary>
internal enum ScalarFunction
{
    /// <summary>The present instant, in UTC.</summary>
    Now,

    /// <summary>The present day, in UTC.</summary>
    Today,

    /// <summary>The number of a text's characters (code points).</summary>
    Length,

    /// <summary>A text in small letters, by the invariant culture.</summary>
    Lower,

    /// <summary>A text in capitals, by the invariant culture.</summary>
    Upper,

    /// <summary>A number or duration without its sign.</summary>
    Abs,

    /// <summary>A number rounded to so many places (a constant), half away from zero.</summary>
    Round,

    /// <summary>The smallest of two or more; null when one is null.</summary>
    Min,

    /// <summary>The largest of two or more; null when one is null.</summary>
    Max,
}
