using CodeGen.Build.Engine.Generation.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>What the test project tests with.</summary>
internal sealed class TestReader : IContextReader
{
    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        if (code.Tests is not { } tests || code.TestProject is null)
        {
            return known.WithFact("test.framework", null, []).WithFact("test.assertions", null, []).WithFact("test.mocking", null, []);
        }

        var globals = GlobalUsings.Read(tests.Compilation);
        var framework = TestLibraries.Choose(tests, globals, TestLibraries.Frameworks, byReference: true);
        var assertions = TestLibraries.Choose(tests, globals, TestLibraries.Assertions, byReference: false);
        var mocking = TestLibraries.Choose(tests, globals, TestLibraries.Mocking, byReference: false);
        var factory = TestFactories.Find(tests, code.Compilation.AssemblyName);
        var styles = tests.Trees
            .SelectMany(tree => tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>().Take(1))
            .ToLookup(space => space is FileScopedNamespaceDeclarationSyntax);
        var context = new TestContext
        {
            Project = code.Relative(code.TestProject),
            RootNamespace = RootNamespaces.OfTests(tests),
            Framework = framework?.Word,
            Target = TestTargets.Of(framework?.Word, tests),
            Assertions = assertions?.Word,
            Mocking = mocking?.Word,
            HasMvcTesting = tests.References("Microsoft.AspNetCore.Mvc.Testing")
                || !tests.Compilation.GetTypesByMetadataName("Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory`1").IsEmpty,
            HasInMemoryProvider = tests.References("Microsoft.EntityFrameworkCore.InMemory"),
            GlobalUsings = globals,
            FrameworkIsGlobalUsing = framework is not null && globals.Contains(framework.Namespace),
            FileScopedNamespaces = styles[true].Count() >= styles[false].Count(),
            Nullable = tests.Compilation.Options.NullableContextOptions == NullableContextOptions.Enable,
            Factory = factory?.FullName(),
            FactoryHasLifetime = factory?.AllInterfaces.Any(found => found.FullName() == "Xunit.IAsyncLifetime") == true,
            HasAssemblyCleanup = tests.Types.SelectMany(type => type.Members).SelectMany(member => member.AttributeLists)
                .SelectMany(list => list.Attributes).Any(attribute => SyntaxComparison.NameText(attribute.Name).Split('.')[^1] is "AssemblyCleanup" or "AssemblyCleanupAttribute"),
            Evidence = factory is null ? [] : [.. DbContextTypes.Declarations(tests, factory).Select(type => tests.EvidenceOf(type.Identifier))],
        };
        return (known with { Tests = context })
            .WithFact("test.framework", framework?.Word, framework?.Share ?? 1, framework?.Evidence ?? [])
            .WithFact("test.assertions", assertions?.Word ?? framework?.Word, assertions?.Share ?? 1, assertions?.Evidence ?? [])
            .WithFact("test.mocking", mocking?.Word, mocking?.Share ?? 1, mocking?.Evidence ?? [])
            .WithFact("test.factory", context.Factory, context.Evidence);
    }
}
