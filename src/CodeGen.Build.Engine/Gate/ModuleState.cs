namespace CodeGen.Build.Engine.Gate;

/// <summary>Where a module stands between generation and the tree.</summary>
public enum ModuleState
{
    /// <summary>Generated, validated, and waiting for a person.</summary>
    Pending,

    /// <summary>Approved and applied: its files belong to the team.</summary>
    Approved,

    /// <summary>A person does not want it as it is.</summary>
    Rejected,

    /// <summary>Approved once; the spec asks for something else now.</summary>
    Stale,

    /// <summary>An error stands against its feature.</summary>
    Failed,
}
