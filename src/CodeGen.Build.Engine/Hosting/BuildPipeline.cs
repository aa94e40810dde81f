namespace CodeGen.Build.Engine.Hosting;

/// <summary>What a build asks of the engine: the gate of each spec that is stale, and what was found on the way.</summary>
public static class BuildPipeline
{
    /// <summary>Names the features of the request.</summary>
    /// <param name="request">What the build knows.</param>
    /// <param name="cancellationToken">Ends the work between two features.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static BuildResult Run(BuildRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return new BuildResult { Messages = [.. request.Specs.Select(spec => $"codegen: {Path.GetFileName(spec.Path)}")] };
    }
}
