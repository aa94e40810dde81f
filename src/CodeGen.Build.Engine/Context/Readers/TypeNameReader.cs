using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.TestFrameworks;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Reads which names of types and namespaces generated code meets, so that an entity may be called <c>Task</c>.</summary>
internal sealed class TypeNameReader : IContextReader
{
    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var own = code.Compilation.Assembly;
        var testFramework = TestDialect.Of(known.Tests?.Target ?? default)?.Namespace ?? "NUnit.Framework";
        var imported = Imports.All.Append(testFramework).Concat(known.GlobalUsings).Concat(known.Tests?.GlobalUsings ?? []).ToHashSet(StringComparer.Ordinal);
        var types = new[] { code.Compilation, code.Tests?.Compilation }
            .SelectMany(compilation => compilation is null ? [] : imported.Select(name => Find(compilation.GlobalNamespace, name)))
            .OfType<INamespaceSymbol>()
            .SelectMany(found => found.GetTypeMembers())
            .Where(type => type is { Arity: 0, DeclaredAccessibility: Accessibility.Public } && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, own));
        return known with
        {
            ImportedTypes = types.Select(FullName).ToImmutableSortedSet(StringComparer.Ordinal),
            OwnTypes = Types(own.GlobalNamespace).Select(FullName).ToImmutableSortedSet(StringComparer.Ordinal),
            NamespaceNames =
            [
                .. Namespaces(own.GlobalNamespace).Select(found => found.Name),
                .. code.Compilation.GlobalNamespace.GetNamespaceMembers().Select(found => found.Name),
            ],
        };
    }

    // Not the display text, which writes keywords for some types.
    private static string FullName(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? type.Name : $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";

    private static INamespaceSymbol? Find(INamespaceSymbol root, string name) =>
        name.Split('.').Aggregate((INamespaceSymbol?)root, (current, part) => current?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part));

    private static IEnumerable<INamespaceSymbol> Namespaces(INamespaceSymbol parent) =>
        parent.GetNamespaceMembers().SelectMany(inner => Namespaces(inner).Prepend(inner));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol root) =>
        Namespaces(root).Append(root).SelectMany(found => found.GetTypeMembers()).Where(type => type.Arity == 0);
}
