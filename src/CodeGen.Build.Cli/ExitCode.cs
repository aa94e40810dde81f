namespace CodeGen.Build.Cli;

/// <summary>The exit codes, which scripts rely on.</summary>
internal static class ExitCode
{
    /// <summary>Done; warnings included.</summary>
    public const int Ok = 0;

    /// <summary>Error findings, a closed gate, a failed validation or build.</summary>
    public const int Findings = 1;

    /// <summary>Wrong arguments, or a file that cannot be opened.</summary>
    public const int Usage = 2;

    /// <summary>An outside part has failed: the SDK, a model.</summary>
    public const int Outside = 3;

    /// <summary>A state that nobody foresaw.</summary>
    public const int Internal = 4;

    /// <summary>The user cancelled: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Canceled = 130;
}
