using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Edits;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>A project with its compilation: what generation, validation and approval need.</summary>
internal sealed class CompiledProject
{
    private CompiledProject(Workspace workspace, CompilationHost host, TestHost tests, ProjectContext context)
    {
        Workspace = workspace;
        Host = host;
        Tests = tests;
        Context = context;
    }

    /// <summary>The project.</summary>
    public Workspace Workspace { get; }

    /// <summary>The compilations.</summary>
    public CompilationHost Host { get; }

    /// <summary>The test project.</summary>
    public TestHost Tests { get; }

    /// <summary>What was learned from the code base.</summary>
    public ProjectContext Context { get; }

    /// <summary>Opens the compilation and reads the context.</summary>
    /// <exception cref="CompilationUnavailableException">The project cannot be compiled here at all.</exception>
    public static async Task<CompiledProject> OpenAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var host = await CompilationHost.OpenAsync(workspace.Request, workspace.AppliedProjectSources(), false, cancellationToken).ConfigureAwait(false);
        var tests = await host.GetTestsAsync().ConfigureAwait(false);
        var context = ContextExtractor.Extract(
            workspace.Request, workspace.Root, host.Project.Compilation, tests.Compilation?.Tests.Compilation,
            tests.Compilation is null ? null : tests.Project, workspace.SharedSources());
        return new CompiledProject(workspace, host, tests, context);
    }

    /// <summary>Applies an edit as the project's compiler would read the file.</summary>
    public EditResult Apply(string path, string text, SourceEdit edit)
    {
        var absolute = Path.Combine(Workspace.Root, path);
        var options = Host.Project.Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == absolute)?.Options as CSharpParseOptions;
        return SourceEditor.Apply(text, edit.Operations, options, Context.GlobalUsings);
    }

    /// <summary>Compiles the project and its tests with files laid over the tree, and gives the errors: validation has judged the warnings.</summary>
    public ImmutableArray<Finding> Compile(IReadOnlyList<(string Path, string Text)> files)
    {
        var testFolder = Tests.Project is null ? null : Path.GetDirectoryName(Tests.Project) + Path.DirectorySeparatorChar;
        var changes = files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => new SourceChange(Path.GetFullPath(file.Path, Workspace.Root), file.Text))
            .ToLookup(change => testFolder is not null && change.Path.StartsWith(testFolder, StringComparison.Ordinal));
        var project = Host.Project.Check([.. changes[false]], Severity.Error);
        var found = project.Introduced.Concat(project.BaselineErrors);
        if (project.Assembly is not null && Tests.Compilation is { } tests)
        {
            var checkedTests = tests.Check([.. changes[true]], project, Severity.Error);
            found = found.Concat(checkedTests.Introduced).Concat(checkedTests.BaselineErrors);
        }

        return [.. found.Select(Finding)];
    }

    private Finding Finding(CodeDiagnostic diagnostic) => new(
        ValidationFindings.ExistingCodeError,
        diagnostic.Severity,
        $"{diagnostic.Id}: {diagnostic.Message}",
        diagnostic.File is { } file ? new SourceLocation(Workspace.Relative(file), diagnostic.Line, diagnostic.Column) : null)
    {
        ToolId = diagnostic.Id,
    };
}
