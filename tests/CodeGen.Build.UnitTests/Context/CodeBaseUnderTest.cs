using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.UnitTests.Context;

/// <summary>Makes a code base out of texts and extracts its facts.</summary>
internal sealed class CodeBaseUnderTest
{
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly List<(string Path, string Text)> _files = [];
    private readonly List<(string Path, string Text)> _tests = [];

    public string Root { get; init; } = Path.Combine(Path.GetTempPath(), "code-base-that-is-not-on-disk");

    // No field of a Roslyn value type: NUnit lists the types before the module initialiser has run.
    public bool IsLibrary { get; init; }

    public ImmutableArray<string> StandInTexts { get; init; } = [StandIns.AspNetCore, StandIns.EntityFrameworkCore];

    /// <summary>The source of another project that this one references; null for none.</summary>
    public string? OtherProject { get; init; }

    public CodeBaseUnderTest With(string path, string text)
    {
        _files.Add((path, text));
        return this;
    }

    public CodeBaseUnderTest WithTest(string path, string text)
    {
        _tests.Add((path, text));
        return this;
    }

    public BuildRequest Request(params ImmutableArray<FeatureSpecItem> specs) => new()
    {
        Engine = "engine",
        PackageVersion = "1.0.0",
        Project = Path.Combine(Root, "src", "Shop", "Shop.csproj"),
        RootNamespace = "Shop",
        AssemblyName = "Shop",
        TargetFramework = "net10.0",
        CommandLineFile = "csc.txt",
        IntermediateDirectory = "obj",
        GateDirectory = Path.Combine(Root, "src", "Shop", "codegen"),
        RoslynDirectory = "roslyn",
        MSBuild = "MSBuild.dll",
        DotnetHost = "dotnet",
        Specs = specs,
    };

    public ProjectContext Extract()
    {
        var project = Compile("Shop", Path.Combine(Root, "src", "Shop"), _files, IsLibrary, Libraries());
        if (_tests.Count == 0)
        {
            return ContextExtractor.Extract(Request(), Root, project, null, null);
        }

        var folder = Path.Combine(Root, "tests", "Shop.Tests");
        var tests = Compile("Shop.Tests", folder, _tests, true, [Library("Microsoft.AspNetCore.Mvc.Testing", StandIns.Testing), project.ToMetadataReference()]);
        return ContextExtractor.Extract(Request(), Root, project, tests, Path.Combine(folder, "Shop.Tests.csproj"));
    }

    // Everything stands in one library, which has the name that EF Core is recognised by.
    private MetadataReference[] Libraries()
    {
        if (StandInTexts.IsEmpty)
        {
            return [];
        }

        var library = Library(KnownTypes.EntityFramework, [.. StandInTexts]);
        return OtherProject is null ? [library] : [library, Compile("Shop.Data", "/other", [("Data.cs", OtherProject)], true, [library]).ToMetadataReference()];
    }

    private static CompilationReference Library(string name, params string[] texts) =>
        Compile(name, "/library", texts.Select((text, index) => ($"{index}.cs", text)), true, []).ToMetadataReference();

    private static CSharpCompilation Compile(
        string name, string folder, IEnumerable<(string Path, string Text)> files, bool isLibrary, MetadataReference[] references)
    {
        var kind = isLibrary ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: Path.Combine(folder, file.Path)));
        return CSharpCompilation.Create(
            name, trees, [.. Framework, .. references], new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
    }
}
