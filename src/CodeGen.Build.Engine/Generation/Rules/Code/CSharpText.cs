namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>A C# expression.</summary>
/// <param name="Text">The code.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Nullable">Whether its C# type allows null.</param>
internal sealed record CSharpText(string Text, CSharpPrecedence Precedence, ClrKind Kind, bool Nullable = false)
{
    /// <summary>How code refers to the enum; empty for other types.</summary>
    public string EnumType { get; init; } = string.Empty;

    /// <summary>Whether writing it twice costs and hides nothing: a name, a member.</summary>
    public bool IsSimple => Text.All(character => char.IsLetterOrDigit(character) || character is '_' or '.' or '@' or '?');

    /// <summary>The code as an operand of something that binds so tightly.</summary>
    public string Within(CSharpPrecedence precedence) => Precedence < precedence ? $"({Text})" : Text;

    /// <summary>The C# type as written.</summary>
    public string ClrType => ClrTypeOf(Kind, EnumType) + (Nullable ? "?" : string.Empty);

    /// <summary>The C# type of a kind.</summary>
    public static string ClrTypeOf(ClrKind kind, string enumType = "") => kind switch
    {
        ClrKind.Bool => "bool",
        ClrKind.Int => "int",
        ClrKind.Long => "long",
        ClrKind.Decimal => "decimal",
        ClrKind.Text => "string",
        ClrKind.Enum => enumType,
        ClrKind.Uuid => "Guid",
        ClrKind.Date => "DateOnly",
        ClrKind.Time => "TimeOnly",
        ClrKind.Timestamp => "DateTimeOffset",
        ClrKind.Duration => "TimeSpan",
        _ => "object",
    };
}
