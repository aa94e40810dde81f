using System.CommandLine;
using System.Text.Json;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Cli.Commands;

/// <summary>What the MSBuild task starts: runs the pipeline on a request and leaves the result beside it.</summary>
internal sealed class BuildCommand : EngineCommand
{
    private readonly Option<string> _request = new("--request") { Required = true, Description = "The request that the build has written." };

    private readonly Option<string> _result = new("--result") { Required = true, Description = "Where the result goes." };

    /// <summary>Makes the command.</summary>
    public BuildCommand(SharedOptions shared)
        : base(shared, "build", "What the MSBuild task starts.", "codegen build --request obj/codegen/request.json --result obj/codegen/result.json")
    {
        Hidden = true;
        Options.Add(_request);
        Options.Add(_result);
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult call, CommandOutput output, CancellationToken cancellationToken)
    {
        var requestFile = call.GetRequiredValue(_request);
        var request = Read(requestFile);
        var result = await RunAsync(request, Path.GetDirectoryName(Path.GetFullPath(requestFile))!, cancellationToken);
        BuildFiles.WriteResult(call.GetRequiredValue(_result), result);
        return result.Findings.Any(finding => finding.Severity == "error") ? ExitCode.Findings : ExitCode.Ok;
    }

    private static BuildRequest Read(string requestFile)
    {
        try
        {
            return BuildFiles.ReadRequest(requestFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CommandFailure(
                InternalFindings.WrongArguments, $"The request '{requestFile}' cannot be read: {exception.Message}", ExitCode.Usage);
        }
    }

    // The task shows what the result says, so that also what nobody foresaw is an error with a code.
    private static async Task<BuildResult> RunAsync(BuildRequest request, string directory, CancellationToken cancellationToken)
    {
        try
        {
            SdkRoslyn.Install(request.RoslynDirectory);
            return await BuildPipeline.RunAsync(request, cancellationToken);
        }
        catch (CompilationUnavailableException exception)
        {
            return Failed(exception.Finding, request);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            var log = Path.Combine(directory, "engine.log");
            await File.WriteAllTextAsync(log, $"{exception}\n", CancellationToken.None);
            return Failed(Finding.Of(InternalFindings.Unexpected, $"{exception.GetType().Name}: {exception.Message} The stack is in '{log}'; please report it."), request);
        }
    }

    private static BuildResult Failed(Finding finding, BuildRequest request) => new()
    {
        Findings =
        [
            new ResultFinding(
                finding.Descriptor.Code, "error", finding.Message, request.Project, 1, 1, FindingCatalog.HelpLink(finding.Descriptor.Code)),
        ],
    };
}
