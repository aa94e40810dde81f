using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.UnitTests.Validation;

/// <summary>Makes generated features of a few files.</summary>
internal static class FeatureBuilder
{
    public static readonly SourceLocation ModuleOrigin = new("specs/customers.feature.yaml", 4, 5);

    public static GeneratedFeature Feature(params GeneratedModule[] modules) => new()
    {
        Name = "customers",
        Modules = [.. modules],
        TemplateSet = "none",
    };

    public static GeneratedModule Module(string id, Phase phase, params GeneratedFile[] files) => new()
    {
        Id = id,
        Phase = phase,
        Summary = "A module.",
        Origin = ModuleOrigin,
        Files = [.. files],
    };

    public static GeneratedFile File(string path, string content, params ImmutableArray<LineOrigin> origins) => new(path, content, origins);
}
