namespace CodeGen.Build.Benchmarks;

/// <summary>Something that is measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Run">Prepares and runs it once.</param>
internal sealed record Scenario(string Name, Func<Measurement> Run)
{
    /// <summary>The exit codes of a run that did what it should.</summary>
    public IReadOnlyCollection<int> Accepts { get; init; } = [0];
}
