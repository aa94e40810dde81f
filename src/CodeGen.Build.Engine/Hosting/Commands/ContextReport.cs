using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>What was learned from a code base, for people and tools.</summary>
internal static class ContextReport
{
    /// <summary>Compiles the project and reads it.</summary>
    /// <exception cref="Compiling.CompilationUnavailableException">The project cannot be compiled here.</exception>
    public static async Task<ContextDocument> ReadAsync(BuildRequest request, CancellationToken cancellationToken)
    {
        var project = await CompiledProject.OpenAsync(new Workspace(request), cancellationToken).ConfigureAwait(false);
        var context = project.Context;
        var compilation = project.Host.Project.Compilation;
        return new ContextDocument
        {
            Facts = [.. context.Facts.Select(fact => new ContextFact(fact.Key, fact.Value, fact.Confidence, fact.Evidence))],
            Entities = context.Entities,
            Schema = [.. context.Entities.OrderBy(entity => entity.Table, StringComparer.Ordinal).Select(Table)],
            Dependencies = PackageDependencies.Read(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(request.IntermediateDirectory))!),
            Limits = [.. Limits(project).Select(finding => new ContextLimit(finding.Descriptor.Code, finding.Message))],
            Stats = new ContextStats(
                compilation.SyntaxTrees.Length,
                project.Tests.Compilation?.Tests.Compilation.SyntaxTrees.Length ?? 0,
                compilation.References.Count(),
                context.Entities.Length,
                context.Routes.Length),
        };
    }

    private static ImmutableArray<Finding> Limits(CompiledProject project)
    {
        var lacking = ContextCheck.CheckProject(project.Context);
        return project.Tests.Finding is { } tests ? lacking.Add(tests) : lacking;
    }

    private static ContextTable Table(ExistingEntity entity) => new(
        entity.Table,
        entity.Schema,
        entity.Name,
        entity.DbContext,
        entity.KeyColumn,
        [.. entity.Properties.Where(property => property.Navigation is null).Select(property => property.Column)]);
}
