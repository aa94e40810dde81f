namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>How grave a finding is: an error stops its feature, a warning is acknowledged by approval.</summary>
public enum Severity
{
    /// <summary>Shown, changes nothing.</summary>
    Info,

    /// <summary>A default was used or something is left for a person to judge.</summary>
    Warning,

    /// <summary>The feature cannot be approved while it stands.</summary>
    Error,
}
