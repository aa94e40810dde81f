using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>
/// The exact compilation of a project, as the build compiles it: same references, options, configuration files, generators and analyzers.
/// Safe for concurrent use.
/// </summary>
public sealed class ProjectCompilation
{
    private readonly CSharpCommandLineArguments _arguments;
    private readonly CSharpCompilation _withoutGenerated;
    private readonly AnalyzerConfiguration _configuration;
    private readonly ImmutableArray<AdditionalText> _additionalTexts;
    private readonly AnalyzerSet _analyzerSet;
    private readonly Task<ImmutableArray<DiagnosticAnalyzer>> _analyzers;
    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<Diagnostic> _generatorDiagnostics;
    private readonly Lazy<CheckResult> _baseline;

    private ProjectCompilation(
        CSharpCommandLineArguments arguments,
        IEnumerable<string> extraSources,
        Func<CommandLineReference, MetadataReference?> substitute,
        AnalyzerLoader loader,
        CancellationToken cancellationToken)
    {
        _arguments = arguments;
        Loader = loader;
        _analyzerSet = new AnalyzerSet(
            arguments.AnalyzerReferences.Select(reference => Path.GetFullPath(reference.FilePath, arguments.BaseDirectory!)), loader);
        var generators = Task.Run(_analyzerSet.LoadGenerators, cancellationToken);

        var listed = arguments.SourceFiles.Select(source => source.Path).ToHashSet(StringComparer.Ordinal);
        var extra = extraSources.Select(Path.GetFullPath).Where(path => !listed.Contains(path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var onDisk = listed.Concat(extra).ToLookup(File.Exists);
        MissingSources = [.. onDisk[false].Order(StringComparer.Ordinal)];
        _configuration = AnalyzerConfiguration.Load(arguments.AnalyzerConfigPaths, listed.Where(path => !IsBuilt(path))).WithFilesAbove(onDisk[true]);
        _additionalTexts = [.. arguments.AdditionalFiles.Select(file => new AdditionalFile(Path.GetFullPath(file.Path, arguments.BaseDirectory!)))];
        _withoutGenerated = CompilationLoader.Load(arguments, onDisk[true], _configuration, substitute, cancellationToken);

        _driver = CSharpGeneratorDriver.Create(
                generators.GetAwaiter().GetResult(),
                _additionalTexts,
                arguments.ParseOptions,
                _configuration.Analyzer,
                new GeneratorDriverOptions(
                    IncrementalGeneratorOutputKind.None,
                    trackIncrementalGeneratorSteps: false,
                    baseDirectory: arguments.GeneratedFilesOutputDirectory ?? arguments.OutputDirectory))
            .RunGeneratorsAndUpdateCompilation(_withoutGenerated, out var compilation, out _generatorDiagnostics, cancellationToken);
        Compilation = (CSharpCompilation)compilation;

        // Loading analyzers overlaps with whatever the caller does until the first check.
        _analyzers = Task.Run(() => _analyzerSet.Analyzers, cancellationToken);
        _baseline = new(CheckBaseline);
    }

    // What the build itself has made (obj/) is no reason for it to look for configuration.
    private bool IsBuilt(string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(_arguments.OutputDirectory) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private AnalyzerLoader Loader { get; }

    /// <summary>Today's tree, after generators.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The folder of the project file.</summary>
    public string ProjectDirectory => _arguments.BaseDirectory!;

    /// <summary>The assembly's file name, such as <c>Shop.dll</c>.</summary>
    public string AssemblyFileName => _arguments.OutputFileName!;

    /// <summary>Source files that were named and are not on disk, absolute; they are left out.</summary>
    public ImmutableArray<string> MissingSources { get; }

    /// <summary>Analyzers and generators that could not be loaded, each with its reason; what they would report is not checked.</summary>
    public ImmutableArray<string> AnalyzerFailures => _analyzerSet.Failures;

    /// <summary>What the build says about today's tree. Computed on first use.</summary>
    public CheckResult Baseline => _baseline.Value;

    /// <summary>How files are parsed.</summary>
    internal CSharpParseOptions ParseOptions => _arguments.ParseOptions;

    /// <summary>The configuration files that hold for the project's files and for new ones.</summary>
    internal AnalyzerConfiguration ConfigurationFor(IEnumerable<string> newSources) => _configuration.WithFilesAbove(newSources);

    /// <summary>Makes the reference that other projects take to today's tree; null while it does not compile.</summary>
    public MetadataReference? ToReference(MetadataReferenceProperties properties = default, CancellationToken cancellationToken = default) =>
        Emitter.EmitReference(Compilation, _arguments, properties, cancellationToken);

    /// <summary>Loads the compilation that a build has captured.</summary>
    /// <param name="commandLineFile">The compiler command line, one argument a line.</param>
    /// <param name="projectDirectory">The folder of the project file, absolute.</param>
    /// <param name="extraSources">Files that belong to the project and came after the command line was captured, absolute.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="CompilationUnavailableException">The command line cannot be read, or a referenced assembly is absent.</exception>
    public static ProjectCompilation Load(
        string commandLineFile, string projectDirectory, IEnumerable<string>? extraSources = null, CancellationToken cancellationToken = default) =>
        new(CommandLine.Read(commandLineFile, projectDirectory), extraSources ?? [], _ => null, new AnalyzerLoader(), cancellationToken);

    /// <summary>Loads the compilation of a command line.</summary>
    internal static ProjectCompilation Load(
        CSharpCommandLineArguments arguments, IEnumerable<string> extraSources, CancellationToken cancellationToken) =>
        new(arguments, extraSources, _ => null, new AnalyzerLoader(), cancellationToken);

    /// <summary>Loads another project's compilation with some references replaced; analyzers that both use are loaded (and jitted) once.</summary>
    internal ProjectCompilation LoadBeside(
        CSharpCommandLineArguments arguments, Func<CommandLineReference, MetadataReference?> substitute, CancellationToken cancellationToken) =>
        new(arguments, [], substitute, Loader, cancellationToken);

    /// <summary>Compiles with changes and reports what the build would. The project itself stays as it is.</summary>
    /// <param name="changes">New, replaced and removed C# files.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public CheckResult Check(IReadOnlyList<SourceChange> changes, CancellationToken cancellationToken = default) =>
        Check(changes, Severity.Warning, cancellationToken);

    /// <summary>Compiles with changes and reports what the build would, from a severity on; for errors only, few analyzers run in most projects.</summary>
    /// <param name="changes">New, replaced and removed C# files.</param>
    /// <param name="minimum">The least severity that is reported: <see cref="Severity.Warning"/> or <see cref="Severity.Error"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal CheckResult Check(IReadOnlyList<SourceChange> changes, Severity minimum, CancellationToken cancellationToken = default) =>
        Check(changes, minimum, compilation => compilation, cancellationToken);

    /// <summary>Compiles with changes of files and of the compilation itself.</summary>
    internal CheckResult Check(
        IReadOnlyList<SourceChange> changes, Severity minimum, Func<CSharpCompilation, CSharpCompilation> alter, CancellationToken cancellationToken)
    {
        var configuration = _configuration.WithFilesAbove(changes.Where(change => change.Text is not null).Select(change => change.Path));
        var candidate = alter(ChangedSources.Apply(_withoutGenerated, changes, _arguments, cancellationToken));
        var driver = _driver;
        if (configuration != _configuration)
        {
            candidate = candidate.WithOptions(candidate.Options.WithSyntaxTreeOptionsProvider(configuration.Tree));
            driver = driver.WithUpdatedAnalyzerConfigOptions(configuration.Analyzer);
        }

        driver.RunGeneratorsAndUpdateCompilation(candidate, out var compilation, out var fromGenerators, cancellationToken);
        var result = Check((CSharpCompilation)compilation, fromGenerators, configuration, minimum, cancellationToken);
        var existing = _withoutGenerated.SyntaxTrees.Select(tree => tree.FilePath).ToHashSet(StringComparer.Ordinal);
        var added = changes.Select(change => change.Path).Where(path => !existing.Contains(path)).ToHashSet(StringComparer.Ordinal);
        return IntroducedDiagnostics.Separate(result, added, _baseline);
    }

    private CheckResult CheckBaseline() => Check(Compilation, _generatorDiagnostics, _configuration, Severity.Warning, CancellationToken.None);

    private CheckResult Check(
        CSharpCompilation compilation,
        ImmutableArray<Diagnostic> fromGenerators,
        AnalyzerConfiguration configuration,
        Severity minimum,
        CancellationToken cancellationToken)
    {
        var emitting = Task.Run(() => Emitter.Emit(compilation, _arguments, cancellationToken), cancellationToken);
        var analyzers = AnalyzerFilter.Apply(_analyzers.GetAwaiter().GetResult(), compilation, configuration, minimum);
        var options = new AnalyzerOptions(_additionalTexts, configuration.Analyzer);
        var diagnostics = BuildDiagnostics.Collect(compilation, fromGenerators, DiagnosticsOf(emitting), analyzers, options, cancellationToken);
        var records = DiagnosticConversion.Convert(diagnostics, ProjectDirectory).Where(record => record.Severity >= minimum).ToImmutableArray();
        var hasErrors = records.Any(record => record.Severity == Severity.Error);
        return new CheckResult
        {
            Diagnostics = records,
            Introduced = [],
            BaselineErrors = [],
            Compilation = compilation,
            Assembly = hasErrors ? null : emitting.GetAwaiter().GetResult().Assembly,
        };
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Task<(EmittedAssembly? Assembly, ImmutableArray<Diagnostic> Diagnostics)> emitting) =>
        (await emitting.ConfigureAwait(false)).Diagnostics;
}
