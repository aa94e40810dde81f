using System.Text.Json;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Cli;

/// <summary>What the MSBuild task starts: <c>codegen build --request FILE --result FILE</c>.</summary>
internal static class BuildCommand
{
    /// <summary>Runs the pipeline on a request and leaves the result beside it.</summary>
    /// <returns>0 without an error finding, 1 with one, 2 when the request cannot be read.</returns>
    public static int Run(string requestFile, string resultFile, TextWriter error, CancellationToken cancellationToken)
    {
        BuildRequest request;
        try
        {
            request = BuildFiles.ReadRequest(requestFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            error.WriteLine($"The request '{requestFile}' cannot be read: {exception.Message}");
            return 2;
        }

        var result = BuildPipeline.Run(request, cancellationToken);
        BuildFiles.WriteResult(resultFile, result);
        return result.Findings.Any(finding => finding.Severity == "error") ? 1 : 0;
    }
}
