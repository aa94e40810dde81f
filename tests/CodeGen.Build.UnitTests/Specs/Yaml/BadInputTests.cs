using System.Globalization;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs.Yaml;

/// <summary>Each way in which an input may be bad gets its finding at its place, and no other spec suffers from it.</summary>
public sealed class BadInputTests
{
    private string _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("codegen-bad-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(typeof(BadInputs), nameof(BadInputs.All))]
    public void A_bad_input_is_refused_at_its_place(BadInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var path = Path.Combine(_folder, "a.feature.yaml");
        File.WriteAllBytes(path, input.Content);

        var result = SpecReader.Read(path, "a.feature.yaml");

        var brief = result.Brief();
        string[] told = input.Findings[^1].EndsWith(" findings", StringComparison.Ordinal)
            ? [brief[0], string.Create(CultureInfo.InvariantCulture, $"{brief.Length} findings")]
            : brief;
        Assert.That(told, Is.EqualTo(input.Findings), result.Findings.FirstOrDefault()?.Message);
        Assert.That(result.HasErrors, Is.True);
    }

    [TestCaseSource(typeof(BadInputs), nameof(BadInputs.All))]
    public void A_bad_input_allocates_less_than_400_MB(BadInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var path = Path.Combine(_folder, "a.feature.yaml");
        File.WriteAllBytes(path, input.Content);

        // At least twice what was ever in use; that, and the time, is what tests/Benchmarks measures.
        var before = GC.GetAllocatedBytesForCurrentThread();
        SpecReader.Read(path, "a.feature.yaml");

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(400_000_000));
    }

    [Test]
    public void The_other_specs_of_a_project_go_on()
    {
        var inputs = BadInputs.All.Where(input => input.Content.Length < 100_000).ToArray();
        for (var number = 0; number < inputs.Length; number++)
        {
            File.WriteAllBytes(Path.Combine(_folder, $"bad{number}.feature.yaml"), inputs[number].Content);
        }

        File.WriteAllText(Path.Combine(_folder, "good.feature.yaml"), "feature: good\nsecurity: authenticated\nentities: [{ name: Order, fields: { number: string } }]\n");

        var specs = SpecSet.Read(Request(), _folder);

        Assert.That(specs.Files, Has.Length.EqualTo(inputs.Length + 1));
        Assert.That(specs.Files.Where(file => file.IsUsable).Select(file => file.Model!.Name), Is.EqualTo(new[] { "good" }));
    }

    private BuildRequest Request() => new()
    {
        Engine = "unused",
        PackageVersion = "1.0.0",
        Project = Path.Combine(_folder, "Shop.csproj"),
        RootNamespace = "Shop",
        AssemblyName = "Shop",
        TargetFramework = "net10.0",
        CommandLineFile = "unused",
        IntermediateDirectory = Path.Combine(_folder, "obj"),
        GateDirectory = Path.Combine(_folder, "codegen"),
        RoslynDirectory = "unused",
        MSBuild = "unused",
        DotnetHost = "unused",
        Specs = [.. Directory.EnumerateFiles(_folder).Select(path => new FeatureSpecItem(path))],
    };
}
