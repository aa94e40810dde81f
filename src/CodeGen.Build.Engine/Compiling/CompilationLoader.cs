using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Builds the compilation that a command line describes, before generators.</summary>
internal static class CompilationLoader
{
    /// <summary>Reads references and sources and puts them together as the command-line compiler does.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="sources">The source files, absolute, in order.</param>
    /// <param name="configuration">Severities and options.</param>
    /// <param name="substitute">Gives a reference in place of the file; null takes the file.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="CompilationUnavailableException">CG4022: a referenced assembly is not there.</exception>
    public static CSharpCompilation Load(
        CSharpCommandLineArguments arguments,
        IEnumerable<string> sources,
        AnalyzerConfiguration configuration,
        Func<CommandLineReference, MetadataReference?> substitute,
        CancellationToken cancellationToken)
    {
        var baseDirectory = arguments.BaseDirectory!;
        RequireFiles(arguments, substitute);
        var references = arguments.MetadataReferences.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(reference => substitute(reference) ?? MetadataReference.CreateFromFile(PathOf(reference, baseDirectory), reference.Properties))
            .ToImmutableArray();
        var options = arguments.CompilationOptions
            .WithSyntaxTreeOptionsProvider(configuration.Tree)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
            .WithSourceReferenceResolver(new SourceFileResolver([], baseDirectory, arguments.PathMap))
            .WithXmlReferenceResolver(new XmlFileResolver(baseDirectory))
            .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths));
        return CSharpCompilation.Create(
            arguments.CompilationName, SourceFiles.Parse(sources, arguments, cancellationToken), references, options);
    }

    private static string PathOf(CommandLineReference reference, string baseDirectory) => Path.GetFullPath(reference.Reference, baseDirectory);

    private static void RequireFiles(CSharpCommandLineArguments arguments, Func<CommandLineReference, MetadataReference?> substitute)
    {
        var missing = arguments.MetadataReferences
            .Where(reference => substitute(reference) is null)
            .Select(reference => PathOf(reference, arguments.BaseDirectory!))
            .Where(path => !File.Exists(path))
            .ToList();
        if (missing.Count > 0)
        {
            throw new CompilationUnavailableException(Finding.Of(
                ValidationFindings.ReferenceMissing,
                $"{missing.Count} referenced assembly file(s) of '{arguments.CompilationName}' are not there, the first is '{missing[0]}'. Build the project that produces it, or restore the packages."));
        }
    }
}
