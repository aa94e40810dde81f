using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Reads source files as the command line asks.</summary>
internal static class SourceFiles
{
    /// <summary>Parses files in parallel, in the given order.</summary>
    public static ImmutableArray<SyntaxTree> Parse(IEnumerable<string> paths, CSharpCommandLineArguments arguments, CancellationToken cancellationToken) =>
    [
        .. paths.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(path =>
        {
            using var stream = File.OpenRead(path);
            return Parse(SourceText.From(stream, arguments.Encoding, arguments.ChecksumAlgorithm, canBeEmbedded: true), path, arguments, cancellationToken);
        }),
    ];

    /// <summary>Parses text that is not on disk, as it would be if it were.</summary>
    public static SyntaxTree Parse(string text, string path, CSharpCommandLineArguments arguments, CancellationToken cancellationToken) =>
        Parse(SourceText.From(text, arguments.Encoding ?? System.Text.Encoding.UTF8, arguments.ChecksumAlgorithm), path, arguments, cancellationToken);

    private static SyntaxTree Parse(SourceText text, string path, CSharpCommandLineArguments arguments, CancellationToken cancellationToken) =>
        CSharpSyntaxTree.ParseText(text, arguments.ParseOptions, path, cancellationToken);
}
