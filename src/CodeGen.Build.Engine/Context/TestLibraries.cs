using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Edits;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>The libraries that are known, and which of a kind a test project uses.</summary>
internal static class TestLibraries
{
    public static readonly ImmutableArray<TestLibrary> Frameworks =
    [
        new("nunit", "NUnit.Framework", "nunit.framework"),
        new("xunit", "Xunit", "xunit.core", "xunit.v3.core", "xunit.assert", "xunit.v3.assert"),
        new("mstest", "Microsoft.VisualStudio.TestTools.UnitTesting", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework"),
        new("tunit", "TUnit.Core", "TUnit.Core"),
    ];

    public static readonly ImmutableArray<TestLibrary> Assertions =
    [
        new("Shouldly", "Shouldly", "Shouldly"),
        new("FluentAssertions", "FluentAssertions", "FluentAssertions"),
        new("AwesomeAssertions", "AwesomeAssertions", "AwesomeAssertions"),
    ];

    public static readonly ImmutableArray<TestLibrary> Mocking =
    [
        new("NSubstitute", "NSubstitute", "NSubstitute"),
        new("Moq", "Moq", "Moq"),
        new("FakeItEasy", "FakeItEasy", "FakeItEasy"),
    ];

    /// <summary>The library that most files import; else, when references count, the first that is referenced; null for none.</summary>
    public static TestLibrary? Choose(
        CodeBase tests, ImmutableHashSet<string> globals, ImmutableArray<TestLibrary> libraries, bool byReference)
    {
        var used = libraries
            .Select(library => library with { Evidence = [.. Imports(tests, library)] })
            .OrderByDescending(library => library.Evidence.Length)
            .ToList();
        double total = used.Sum(library => library.Evidence.Length);
        var chosen = used.Find(library => globals.Contains(library.Namespace) && IsReferenced(tests, library))
            ?? used.Find(library => library.Evidence.Length > 0)
            ?? (byReference ? used.Find(library => IsReferenced(tests, library)) : null);
        return chosen is null || chosen.Evidence.IsEmpty ? chosen : chosen with { Share = Math.Round(chosen.Evidence.Length / total, 2) };
    }

    private static bool IsReferenced(CodeBase tests, TestLibrary library) => library.Assemblies.Any(tests.References);

    private static IEnumerable<Evidence> Imports(CodeBase tests, TestLibrary library) =>
        tests.Trees
            .SelectMany(tree => tree.GetCompilationUnitRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            .OfType<UsingDirectiveSyntax>()
            .Where(directive => IsWithin(SyntaxComparison.NameText(directive.NamespaceOrType), library.Namespace))
            .Select(tests.EvidenceOf)
            .DistinctBy(evidence => evidence.File);

    private static bool IsWithin(string name, string space) =>
        name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
}
