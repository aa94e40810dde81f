using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>A project as commands work on it: its request, root, gate, specs and templates. Cheap: nothing is compiled.</summary>
internal sealed class Workspace
{
    private const string TemplateSetName = "aspnetcore-efcore";

    /// <summary>Opens a project by the request that its last build left.</summary>
    public Workspace(BuildRequest request)
    {
        Request = request;
        TestProject = TestProjectFinder.Find(request).Path;
        Root = RepositoryRoot.Find(request.ProjectDirectory, TestProject);
        Gate = new GateFolder(Root, request.GateDirectory);
        Locks = new LockStore(Gate);
        Specs = SpecSet.Read(request, Root);
        Templates = new TemplateSet(Path.Combine(TemplateRoot, TemplateSetName), request.TemplateDirectory);
    }

    /// <summary>The folder of all templates, beside the engine.</summary>
    public static string TemplateRoot => Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>The request.</summary>
    public BuildRequest Request { get; }

    /// <summary>The test project's file, absolute; null for none or several.</summary>
    public string? TestProject { get; }

    /// <summary>The folder that paths are relative to.</summary>
    public string Root { get; }

    /// <summary>The project file, relative to the root.</summary>
    public string Project => Relative(Request.Project);

    /// <summary>The gated folder.</summary>
    public GateFolder Gate { get; }

    /// <summary>The lock files.</summary>
    public LockStore Locks { get; }

    /// <summary>The specs.</summary>
    public SpecSet Specs { get; }

    /// <summary>The templates.</summary>
    public TemplateSet Templates { get; }

    /// <summary>The pages of reviews.</summary>
    public ReviewPage Page => new(new ReportTemplates(TemplateRoot, Request.TemplateDirectory));

    /// <summary>C# files that approvals brought and that exist, absolute: a captured command line may be older than they are.</summary>
    public IEnumerable<string> AppliedSources(Func<string, bool> feature) =>
        from name in Locks.Features()
        where feature(name)
        let featureLock = Locks.Committed(name)
        where featureLock is not null
        from module in featureLock.Modules
        from path in module.AppliedFiles
        where path.EndsWith(".cs", StringComparison.Ordinal)
        let absolute = Path.Combine(Root, path)
        where File.Exists(absolute)
        select absolute;

    /// <summary>Those of them that belong to the project and not to its test project.</summary>
    public IEnumerable<string> AppliedProjectSources()
    {
        var tests = TestProject is null ? null : Path.GetDirectoryName(TestProject) + Path.DirectorySeparatorChar;
        var project = Request.ProjectDirectory + Path.DirectorySeparatorChar;
        return AppliedSources(_ => true).Where(path =>
            path.StartsWith(project, StringComparison.Ordinal)
            && (tests is null || tests.StartsWith(project, StringComparison.Ordinal) != true || !path.StartsWith(tests, StringComparison.Ordinal)));
    }

    /// <summary>Files that the shared feature brought.</summary>
    public HashSet<string> SharedSources() =>
        AppliedSources(name => name == GeneratedFeature.SharedName).ToHashSet(StringComparer.Ordinal);

    /// <summary>A path relative to the root, with forward slashes.</summary>
    public string Relative(string absolute) => Path.GetRelativePath(Root, absolute).Replace('\\', '/');

    /// <summary>The services of the gate.</summary>
    /// <param name="compile">Compiles files laid over the tree.</param>
    /// <param name="applyEdit">Applies an edit.</param>
    public GateServices Services(
        Func<IReadOnlyList<(string Path, string Text)>, System.Collections.Immutable.ImmutableArray<Finding>> compile,
        Func<string, string, Generation.Edits.SourceEdit, Generation.Edits.EditResult> applyEdit) => new()
        {
            ApplyEdit = applyEdit,
            Compile = compile,
            Page = Page,
            Identity = () => GitIdentity.Read(Root),
            Time = TimeProvider.System,
            SpecHashes = Specs.Hashes,
        };

    /// <summary>Takes the right to write the gate, waiting for another process up to half a minute.</summary>
    public WriterLock Lock(CancellationToken cancellationToken) => WriterLock.Acquire(
        Path.Combine(Request.IntermediateDirectory, "writer.lock"), TimeSpan.FromSeconds(30), TimeProvider.System, cancellationToken);
}
