namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>Who may call an endpoint.</summary>
public enum SecurityKind
{
    /// <summary>Anybody.</summary>
    Anonymous,

    /// <summary>Any authenticated caller.</summary>
    Authenticated,

    /// <summary>Callers that satisfy a named policy (<c>policy:name</c>).</summary>
    Policy,

    /// <summary>Callers in a role (<c>role:name</c>).</summary>
    Role,
}
