namespace CodeGen.Build.Cli.Output;

/// <summary>How much a command says beside its result.</summary>
internal enum Verbosity
{
    /// <summary>Results and failures.</summary>
    Quiet,

    /// <summary>Progress too.</summary>
    Normal,

    /// <summary>Remarks too: findings of severity info, and the stack of an internal error.</summary>
    Detailed,
}
