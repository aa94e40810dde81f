namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>The C# types of the values of rules.</summary>
internal enum ClrKind
{
    /// <summary>Any type of which only is asked whether there is a value.</summary>
    Other,

    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>int</c>.</summary>
    Int,

    /// <summary><c>long</c>.</summary>
    Long,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary><c>string</c>.</summary>
    Text,

    /// <summary>A generated enum.</summary>
    Enum,

    /// <summary><c>Guid</c>.</summary>
    Uuid,

    /// <summary><c>DateOnly</c>.</summary>
    Date,

    /// <summary><c>TimeOnly</c>.</summary>
    Time,

    /// <summary><c>DateTimeOffset</c>.</summary>
    Timestamp,

    /// <summary><c>TimeSpan</c>.</summary>
    Duration,
}
