namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG2xxx codes: what is said about code base.</summary>
public static class ContextFindings
{
    /// <summary>The path that init was given leads to no project.</summary>
    public static readonly FindingDescriptor ProjectNotFound = new(
        "CG2050", "project-not-found", Severity.Error, "Project not found",
        "The path names no project file, and no folder that holds one, so nothing was changed.",
        "Name a C# project file, or a folder with exactly one.");

    /// <summary>The path that init was given leads to more than one project.</summary>
    public static readonly FindingDescriptor SeveralProjects = new(
        "CG2051", "several-projects", Severity.Error, "Several projects",
        "The folder or solution holds more than one project, and which of them gets the features is not for a tool to guess.",
        "Name the project file.");

    /// <summary>The project has the old format.</summary>
    public static readonly FindingDescriptor ProjectNotSdkStyle = new(
        "CG2052", "project-not-sdk-style", Severity.Error, "Not an SDK-style project",
        "The project file names no SDK; packages cannot add build steps and items to it.",
        "Convert the project to the SDK format.");

    /// <summary>The project is of another language.</summary>
    public static readonly FindingDescriptor ProjectNotCSharp = new(
        "CG2053", "project-not-csharp", Severity.Error, "Not a C# project",
        "Features are generated as C# and compiled into the project.",
        "Use a C# project.");

    /// <summary>A project file, or a file that it inherits, is not well-formed.</summary>
    public static readonly FindingDescriptor ProjectUnreadable = new(
        "CG2054", "project-unreadable", Severity.Error, "Project file unreadable",
        "A project file or one of the Directory.* files that apply to it is not well-formed XML, so it cannot be changed safely.",
        "Correct the XML at the place named.");

    /// <summary>No package versions are known for the target framework.</summary>
    public static readonly FindingDescriptor UnknownPackageVersions = new(
        "CG2055", "unknown-package-versions", Severity.Warning, "Package versions unknown",
        "Packages that the templates need are missing, and no versions that fit the project's target framework are known.",
        "Reference the packages in versions of your choice.");

    /// <summary>More than one test project may be meant.</summary>
    public static readonly FindingDescriptor SeveralTestProjects = new(
        "CG2056", "several-test-projects", Severity.Warning, "Several test projects",
        "More than one test project belongs to the project, so none was chosen for generated tests.",
        "Set the property CodeGenTestProject in the project file.");

    /// <summary>A file could not be written.</summary>
    public static readonly FindingDescriptor InitFileNotWritten = new(
        "CG2057", "init-file-not-written", Severity.Error, "File not written",
        "The system refused to write one of the files that init changes.",
        "Make the file and its folder writable and run init again.");
}
