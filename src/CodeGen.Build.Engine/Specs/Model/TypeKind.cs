namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>The type words of the spec format.</summary>
public enum TypeKind
{
    /// <summary><c>string</c>: text with an optional length limit.</summary>
    String,

    /// <summary><c>text</c>: text without a limit of the column.</summary>
    Text,

    /// <summary><c>int</c>: 32 bits.</summary>
    Int,

    /// <summary><c>long</c>: 64 bits.</summary>
    Long,

    /// <summary><c>decimal</c>: precision 18 and scale 2 unless the field says otherwise.</summary>
    Decimal,

    /// <summary><c>money</c>: a decimal of precision 19 and scale 4 unless the field says otherwise.</summary>
    Money,

    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>date</c>: a day without a zone.</summary>
    Date,

    /// <summary><c>time</c>: a time of day without a zone.</summary>
    Time,

    /// <summary><c>timestamp</c>: an instant in UTC.</summary>
    Timestamp,

    /// <summary><c>uuid</c>.</summary>
    Uuid,

    /// <summary><c>json</c>: any JSON value.</summary>
    Json,

    /// <summary><c>bytes</c>: binary, base64 on the wire.</summary>
    Bytes,

    /// <summary><c>enum[a, b]</c>: one of the named words.</summary>
    Enum,

    /// <summary>The name of an entity of the spec or of the code base.</summary>
    Entity,
}
