using CodeGen.Build.Engine.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Reads a captured compiler command line.</summary>
internal static class CommandLine
{
    /// <summary>Reads the file that a build captured: one argument a line.</summary>
    /// <exception cref="CompilationUnavailableException">CG4021: absent, empty or not understood.</exception>
    public static CSharpCommandLineArguments Read(string file, string projectDirectory)
    {
        try
        {
            return Parse(File.ReadAllLines(file), projectDirectory, file);
        }
        catch (IOException exception)
        {
            throw Invalid($"The compiler command line '{file}' could not be read ({exception.Message}). Build the project again.", exception);
        }
    }

    /// <summary>Parses arguments, one item each.</summary>
    /// <param name="lines">The arguments.</param>
    /// <param name="projectDirectory">Absolute; relative arguments start there.</param>
    /// <param name="origin">Where they come from, for the message.</param>
    /// <exception cref="CompilationUnavailableException">CG4021: empty or not understood.</exception>
    public static CSharpCommandLineArguments Parse(IEnumerable<string> lines, string projectDirectory, string origin)
    {
        // The language of messages: no culture is known under InvariantGlobalization, and the parser would refuse it.
        var arguments = lines.Where(line => line.Length > 0 && !IsLanguageOfMessages(line)).ToArray();
        if (arguments.Length == 0)
        {
            throw Invalid($"The compiler command line of '{origin}' is empty. Build the project again.");
        }

        var parsed = CSharpCommandLineParser.Default.Parse(arguments, projectDirectory, sdkDirectory: null);
        if (parsed.Errors.Length > 0)
        {
            throw Invalid($"The compiler command line of '{origin}' is not understood: {parsed.Errors[0].GetMessage()} Build the project again.");
        }

        return parsed;
    }

    private static bool IsLanguageOfMessages(string argument) =>
        argument.Length > 1 && argument.AsSpan(1).StartsWith("preferreduilang:", StringComparison.OrdinalIgnoreCase);

    private static CompilationUnavailableException Invalid(string message, Exception? inner = null) =>
        new(Finding.Of(ValidationFindings.CommandLineInvalid, message), inner);
}
