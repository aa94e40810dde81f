using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Puts changed files into a compilation.</summary>
internal static class ChangedSources
{
    public static CSharpCompilation Apply(
        CSharpCompilation compilation, IReadOnlyList<SourceChange> changes, CSharpCommandLineArguments arguments, CancellationToken cancellationToken)
    {
        var existing = compilation.SyntaxTrees.ToDictionary(tree => tree.FilePath, StringComparer.Ordinal);
        foreach (var (path, text) in changes)
        {
            var replacement = text is null ? null : SourceFiles.Parse(text, path, arguments, cancellationToken);
            compilation = (existing.GetValueOrDefault(path), replacement) switch
            {
                (null, null) => compilation,
                (null, { } added) => compilation.AddSyntaxTrees(added),
                ({ } removed, null) => compilation.RemoveSyntaxTrees(removed),
                ({ } old, { } changed) => compilation.ReplaceSyntaxTree(old, changed),
            };
        }

        return compilation;
    }
}
