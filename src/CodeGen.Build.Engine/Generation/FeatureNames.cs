using CodeGen.Build.Engine.Context;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Where the files of a feature go, and the namespaces that follow from it.</summary>
public sealed class FeatureNames
{
    /// <summary>The folder of what features share.</summary>
    internal const string SharedFolder = "Common";

    private const string EntitiesFolder = "Entities";
    private const string DefaultFeaturesFolder = "Features";
    private readonly ProjectContext _context;
    private readonly string _features;

    /// <summary>Derives the names.</summary>
    /// <param name="context">The code base, whose own placement of things is followed.</param>
    /// <param name="pascal">The feature's C# name.</param>
    /// <param name="entitiesApart">Whether entities get a folder of their own below the feature's, whatever the code base does. Default: false.</param>
    public FeatureNames(ProjectContext context, string pascal, bool entitiesApart = false)
    {
        EntitiesApart = entitiesApart;
        _context = context;
        _features = context.Placement.Features ?? DefaultFeaturesFolder;
        Pascal = pascal;
        TestFolder = context.Tests is { } tests ? Combine(Directory(tests.Project), DefaultFeaturesFolder) : string.Empty;
    }

    /// <summary>The names of an input's feature.</summary>
    internal static FeatureNames Of(GenerationInput input) =>
        new(input.Context, FeatureClassName.Of(input.Context, input.Model), TypeNames.NeedEntityNamespace(input.Context, input.Model));

    /// <summary>The feature's C# name.</summary>
    public string Pascal { get; }

    /// <summary>The feature's namespace.</summary>
    public string Namespace => NamespaceOf(Combine(_features, Pascal));

    /// <summary>The namespace of what features share.</summary>
    public string SharedNamespace => NamespaceOf(Combine(_features, SharedFolder));

    /// <summary>The namespace of entities.</summary>
    public string EntityNamespace => NamespaceOf(EntityFolder);

    /// <summary>Whether entities have a folder of their own below the feature's, whatever the code base does.</summary>
    public bool EntitiesApart { get; }

    /// <summary>The namespace of EF Core configurations.</summary>
    public string ConfigurationNamespace => NamespaceOf(ConfigurationFolder);

    /// <summary>The namespace of the feature's tests.</summary>
    public string TestNamespace => $"{_context.Tests?.RootNamespace}.{DefaultFeaturesFolder}.{Pascal}";

    /// <summary>The namespace of what tests of features share.</summary>
    public string SharedTestNamespace => $"{_context.Tests?.RootNamespace}.{DefaultFeaturesFolder}.{SharedFolder}";

    private string EntityFolder => EntitiesApart
        ? Combine(_features, Pascal, EntitiesFolder)
        : _context.Placement.Entities ?? Combine(_features, Pascal);

    private string ConfigurationFolder => _context.Placement.Configurations ?? Combine(_features, Pascal);

    private string TestFolder { get; }

    /// <summary>A file of the feature, relative to the root.</summary>
    public string File(string name) => InProject(Combine(_features, Pascal, name));

    /// <summary>A file that features share.</summary>
    public string SharedFile(string name) => InProject(Combine(_features, SharedFolder, name));

    /// <summary>A file of an entity.</summary>
    public string EntityFile(string name) => InProject(Combine(EntityFolder, name));

    /// <summary>A file of a configuration.</summary>
    public string ConfigurationFile(string name) => InProject(Combine(ConfigurationFolder, name));

    /// <summary>A SQL migration.</summary>
    public string MigrationFile(string name) => InProject(Combine(_context.Placement.Migrations ?? "Migrations", name));

    /// <summary>A page of documentation.</summary>
    public string DocumentFile(string name) => InProject(Combine("docs", "features", name));

    /// <summary>A file for those who run the feature.</summary>
    public string MonitoringFile(string name) => InProject(Combine("ops", "monitoring", name));

    /// <summary>A script of a deployment.</summary>
    public string DeploymentFile(string name) => InProject(Combine("ops", "deploy", name));

    /// <summary>A test of the feature.</summary>
    public string TestFile(string name) => Combine(TestFolder, Pascal, name);

    /// <summary>A file that tests of features share.</summary>
    public string SharedTestFile(string name) => Combine(TestFolder, SharedFolder, name);

    private string InProject(string path) => Combine(_context.ProjectDirectory, path);

    private string NamespaceOf(string folder) => string.Join(
        '.',
        new[] { _context.RootNamespace }.Concat(folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(NamespacePart)).Where(part => part.Length > 0));

    // A folder's name keeps its letters and digits, as the SDK's templates do it.
    private static string NamespacePart(string folder) =>
        string.Concat(folder.Select((character, index) => char.IsLetterOrDigit(character) || character is '_' or '.'
            ? index == 0 && char.IsDigit(character) ? $"_{character}" : character.ToString()
            : "_"));

    private static string Directory(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : string.Empty;

    private static string Combine(params IEnumerable<string> parts) => string.Join('/', parts.Where(part => part.Length > 0));
}
