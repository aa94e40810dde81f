namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG4xxx codes: what is said about validation.</summary>
public static class ValidationFindings
{
    /// <summary>Generated code does not compile.</summary>
    public static readonly FindingDescriptor GeneratedCodeError = new(
        "CG4001", "generated-code-error", Severity.Error, "Generated code has an error",
        "The compiler or an analyzer reports an error in generated code, exactly as the build would after approval. The feature cannot be approved.",
        "See the spec line that the code goes back to; if the spec is right, the template is wrong: override it by CodeGenTemplateDir or report it.");

    /// <summary>Generated code brings a warning.</summary>
    public static readonly FindingDescriptor GeneratedCodeWarning = new(
        "CG4002", "generated-code-warning", Severity.Warning, "Generated code has a warning",
        "The compiler or an analyzer reports a warning in generated code, exactly as the build would after approval.",
        "Judge it in the review; approval acknowledges it. A severity in .editorconfig holds for generated code too.");

    /// <summary>The feature breaks code that exists.</summary>
    public static readonly FindingDescriptor ExistingCodeError = new(
        "CG4003", "existing-code-error", Severity.Error, "The feature breaks existing code",
        "Code that exists and compiles today would not compile once the feature is approved, usually because of a name that becomes ambiguous.",
        "Rename the entity or route in the spec, or the existing code.");

    /// <summary>The feature brings a warning to code that exists.</summary>
    public static readonly FindingDescriptor ExistingCodeWarning = new(
        "CG4004", "existing-code-warning", Severity.Warning, "The feature brings a warning to existing code",
        "Existing code would show a warning that it does not show today once the feature is approved.",
        "Judge it in the review; approval acknowledges it.");

    /// <summary>Characters that hide what code says.</summary>
    public static readonly FindingDescriptor InvisibleCharacter = new(
        "CG4005", "invisible-character", Severity.Error, "Invisible or direction-changing character",
        "A generated file holds a character that is not shown or that reorders what is shown, so that a reviewer reads something else than the compiler.",
        "Remove the character from the spec or template that it comes from.");

    /// <summary>A directive that changes what is reported.</summary>
    public static readonly FindingDescriptor ForbiddenDirective = new(
        "CG4006", "forbidden-directive", Severity.Error, "Directive that hides findings",
        "Generated code holds a directive that silences diagnostics or moves their place.",
        "Remove the directive from the template; set severities in .editorconfig.");

    /// <summary>An API that generated code must not use.</summary>
    public static readonly FindingDescriptor BannedApi = new(
        "CG4007", "banned-api", Severity.Error, "API that generated code must not use",
        "Generated product code uses an API that reaches outside the application: processes, files, sockets, environment, code that is loaded or made at run time.",
        "Put such code into a class of your own and call that; if a template asks for it, change the template.");

    /// <summary>The test project was never restored.</summary>
    public static readonly FindingDescriptor TestsNotRestored = new(
        "CG4010", "tests-not-restored", Severity.Warning, "Test project not restored",
        "The test project's packages are not restored, so generated tests were not compiled (NotExecuted). The engine never restores: that needs the network.",
        "Run dotnet restore on the test project or the solution, then build again.");

    /// <summary>There is no test project.</summary>
    public static readonly FindingDescriptor NoTestProject = new(
        "CG4011", "no-test-project", Severity.Warning, "No test project",
        "No test project references this project, so generated tests stay in the gate and are not compiled. The checklist stays open; approval is possible.",
        "Add a test project that references this one, or name it by the property CodeGenTestProject.");

    /// <summary>There are several test projects.</summary>
    public static readonly FindingDescriptor SeveralTestProjects = new(
        "CG4012", "several-test-projects", Severity.Warning, "Several test projects",
        "More than one test project references this project; generated tests were not compiled because it is not known where they belong.",
        "Name one by the property CodeGenTestProject in the project file.");

    /// <summary>The test project's compiler command line could not be had.</summary>
    public static readonly FindingDescriptor TestCaptureFailed = new(
        "CG4013", "test-capture-failed", Severity.Warning, "Test project could not be examined",
        "The design-time build that asks for the test project's compiler command line failed, so generated tests were not compiled (NotExecuted).",
        "Build the test project by itself and repair what it reports.");

    /// <summary>The project is broken without the feature.</summary>
    public static readonly FindingDescriptor ProjectDoesNotCompile = new(
        "CG4014", "project-does-not-compile", Severity.Error, "The project does not compile",
        "The project has errors of its own; the compiler stops at them, so generated code could not be checked.",
        "Repair the errors and build again.");

    /// <summary>The test project is broken without the feature.</summary>
    public static readonly FindingDescriptor TestsDoNotCompile = new(
        "CG4015", "tests-do-not-compile", Severity.Warning, "The test project does not compile",
        "The test project has errors of its own; the compiler stops at them, so generated tests could not be checked.",
        "Repair the errors and build again.");

    /// <summary>The command line of the project could not be had afresh.</summary>
    public static readonly FindingDescriptor ProjectCaptureFailed = new(
        "CG4016", "project-capture-failed", Severity.Error, "Project could not be examined",
        "The design-time build that asks for the project's compiler command line failed.",
        "Build the project and repair what it reports.");

    /// <summary>An analyzer could not be loaded.</summary>
    public static readonly FindingDescriptor AnalyzerNotLoaded = new(
        "CG4017", "analyzer-not-loaded", Severity.Info, "Analyzer or generator not loaded",
        "An analyzer or generator of the project could not be loaded, so what it reports or generates was not checked.",
        "Build the project: the compiler reports the same as CS8032 or CS8034.");

    /// <summary>No usable compiler.</summary>
    public static readonly FindingDescriptor CompilerUnavailable = new(
        "CG4020", "compiler-unavailable", Severity.Error, "Compiler not found or too old",
        "The engine compiles with the Roslyn of the SDK that runs the build, and that is absent or older than the oldest supported one.",
        "Build with a .NET SDK 9.0.300 or newer.");

    /// <summary>The captured command line is of no use.</summary>
    public static readonly FindingDescriptor CommandLineInvalid = new(
        "CG4021", "command-line-invalid", Severity.Error, "Compiler command line absent or not understood",
        "The compiler command line that the build captured under obj/ is absent, empty or not understood.",
        "Build the project again; if it stays, delete obj/codegen and build.");

    /// <summary>A referenced file is absent.</summary>
    public static readonly FindingDescriptor ReferenceMissing = new(
        "CG4022", "reference-missing", Severity.Error, "Referenced assembly not there",
        "An assembly that the project references is not on disk.",
        "Build the project that produces it, or restore the packages.");
}
