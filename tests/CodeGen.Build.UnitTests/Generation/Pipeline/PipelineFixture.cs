namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>Generates from specs in a real project; restoring it is the slow part, so a fixture does it as seldom as it can.</summary>
[Category("Slow")]
public abstract class PipelineFixture
{
    private protected WebProject Project { get; private set; } = null!;

    [OneTimeSetUp]
    public void Create() => Project = new WebProject();

    [OneTimeTearDown]
    public void Remove() => Project.Dispose();

    /// <summary>A committed spec.</summary>
    private protected static string Spec(string name) => File.ReadAllText(SourceTree.PathOf("Pipeline", "Specs", $"{name}.feature.yaml"));
}
