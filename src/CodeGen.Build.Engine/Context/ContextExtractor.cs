using System.Collections.Immutable;
using CodeGen.Build.Engine.Context.Readers;
using CodeGen.Build.Engine.Hosting;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Context;

/// <summary>Reads what the templates need to know about a code base, each fact with the places it was read from.</summary>
public static class ContextExtractor
{
    // A reader may use what the ones above it have found.
    private static readonly ImmutableArray<IContextReader> Readers =
    [
        new BuildReader(),
        new NamespaceStyleReader(),
        new WebApplicationReader(),
        new RegistrationReader(),
        new AuthenticationReader(),
        new AuthorizationReader(),
        new MinimalApiReader(),
        new ControllerReader(),
        new ApiStyleReader(),
        new EntityFrameworkReader(),
        new DbContextReader(),
        new ProviderReader(),
        new EntityReader(),
        new MigrationReader(),
        new PlacementReader(),
        new TestReader(),
        new TypeNameReader(),
    ];

    /// <summary>Reads a project and, when there is one, its test project.</summary>
    /// <param name="request">The build that is being looked at.</param>
    /// <param name="root">The absolute folder that paths in the result are relative to.</param>
    /// <param name="compilation">The project, with the output of its source generators.</param>
    /// <param name="tests">The test project; null when there is none or it is not restored.</param>
    /// <param name="testProject">The absolute path of the test project's file; null for none.</param>
    /// <param name="ours">Absolute paths of files that the shared feature has brought: they say nothing of the team's habits. Default: none.</param>
    public static ProjectContext Extract(
        BuildRequest request, string root, CSharpCompilation compilation, CSharpCompilation? tests, string? testProject,
        IReadOnlySet<string>? ours = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(compilation);

        var code = new CodeBase(root, request.ProjectDirectory, compilation, ours)
        {
            GateDirectory = request.GateDirectory,
            Request = request,
            Tests = tests is null || testProject is null ? null : new CodeBase(root, Path.GetDirectoryName(testProject)!, tests, ours),
            TestProject = testProject,
        };
        var context = new ProjectContext
        {
            Root = root,
            Project = code.Relative(request.Project),
            ProjectDirectory = code.Relative(request.ProjectDirectory),
            RootNamespace = RootNamespaces.Root(code, request.RootNamespace),
        };

        context = Readers.Aggregate(context, (known, reader) => reader.Read(code, known));
        return context with { Facts = [.. context.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal)] };
    }
}
