using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Where files of a kind live: the folder that most of them share.</summary>
internal sealed class PlacementReader : IContextReader
{
    private static readonly ImmutableArray<string> FeatureFolders = ["Features", "Modules", "Slices", "UseCases"];

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var entities = known.Entities.Where(entity => entity.File.Length > 0).Select(entity => Place(code, Path.Combine(known.Root, entity.File), entity.Evidence[0])).Where(IsOutsideFeatures);
        var configurations = code.Types
            .OfType<ClassDeclarationSyntax>()
            .Where(type => type.BaseList?.Types.Any(parent => parent.Type.ToString().Contains("IEntityTypeConfiguration<", StringComparison.Ordinal)) == true)
            .Select(type => Place(code, type.SyntaxTree.FilePath, code.EvidenceOf(type.Identifier)))
            .Where(IsOutsideFeatures);
        var migrations = code.SqlMigrations.Select(file => Place(code, file, new Evidence(code.Relative(file), 1)));
        var features = code.Trees
            .Select(tree => (Value: FeatureRoot(code.FolderInProject(tree.FilePath)), Evidence: new Evidence(code.Relative(tree.FilePath), 1)))
            .Where(place => place.Value is not null)
            .Select(place => (place.Value!, place.Evidence));

        var context = known;
        var placement = new Placement
        {
            Entities = Majority(ref context, "placement.entities", entities),
            Configurations = Majority(ref context, "placement.configurations", configurations),
            Migrations = Majority(ref context, "placement.migrations", migrations),
            Features = Majority(ref context, "placement.features", features),
        };
        return context with { Placement = placement };
    }

    private static (string Value, Evidence Evidence) Place(CodeBase code, string file, Evidence evidence) =>
        (code.FolderInProject(file), evidence);

    // What lies in the folder of one feature says nothing of where the next feature's things go.
    private static bool IsOutsideFeatures((string Value, Evidence Evidence) place) => FeatureRoot(place.Value) is null;

    private static string? FeatureRoot(string folder)
    {
        var segments = folder.Split('/');
        var index = Array.FindIndex(segments, segment => FeatureFolders.Contains(segment, StringComparer.OrdinalIgnoreCase));
        return index >= 0 && index + 1 < segments.Length ? string.Join('/', segments[..(index + 1)]) : null;
    }

    private static string? Majority(ref ProjectContext context, string key, IEnumerable<(string Value, Evidence Evidence)> seen)
    {
        var places = seen.ToList();
        context = context.WithMajority(key, places);
        return places.Count == 0 ? null : Facts.Rank(places)[0].Value;
    }
}
