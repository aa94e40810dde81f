using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Engine.Context;

/// <summary>Says what a project lacks before features can be generated into it.</summary>
public static class ContextCheck
{
    /// <summary>Checks the project, and each spec's choice of a DbContext.</summary>
    /// <returns>Findings at the project file, then at the spec files; none when all is there.</returns>
    public static ImmutableArray<Finding> Check(ProjectContext context, BuildRequest request)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(request);

        return
        [
            .. CheckProject(context),
            .. request.Specs.Select(item => DbContextChoice.Of(context, item).Finding).OfType<Finding>(),
        ];
    }

    /// <summary>Checks the project alone.</summary>
    public static ImmutableArray<Finding> CheckProject(ProjectContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [.. Findings(context)];
    }

    private static IEnumerable<Finding> Findings(ProjectContext context)
    {
        var project = new SourceLocation(context.Project);
        if (!context.IsWebApplication)
        {
            yield return Finding.Of(
                ContextFindings.NotAWebApplication,
                $"{context.Project} is not an ASP.NET Core application, so generated endpoints have nowhere to go. {ContextFindings.NotAWebApplication.Fix}",
                project);
        }
        else if (context.Registration is null)
        {
            yield return Finding.Of(
                ContextFindings.RegistrationPointMissing,
                $"No WebApplicationBuilder.Build() with its builder and its application in variables was found in {context.Project}. {ContextFindings.RegistrationPointMissing.Fix}",
                project);
        }

        if (!context.HasEntityFramework)
        {
            yield return Finding.Of(
                ContextFindings.EntityFrameworkMissing,
                $"{context.Project} does not reference Entity Framework Core. Run: dotnet codegen init {context.Project} --database postgres|sqlite|inmemory",
                project);
        }
        else if (Provider(context) is { } finding)
        {
            yield return finding;
        }

        if (context.DbContexts.IsEmpty && !context.ReferencedDbContexts.IsEmpty)
        {
            yield return Finding.Of(
                ContextFindings.DbContextElsewhere,
                $"{context.Project} has no DbContext; {string.Join(", ", context.ReferencedDbContexts)} is in a referenced project, which features of this one do not edit, so a DbContext of its own is generated. {ContextFindings.DbContextElsewhere.Fix}",
                project);
        }

        if (context.HasEntityFrameworkMigrations)
        {
            yield return Finding.Of(
                ContextFindings.EntityFrameworkMigrations,
                $"{context.Project} has EF Core migrations in C#; the generated SQL migration is for review and is not known to EF Core. After approval run: dotnet ef migrations add <Name> --project {context.Project}",
                Place(context, "data.migrations") ?? project);
        }
    }

    private static Finding? Provider(ProjectContext context) =>
        context.Provider switch
        {
            DatabaseProvider.Unknown => Finding.Of(
                ContextFindings.ProviderUnknown,
                $"{context.Project} references EF Core but configures no database provider; the SQL is written for PostgreSQL. Run: dotnet codegen init {context.Project} --database postgres|sqlite|inmemory",
                new SourceLocation(context.Project)),
            DatabaseProvider.Other => Finding.Of(
                ContextFindings.ProviderUnsupported,
                $"{context.Project} uses {context.ProviderName ?? "another database"}; the SQL migration is written for PostgreSQL. {ContextFindings.ProviderUnsupported.Fix}",
                Place(context, "data.provider") ?? new SourceLocation(context.Project)),
            _ => null,
        };

    private static SourceLocation? Place(ProjectContext context, string key) =>
        context.Facts.FirstOrDefault(fact => fact.Key == key) is { Evidence: [var evidence, ..] }
            ? new SourceLocation(evidence.File, evidence.Line)
            : null;
}
