using CodeGen.Build.Engine.Generation.Edits;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Derives the root namespace of the test project, whose build nobody has asked for it.</summary>
internal static class TestNamespaces
{
    /// <summary>The assembly's name when namespaces begin with it or there are none, else what all namespaces begin with.</summary>
    public static string Root(CodeBase tests)
    {
        var fallback = (tests.Compilation.AssemblyName ?? "Tests").Replace(' ', '_').Replace('-', '_');
        var names = tests.Trees
            .SelectMany(tree => tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>())
            .Select(space => SyntaxComparison.NameText(space.Name))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (names.Count == 0 || names.Exists(name => name == fallback || name.StartsWith(fallback + ".", StringComparison.Ordinal)))
        {
            return fallback;
        }

        var common = names.Select(name => name.Split('.'))
            .Aggregate((left, right) => [.. left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)]);
        return common.Length == 0 ? fallback : string.Join('.', common);
    }
}
