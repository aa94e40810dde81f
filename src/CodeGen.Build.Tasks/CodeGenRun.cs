using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Threading;
using CodeGen.Build.Tasks.Files;
using CodeGen.Build.Tasks.Incremental;
using CodeGen.Build.Tasks.Reporting;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CodeGen.Build.Tasks;

/// <summary>Hands the project's specs to the engine and logs what it found.</summary>
[MSBuildMultiThreadableTask]
public sealed class CodeGenRun : EngineTask, IDisposable
{
    private const int ErrorFindings = 1;

    private readonly CancellationTokenSource _cancellation = new CancellationTokenSource();

    /// <summary>The <c>FeatureSpec</c> items.</summary>
    [Required]
    public ITaskItem[] Specs { get; set; } = [];

    /// <summary>All files whose time makes the generation stale.</summary>
    [Required]
    public ITaskItem[] Inputs { get; set; } = [];

    /// <summary>The file in which the engine lists the files that specs include, one a line.</summary>
    public string IncludedFile { get; set; } = "";

    /// <summary>The hash of all settings that make the generation stale.</summary>
    [Required]
    public string Settings { get; set; } = "";

    /// <summary>The file whose time tells MSBuild that nothing is stale.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>The folder <c>obj/codegen</c>, absolute.</summary>
    [Required]
    public string IntermediateDirectory { get; set; } = "";

    /// <summary>The gated folder, absolute.</summary>
    [Required]
    public string GateDirectory { get; set; } = "";

    /// <summary>The captured compiler command line.</summary>
    [Required]
    public string CommandLineFile { get; set; } = "";

    /// <summary>The SDK's <c>MSBuild.dll</c>.</summary>
    [Required]
    public string MSBuild { get; set; } = "";

    /// <summary>The folder of the SDK's Roslyn.</summary>
    [Required]
    public string RoslynDirectory { get; set; } = "";

    /// <summary>The project's <c>RootNamespace</c>; empty when the project has none.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>The project's <c>AssemblyName</c>.</summary>
    [Required]
    public string AssemblyName { get; set; } = "";

    /// <summary>The target framework that is being built.</summary>
    [Required]
    public string TargetFramework { get; set; } = "";

    /// <summary>The solution; empty when the project is built alone.</summary>
    public string? Solution { get; set; }

    /// <summary>The folder of the team's own templates.</summary>
    public string? TemplateDirectory { get; set; }

    /// <summary>The test project.</summary>
    public string? TestProject { get; set; }

    /// <summary><c>CodeGenMode</c>.</summary>
    public string Mode { get; set; } = "generate";

    /// <summary>Whether the build runs on a CI server.</summary>
    public bool ContinuousIntegration { get; set; }

    private string RequestFile => Path.Combine(IntermediateDirectory, "request.json");

    private string ResultFile => Path.Combine(IntermediateDirectory, "result.json");

    private string EngineLog => Path.Combine(IntermediateDirectory, "engine.log");

    /// <inheritdoc />
    public override void Cancel()
    {
        _cancellation.Cancel();
        base.Cancel();
    }

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc />
    public override bool Execute()
    {
        Directory.CreateDirectory(IntermediateDirectory);
        using var writer = WriterLock.Acquire(Path.Combine(IntermediateDirectory, "build.lock"), BuildEngine, _cancellation.Token);
        if (writer == null)
        {
            return false;
        }

        var stamp = new Stamp(StampFile, Settings);
        if (stamp.IsUpToDate(Inputs.Select(PathOf)))
        {
            Log.LogMessage(MessageImportance.Low, "Another build of this project has generated from the same inputs; the engine is not started.");
            return true;
        }

        File.Delete(StampFile);
        File.Delete(ResultFile);
        JsonFile.Write(RequestFile, CreateRequest());
        var (read, start) = (SpecTimes(), DateTime.UtcNow);
        if (!base.Execute() || !LogResult())
        {
            return false;
        }

        // A spec that was saved while the engine ran is newer than what the engine has read.
        if (read.SequenceEqual(SpecTimes()) && IncludedTimes().All(time => time < start))
        {
            stamp.Write(GateDirectory);
        }

        return true;
    }

    /// <inheritdoc />
    protected override void AppendArguments(CommandLineBuilder builder)
    {
        builder.AppendSwitch("build");
        builder.AppendSwitchIfNotNull("--request ", RequestFile);
        builder.AppendSwitchIfNotNull("--result ", ResultFile);
    }

    /// <inheritdoc />
    protected override bool HandleTaskExecutionErrors()
    {
        if (ExitCode == ErrorFindings && File.Exists(ResultFile))
        {
            return true;
        }

        LogEngineFailure($"ended with exit code {ExitCode}");
        return false;
    }

    /// <inheritdoc />
    protected override void OnTimedOut()
    {
        File.WriteAllLines(EngineLog, Output);
        LogFailure(
            TaskCode.EngineTimedOut,
            $"The CodeGen.Build engine did not finish within {Timeout / 1000} seconds and was ended; its output is in '{EngineLog}'. "
            + "Raise CodeGenTimeout, in seconds, if the machine is slow.");
    }

    private bool LogResult()
    {
        try
        {
            ResultLog.Write(Log, JsonFile.Read<Result>(ResultFile), Project);
        }
        catch (Exception exception) when (exception is IOException || exception is SerializationException)
        {
            LogEngineFailure($"left no readable result ({exception.Message})");
        }

        if (ExitCode != 0 && !Log.HasLoggedErrors)
        {
            LogEngineFailure($"ended with exit code {ExitCode} and named no error");
        }

        return !Log.HasLoggedErrors;
    }

    private void LogEngineFailure(string what)
    {
        File.WriteAllLines(EngineLog, Output);
        LogFailure(
            TaskCode.EngineFailed,
            $"The CodeGen.Build engine {what}; nothing was generated, and its output is in '{EngineLog}'.{LastOutput}");
    }

    private Request CreateRequest() => new Request
    {
        Engine = Engine,
        PackageVersion = typeof(CodeGenRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        Project = Project,
        Solution = NullIfEmpty(Solution),
        RootNamespace = RootNamespace,
        AssemblyName = AssemblyName,
        TargetFramework = TargetFramework,
        CommandLineFile = CommandLineFile,
        IntermediateDirectory = IntermediateDirectory,
        GateDirectory = GateDirectory,
        TemplateDirectory = NullIfEmpty(TemplateDirectory),
        TestProject = NullIfEmpty(TestProject),
        RoslynDirectory = RoslynDirectory,
        MSBuild = MSBuild,
        DotnetHost = DotnetHost,
        Specs = Specs
            .Select(item => new RequestSpec { Path = PathOf(item), DbContext = NullIfEmpty(item.GetMetadata("DbContext")) })
            .OrderBy(spec => spec.Path, StringComparer.Ordinal)
            .ToList(),
        Properties = GlobalProperties.Of(BuildEngine),
        Mode = Mode,
        ContinuousIntegration = ContinuousIntegration,
    };

    private List<DateTime> SpecTimes() => Specs.Select(item => File.GetLastWriteTimeUtc(PathOf(item))).ToList();

    private IEnumerable<DateTime> IncludedTimes() =>
        File.Exists(IncludedFile) ? File.ReadAllLines(IncludedFile).Select(File.GetLastWriteTimeUtc) : Enumerable.Empty<DateTime>();

    private static string PathOf(ITaskItem item) => item.GetMetadata("FullPath");

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
