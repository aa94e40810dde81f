using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Initialization.Editing;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>
/// Makes a project ready for feature specs. It adds lines and files and takes none away; a second run changes nothing. The DbContext is
/// registered by the generated feature <c>_shared</c>, as an edit that is reviewed, and not here.
/// </summary>
public static class ProjectInitializer
{
    /// <summary>Plans and writes.</summary>
    /// <returns>What was written; nothing when the result has errors.</returns>
    public static InitResult Run(InitOptions options)
    {
        var plan = Plan(options);
        if (plan.HasErrors)
        {
            return plan;
        }

        try
        {
            ChangeWriter.Write(plan.Changes);
            return plan;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return plan with
            {
                Changes = [],
                Findings = plan.Findings.Add(Finding.Of(
                    ContextFindings.InitFileNotWritten,
                    $"A file could not be written: {exception.Message} Make it writable and run init again: it adds only what is missing.")),
            };
        }
    }

    /// <summary>Reads the project and says what would be written, without writing.</summary>
    /// <exception cref="ArgumentException">The project's path is not absolute.</exception>
    public static InitResult Plan(InitOptions options)
    {
        if (!Path.IsPathFullyQualified(options.Project))
        {
            throw new ArgumentException("The path of the project must be absolute.", nameof(options));
        }

        var (project, failure) = ProjectLocator.Locate(options.Project);
        if (project is null)
        {
            return new() { Root = options.Project, Findings = [failure!] };
        }

        var directory = Path.GetDirectoryName(project)!;
        var root = RepositoryRoot.GitTopLevel(directory) ?? directory;
        var files = new EditSession(root);
        try
        {
            return new InitPlan(files, project, root, options).Make();
        }
        catch (UnreadableProjectException exception)
        {
            var place = new SourceLocation(files.Relative(exception.Path), exception.Line, exception.Column);
            return new()
            {
                Root = root,
                Project = project,
                Findings = [Finding.Of(ContextFindings.ProjectUnreadable, $"'{place.File}' is not well-formed XML: {exception.Message} Correct it and run init again.", place)],
            };
        }
    }
}
