using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Generation.Formatting;

/// <summary>Lays C# files out as .editorconfig files ask.</summary>
internal interface ILayout
{
    /// <summary>Gives the files in their new layout, in their order.</summary>
    /// <param name="files">The files with their absolute paths, which decide what options hold.</param>
    /// <param name="configurations">The .editorconfig files, absolute.</param>
    /// <param name="options">How the files are parsed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<ImmutableArray<GeneratedFile>> ApplyAsync(
        ImmutableArray<(string AbsolutePath, GeneratedFile File)> files, IEnumerable<string> configurations, CSharpParseOptions options, CancellationToken cancellationToken);
}
