using System.Collections.Immutable;
using CodeGen.Build.Engine.Initialization.Editing;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>What the files of a project say about its packages, read as text: conditions and expressions are not evaluated.</summary>
internal sealed class ProjectFacts
{
    private readonly EditSession _files;

    public ProjectFacts(EditSession files, string project)
    {
        _files = files;
        Project = project;
        Directory = Path.GetDirectoryName(project)!;
        CentralFile = CentralFiles().FirstOrDefault() is { } nearest && IsCentrallyManaged() ? nearest : null;
    }

    public string Project { get; }

    public string Directory { get; }

    /// <summary>The <c>Directory.Packages.props</c> that takes new versions; null when versions stand in the project.</summary>
    public string? CentralFile { get; }

    private MSBuildText Text => _files.MSBuild(Project)!;

    /// <summary>The SDK that the project names in its first line; null for none.</summary>
    public string? Sdk => Text.Root.Attribute("Sdk");

    /// <summary>Whether the project uses an SDK, which is what lets a package add targets and items.</summary>
    public bool IsSdkStyle =>
        Text.Root.Attribute("Sdk") is not null
        || Text.Elements.Any(element => element.Parent == Text.Root
            && (element.Name == "Sdk" || (element.Name == "Import" && element.Attribute("Sdk") is not null)));

    /// <summary>The first modern target framework, such as <c>net10.0</c>; null when none is said literally.</summary>
    public string? TargetFramework
    {
        get
        {
            var values = Inherited().Prepend(Project)
                .Select(file => _files.MSBuild(file)!)
                .Select(text => text.Property("TargetFramework") ?? text.Property("TargetFrameworks"))
                .FirstOrDefault(value => !string.IsNullOrEmpty(value));
            return values?.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(word => MajorVersion(word) is not null);
        }
    }

    /// <summary>The major version of <c>netN.0</c>, platform suffixes allowed; null for anything else.</summary>
    public static int? MajorVersion(string? framework) =>
        framework is not null && framework.StartsWith("net", StringComparison.OrdinalIgnoreCase)
        && framework.IndexOf('.', StringComparison.Ordinal) is > 3 and var dot
        && int.TryParse(framework.AsSpan(3, dot - 3), out var major) && major >= 5
            ? major
            : null;

    /// <summary>A property of the project or of the files that it inherits.</summary>
    public string? Property(string name) =>
        Inherited().Prepend(Project).Select(file => _files.MSBuild(file)!.Property(name)).FirstOrDefault(value => value is not null);

    /// <summary>Packages that are referenced here or in inherited files; the version where one is written literally.</summary>
    public IReadOnlyDictionary<string, string?> OwnPackages()
    {
        var packages = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        CollectOwn(packages);
        return packages;
    }

    /// <summary>Packages that are referenced here, in inherited files, or by referenced projects.</summary>
    public IReadOnlyDictionary<string, string?> Packages()
    {
        var packages = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        CollectAll(packages, new HashSet<string>(StringComparer.Ordinal));
        return packages;
    }

    /// <summary>Versions that the central files give.</summary>
    public ImmutableDictionary<string, string> CentralVersions()
    {
        var versions = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (include, element, text) in CentralFiles().SelectMany(file => ItemsOf(file, "PackageVersion", "GlobalPackageReference")))
        {
            versions.TryAdd(include, text.Metadata(element, "Version") ?? "");
        }

        return versions.ToImmutable();
    }

    /// <summary>Includes of items of a kind, here and in inherited files.</summary>
    public IEnumerable<string> Items(string kind) =>
        Inherited().Prepend(Project).SelectMany(file => ItemsOf(file, kind)).Select(item => item.Include);

    /// <summary>The version that the file which takes new versions gives to the first of some packages, expressions included.</summary>
    public string? WrittenVersion(IEnumerable<string> packages) =>
        ItemsOf(CentralFile ?? Project, CentralFile is null ? "PackageReference" : "PackageVersion")
            .Where(item => packages.Contains(item.Include, StringComparer.OrdinalIgnoreCase))
            .Select(item => item.Text.Metadata(item.Element, "Version"))
            .FirstOrDefault(version => !string.IsNullOrWhiteSpace(version));

    /// <summary>Full paths of the projects that this one references directly.</summary>
    public IEnumerable<string> ProjectReferences() =>
        Text.Items("ProjectReference").Select(item => Path.GetFullPath(Path.Combine(Directory, item.Include.Replace('\\', '/'))));

    /// <summary>The <c>Directory.Build.props</c> and <c>.targets</c> that apply; outer ones when an inner one imports further files.</summary>
    private IEnumerable<string> Inherited() => Chain("Directory.Build.props").Concat(Chain("Directory.Build.targets"));

    private IEnumerable<string> CentralFiles() => Chain("Directory.Packages.props");

    private IEnumerable<string> Chain(string name)
    {
        foreach (var file in ProjectLocator.SelfAndAncestors(Directory).Select(folder => Path.Combine(folder, name)).Where(File.Exists))
        {
            yield return file;
            if (!_files.MSBuild(file)!.Elements.Any(element => element.Name == "Import"))
            {
                yield break;
            }
        }
    }

    private bool IsCentrallyManaged() =>
        Chain("Directory.Packages.props").Concat(Inherited()).Prepend(Project)
            .Select(file => _files.MSBuild(file)!.Property("ManagePackageVersionsCentrally"))
            .FirstOrDefault(value => value is not null)
            ?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

    private void CollectAll(Dictionary<string, string?> packages, HashSet<string> visited)
    {
        if (!visited.Add(Project))
        {
            return;
        }

        CollectOwn(packages);
        foreach (var reference in ProjectReferences().Where(File.Exists))
        {
            new ProjectFacts(_files, reference).CollectAll(packages, visited);
        }
    }

    private void CollectOwn(Dictionary<string, string?> packages)
    {
        foreach (var (include, element, text) in Inherited().Prepend(Project).SelectMany(file => ItemsOf(file, "PackageReference")))
        {
            packages.TryAdd(include, Literal(text.Metadata(element, "VersionOverride") ?? text.Metadata(element, "Version")));
        }

        if (CentralFile is not null)
        {
            foreach (var (include, element, text) in CentralFiles().SelectMany(file => ItemsOf(file, "GlobalPackageReference")))
            {
                packages.TryAdd(include, Literal(text.Metadata(element, "Version")));
            }

            foreach (var (id, version) in CentralVersions().Where(pair => packages.TryGetValue(pair.Key, out var own) && own is null))
            {
                packages[id] = Literal(version);
            }
        }
    }

    private IEnumerable<(string Include, XmlElementSpan Element, MSBuildText Text)> ItemsOf(string file, params string[] kinds)
    {
        var text = _files.MSBuild(file)!;
        return kinds.SelectMany(kind => text.Items(kind)).Select(item => (item.Include, item.Element, text));
    }

    private static string? Literal(string? version) =>
        string.IsNullOrWhiteSpace(version) || version.Contains('$', StringComparison.Ordinal) ? null : version;
}
