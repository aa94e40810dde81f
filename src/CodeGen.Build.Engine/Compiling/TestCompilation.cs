using CodeGen.Build.Engine.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The exact compilation of the test project, against the project as it is in memory.</summary>
public sealed class TestCompilation
{
    private readonly ProjectCompilation _compilation;
    private readonly MetadataReference? _project;

    private TestCompilation(ProjectCompilation compilation, MetadataReference? project, ProjectAnswer capture)
    {
        _compilation = compilation;
        _project = project;
        Capture = capture;
    }

    /// <summary>The test project itself, against today's project.</summary>
    public ProjectCompilation Tests => _compilation;

    /// <summary>How the build would compile it, and what it copies beside the assembly.</summary>
    public ProjectAnswer Capture { get; }

    /// <summary>Loads it against today's project, which need not have been built.</summary>
    /// <param name="testProject">Absolute path of the test project.</param>
    /// <param name="answer">What MSBuild said about it.</param>
    /// <param name="project">The project.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="CompilationUnavailableException">The project does not compile, or another referenced assembly is absent.</exception>
    public static TestCompilation Load(string testProject, ProjectAnswer answer, ProjectCompilation project, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(project);
        var arguments = CommandLine.Parse(answer.CommandLine, Path.GetDirectoryName(testProject)!, testProject);
        var toProject = arguments.MetadataReferences.FirstOrDefault(reference => IsFor(reference, project.AssemblyFileName));
        var image = toProject.Reference is null ? null : ReferenceTo(project, toProject.Properties, cancellationToken);
        var compilation = project.LoadBeside(
            arguments, reference => image is not null && IsFor(reference, project.AssemblyFileName) ? image : null, cancellationToken);
        return new TestCompilation(compilation, image, answer);
    }

    /// <summary>Today's tests against another version of the project, of which no assembly is needed.</summary>
    public CSharpCompilation Against(CSharpCompilation project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return _project is null
            ? _compilation.Compilation
            : _compilation.Compilation.ReplaceReference(_project, project.ToMetadataReference(_project.Properties.Aliases));
    }

    /// <summary>Compiles the tests with changes, against the project with its changes.</summary>
    /// <param name="changes">New, replaced and removed files of the test project.</param>
    /// <param name="project">The project's own check; it must have emitted an assembly.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public CheckResult Check(IReadOnlyList<SourceChange> changes, CheckResult project, CancellationToken cancellationToken = default) =>
        Check(changes, project, Severity.Warning, cancellationToken);

    /// <summary>Compiles the tests with changes, and reports from a severity on.</summary>
    internal CheckResult Check(
        IReadOnlyList<SourceChange> changes, CheckResult project, Severity minimum, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (project.Assembly is not { } assembly)
        {
            throw new ArgumentException("A project with errors has no assembly to test.", nameof(project));
        }

        return _compilation.Check(
            changes,
            minimum,
            compilation => _project is null ? compilation : compilation.ReplaceReference(_project, assembly.ToReference(_project.Properties)),
            cancellationToken);
    }

    private static bool IsFor(CommandLineReference reference, string assemblyFileName) =>
        Path.GetFileName(reference.Reference).Equals(assemblyFileName, StringComparison.OrdinalIgnoreCase);

    private static MetadataReference ReferenceTo(ProjectCompilation project, MetadataReferenceProperties properties, CancellationToken cancellationToken) =>
        project.ToReference(properties, cancellationToken)
        ?? throw new CompilationUnavailableException(Finding.Of(
            ValidationFindings.ProjectDoesNotCompile,
            $"'{project.AssemblyFileName}' does not compile, so its tests cannot be compiled against it. Repair its errors and build again."));
}
