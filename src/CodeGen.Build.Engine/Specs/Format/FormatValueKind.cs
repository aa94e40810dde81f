namespace CodeGen.Build.Engine.Specs.Format;

/// <summary>The kinds of values in a spec.</summary>
public enum FormatValueKind
{
    /// <summary>A text, number or boolean as written.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>A list.</summary>
    List,

    /// <summary>A mapping with free keys.</summary>
    Map,

    /// <summary>A mapping with the keys of a place.</summary>
    Place,

    /// <summary>One of several values.</summary>
    OneOf,

    /// <summary>Any value.</summary>
    Anything,
}
