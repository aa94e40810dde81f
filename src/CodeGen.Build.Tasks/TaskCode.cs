namespace CodeGen.Build.Tasks;

/// <summary>The codes that the task itself reports; the engine's catalog documents them under the same names.</summary>
internal static class TaskCode
{
    /// <summary>The engine crashed, or ended without a result.</summary>
    public const string EngineFailed = "CG9001";

    /// <summary>The engine did not finish in time.</summary>
    public const string EngineTimedOut = "CG9002";

    /// <summary>The engine or the dotnet host is not where the package expects it.</summary>
    public const string EngineMissing = "CG9003";

    /// <summary>A command that a build target runs ended with another exit code than 0.</summary>
    public const string CommandFailed = "CG9004";

    /// <summary>The page that explains a code.</summary>
    public static string HelpLink(string code) =>
        "https://github.com/codegen-build/CodeGen.Build#" + code.ToLowerInvariant();
}
