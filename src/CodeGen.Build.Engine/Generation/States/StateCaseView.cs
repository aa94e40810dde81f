namespace CodeGen.Build.Engine.Generation.States;

/// <summary>A change of a state in generated tests.</summary>
/// <param name="From">The state before, as a C# value.</param>
/// <param name="To">The state after, as a C# value; the state before where the change is refused by an action.</param>
/// <param name="Error">The refusal, as a member of the machine's class; empty where it is allowed.</param>
public sealed record StateCaseView(string From, string To, string Error)
{
    /// <summary>The code of the refusal as a C# literal; empty where it is allowed.</summary>
    public string CodeLiteral { get; init; } = string.Empty;

    /// <summary>The status of the refusal; 0 where it is allowed.</summary>
    public int Status { get; init; }
}
