using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>What the compiler was told: framework, nullable, global usings.</summary>
internal sealed class BuildReader : IContextReader
{
    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var nullable = code.Compilation.Options.NullableContextOptions;
        var implicitUsings = code.Compilation.SyntaxTrees.Any(tree => tree.FilePath.EndsWith(".GlobalUsings.g.cs", StringComparison.OrdinalIgnoreCase));
        var context = known with
        {
            Nullable = nullable == NullableContextOptions.Enable,
            GlobalUsings = GlobalUsings.Read(code.Compilation),
        };

        return context
            .WithFact("build.root_namespace", known.RootNamespace, [])
            .WithFact("build.target_frameworks", ImmutableArray.Create(code.Request!.TargetFramework), [])
            .WithFact("build.nullable", Word(nullable), [])
            .WithFact("build.implicit_usings", implicitUsings ? "enable" : "disable", [])
            .WithFact("count.cs_files", code.Trees.Length, [])
            .WithFact("count.cs_files_generated", code.Compilation.SyntaxTrees.Length - code.Trees.Length, []);
    }

    private static string Word(NullableContextOptions options) =>
        options switch
        {
            NullableContextOptions.Enable => "enable",
            NullableContextOptions.Annotations => "annotations",
            NullableContextOptions.Warnings => "warnings",
            _ => "disable",
        };
}
