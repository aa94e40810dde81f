namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>How rules and transitions name operations and contract routes.</summary>
internal static class ActionWords
{
    /// <summary>Whether an update makes the transition.</summary>
    public static bool IsUpdate(TransitionModel transition) => transition.On is null || Same(transition.On, "update");

    /// <summary>Whether two words mean the same action: a path writes <c>send-back</c> for <c>send_back</c>.</summary>
    public static bool Same(string? one, string? other) =>
        string.Equals(one?.Replace('-', '_'), other?.Replace('-', '_'), StringComparison.OrdinalIgnoreCase);
}
