namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>The kinds of values that rules speak of.</summary>
internal enum RuleTypeKind
{
    /// <summary>What only the project knows: everything is accepted until its entities are known.</summary>
    Unknown,

    /// <summary>string and text.</summary>
    Text,

    /// <summary>int and long; calculations have 64 bits.</summary>
    Integer,

    /// <summary>decimal and money.</summary>
    Decimal,

    /// <summary>bool, and every condition.</summary>
    Bool,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>An instant in UTC.</summary>
    Timestamp,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>A uuid.</summary>
    Uuid,

    /// <summary>A word of a set.</summary>
    Enum,

    /// <summary>JSON: only whether it is there can be asked.</summary>
    Json,

    /// <summary>Bytes: only whether they are there can be asked.</summary>
    Bytes,

    /// <summary>A field that is a list: only whether it is there can be asked.</summary>
    List,

    /// <summary>Another row.</summary>
    Reference,

    /// <summary>The rows of another entity that belong to this one.</summary>
    Collection,
}
