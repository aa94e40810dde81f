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

    private const int WorthOfAll = 4;

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
        var parsed = trees.AsParallel().AsOrdered().Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), Documented(tree), tree.FilePath)).ToList();
        var documented = compilation.RemoveSyntaxTrees(trees).AddSyntaxTrees(parsed);
        var diagnostics = Diagnostics(documented, parsed);
        return parsed
            .ToImmutableDictionary(tree => tree.FilePath, tree => Prune(wanted[tree.FilePath], tree, diagnostics[tree]), StringComparer.Ordinal);
    }

    // Asked for one tree, the compiler visits all types to find that tree's bodies: many trees would cost their square. Asked for all, it binds the
    // whole project, of which generated files may be a small part.
    private static ILookup<SyntaxTree?, Diagnostic> Diagnostics(CSharpCompilation compilation, List<SyntaxTree> trees)
    {
        var all = trees.Count * WorthOfAll > compilation.SyntaxTrees.Length
            ? compilation.GetDiagnostics().AsEnumerable()
            : trees.AsParallel().SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics());
        return all.Where(diagnostic => Unneeded.Contains(diagnostic.Id)).ToLookup(diagnostic => diagnostic.Location.SourceTree);
    }

    private static CSharpParseOptions Documented(SyntaxTree tree) =>
        ((CSharpParseOptions)tree.Options).WithDocumentationMode(DocumentationMode.Parse);

    private static GeneratedFile Prune(GeneratedFile file, SyntaxTree tree, IEnumerable<Diagnostic> unneeded)
    {
        var root = tree.GetCompilationUnitRoot();
        var directives = root.Usings.ToLookup(directive => directive.GetLocation().GetLineSpan().StartLinePosition.Line);
        var lines = unneeded
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
