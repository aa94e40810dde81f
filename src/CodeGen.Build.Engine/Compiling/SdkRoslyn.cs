using System.Reflection;
using System.Runtime.Loader;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Loads the compiler from the SDK of the build. Call it before any method that mentions a compiler type.</summary>
public static class SdkRoslyn
{
    private const string CompilerFile = "Microsoft.CodeAnalysis.CSharp.dll";
    private static readonly Version OldestSupported = new(4, 14);

    // The compiler, and what its formatter is made of.
    private static readonly string[] Families = ["Microsoft.CodeAnalysis", "System.Composition.", "Humanizer"];
    private static readonly Lock Gate = new();
    private static string? _directory;

    /// <summary>Resolves <c>Microsoft.CodeAnalysis*</c> from a folder for the rest of the process. Calling it again with the same folder does nothing.</summary>
    /// <param name="roslynDirectory">The SDK's <c>Roslyn/bincore</c>; <c>..</c> segments are allowed.</param>
    /// <exception cref="CompilationUnavailableException">CG4020: the compiler is not there, or older than the oldest supported one.</exception>
    /// <exception cref="InvalidOperationException">Another folder was installed before: two compilers in a process do not mix.</exception>
    public static void Install(string roslynDirectory)
    {
        ArgumentException.ThrowIfNullOrEmpty(roslynDirectory);
        var directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(roslynDirectory));
        RequireCompiler(directory);

        lock (Gate)
        {
            if (_directory is null)
            {
                _directory = directory;
                AssemblyLoadContext.Default.Resolving += Resolve;
            }
            else if (_directory != directory)
            {
                throw new InvalidOperationException($"The compiler of '{_directory}' is in use; '{directory}' cannot replace it.");
            }
        }
    }

    /// <summary>Whether the SDK has its formatter, which belongs to its compiler.</summary>
    public static bool HasFormatter => _directory is not null && File.Exists(Path.Combine(FormatterDirectory(_directory), "Microsoft.CodeAnalysis.CSharp.Workspaces.dll"));

    // <sdk>/Roslyn/bincore and <sdk>/DotnetTools/dotnet-format.
    private static string FormatterDirectory(string compiler) => Path.GetFullPath(Path.Combine(compiler, "..", "..", "DotnetTools", "dotnet-format"));

    private static void RequireCompiler(string directory)
    {
        var path = Path.Combine(directory, CompilerFile);
        if (!File.Exists(path))
        {
            throw Unavailable($"The compiler was not found: there is no {CompilerFile} in '{directory}'. Build with a .NET SDK 9.0.300 or newer.");
        }

        Version? version;
        try
        {
            version = AssemblyName.GetAssemblyName(path).Version;
        }
        catch (BadImageFormatException exception)
        {
            throw Unavailable($"'{path}' is not an assembly ({exception.Message}). Repair or reinstall the .NET SDK.");
        }

        if (version < OldestSupported)
        {
            throw Unavailable(
                $"The compiler in '{directory}' is version {version}; the oldest supported one is {OldestSupported}. Build with a .NET SDK 9.0.300 or newer.");
        }
    }

    private static CompilationUnavailableException Unavailable(string message) =>
        new(Finding.Of(ValidationFindings.CompilerUnavailable, message));

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name is not { } simpleName || !Families.Any(family => simpleName.StartsWith(family, StringComparison.Ordinal)))
        {
            return null;
        }

        var path = new[] { _directory!, FormatterDirectory(_directory!) }.Select(folder => Path.Combine(folder, simpleName + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : context.LoadFromAssemblyPath(path);
    }
}
