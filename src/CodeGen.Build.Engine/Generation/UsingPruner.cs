using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Generation;

/// <summary>
/// Takes out the using directives that a generated file does not need in the very compilation that it goes into: templates
/// name all that they might need, the compiler knows what they do need.
/// </summary>
public static class UsingPruner
{
    // Unnecessary directive, and a namespace that does not exist here: not needed either, or the code itself fails and says so.
    private static readonly ImmutableHashSet<string> Unneeded = ["CS8019", "CS0246", "CS0234"];

    /// <summary>Prunes files.</summary>
    /// <param name="files">Generated C# files with their absolute paths.</param>
    /// <param name="compilation">A compilation that holds all of them under these paths.</param>
    /// <returns>The files by path, pruned where needed.</returns>
    public static ImmutableDictionary<string, GeneratedFile> Prune(
        IEnumerable<(string AbsolutePath, GeneratedFile File)> files, CSharpCompilation compilation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(compilation);
        var wanted = files.ToDictionary(pair => pair.AbsolutePath, pair => pair.File, StringComparer.Ordinal);
        var trees = compilation.SyntaxTrees.Where(tree => wanted.ContainsKey(tree.FilePath)).ToList();

        // The compiler looks for unused directives only where documentation is parsed, since references there count as uses.
        var parsed = trees.ToDictionary(tree => tree, tree => tree.WithRootAndOptions(
            CSharpSyntaxTree.ParseText(tree.GetText(), Documented(tree)).GetRoot(), Documented(tree)));
        var documented = parsed.Aggregate(compilation, (current, pair) => current.ReplaceSyntaxTree(pair.Key, pair.Value));
        return parsed.Values.AsParallel().ToDictionary(tree => tree.FilePath, tree => Prune(wanted[tree.FilePath], tree, documented))
            .ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static CSharpParseOptions Documented(SyntaxTree tree) =>
        ((CSharpParseOptions)tree.Options).WithDocumentationMode(DocumentationMode.Parse);

    private static GeneratedFile Prune(GeneratedFile file, SyntaxTree tree, CSharpCompilation compilation)
    {
        var root = tree.GetCompilationUnitRoot();
        var directives = root.Usings.ToLookup(directive => directive.GetLocation().GetLineSpan().StartLinePosition.Line);
        var lines = compilation.GetSemanticModel(tree).GetDiagnostics()
            .Where(diagnostic => Unneeded.Contains(diagnostic.Id))
            .SelectMany(diagnostic => Lines(diagnostic.Location))
            .Where(directives.Contains)
            .ToHashSet();
        if (lines.Count == 0)
        {
            return file;
        }

        var text = file.Content.Split('\n');
        var all = directives.All(group => lines.Contains(group.Key));
        if (all)
        {
            // No directive is left, so the blank line below them goes too.
            lines.Add(directives.Max(group => group.Key) + 1);
        }

        return file with
        {
            Content = string.Join('\n', text.Where((_, index) => !lines.Contains(index))),
            Origins = [.. file.Origins.Select(origin => origin with { Line = origin.Line - lines.Count(line => line < origin.Line - 1) })],
        };
    }

    private static IEnumerable<int> Lines(Location location)
    {
        var span = location.GetLineSpan();
        return Enumerable.Range(span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1);
    }
}
