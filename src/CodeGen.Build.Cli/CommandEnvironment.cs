using System.Collections.Immutable;

namespace CodeGen.Build.Cli;

/// <summary>What a command knows of the process that it runs in.</summary>
internal sealed record CommandEnvironment
{
    /// <summary>Set for an engine that another one has started, so that it never starts a third.</summary>
    public const string ForwardedVariable = "CODEGEN_FORWARDED";

    /// <summary>The arguments of the process.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>The engine that is running, <c>codegen.dll</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The <c>dotnet</c> host.</summary>
    public required string DotnetHost { get; init; }

    /// <summary>The folder of the compiler where no project says it; null for the newest SDK beside the host.</summary>
    public string? RoslynDirectory { get; init; }

    /// <summary>Whether another engine has started this one.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>This process.</summary>
    public static CommandEnvironment OfProcess(string[] arguments) => new()
    {
        Arguments = [.. arguments],
        CurrentDirectory = Environment.CurrentDirectory,
        Engine = typeof(CommandEnvironment).Assembly.Location,
        DotnetHost = Projects.DotnetInstallation.FindHost(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"), Environment.ProcessPath, Environment.GetEnvironmentVariable("DOTNET_ROOT")),
        IsForwarded = Environment.GetEnvironmentVariable(ForwardedVariable) == "1",
    };
}
