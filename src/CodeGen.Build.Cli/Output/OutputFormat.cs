namespace CodeGen.Build.Cli.Output;

/// <summary>How a command prints its result.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One document on standard output, and nothing else there.</summary>
    Json,
}
