using CodeGen.Build.Engine.Generation.Edits;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Finds the namespace under which the code of a project stands: many projects never use the one that the build would give new files.</summary>
internal static class RootNamespaces
{
    /// <summary>The expected namespace when code stands in or under it or there is no code, else what most namespaces begin with.</summary>
    public static string Root(CodeBase code, string expected)
    {
        var names = code.Trees
            .SelectMany(tree => tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>())
            .Select(space => (Name: SyntaxComparison.NameText(space.Name).Split('.'), Folder: code.FolderInProject(space.SyntaxTree.FilePath)))
            .ToList();
        var root = expected.Split('.');
        if (names.Count == 0 || names.Exists(space => space.Name.AsSpan().StartsWith(root)))
        {
            return expected;
        }

        // Few files in a foreign namespace, such as extension methods in Microsoft.Extensions.DependencyInjection, decide nothing.
        var most = names
            .Select(space => Above(space.Name, space.Folder))
            .GroupBy(name => name[0], StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First();
        return string.Join('.', most.Aggregate((left, right) => [.. left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)]));
    }

    // Without the parts that the folders of the file add.
    private static string[] Above(string[] name, string folder)
    {
        var added = name.Reverse().Zip(folder.Split('/').Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return name[..^Math.Min(added, name.Length - 1)];
    }

    /// <summary>The root namespace of a test project, whose build nobody has asked for it.</summary>
    public static string OfTests(CodeBase tests) => Root(tests, (tests.Compilation.AssemblyName ?? "Tests").Replace(' ', '_').Replace('-', '_'));
}
