using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Documents;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Yaml;
using CodeGen.Build.UnitTests.Documentation;

namespace CodeGen.Build.UnitTests.Conformance;

/// <summary>
/// Each construct of the format with its model, and each code with its messages, as committed in tests/conformance. A new key or code needs
/// its spec there; CODEGEN_ACCEPT_SNAPSHOTS=1 writes what is to be reviewed beside it.
/// </summary>
public sealed class ConformanceSnapshotTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Files that are too large to be committed, and one that is not there.
    private static readonly Dictionary<string, byte[]?> Made = new(StringComparer.Ordinal)
    {
        ["CG1001"] = null,
        ["CG1002"] = Encoding.UTF8.GetBytes(new string('#', (1024 * 1024) + 1)),
        ["CG1015"] = Encoding.UTF8.GetBytes("feature: shop\n" + string.Concat(Enumerable.Range(0, 1_001).Select(number => $"k{number}: 1\n"))),
    };

    private static IEnumerable<string> Constructs => ConformanceFolder.Constructs;

    private static IEnumerable<string> Errors => ConformanceFolder.Errors.Concat(Made.Keys).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Codes => FindingCatalog.All.Select(descriptor => descriptor.Code).Where(code => code.StartsWith("CG1", StringComparison.Ordinal));

    [TestCaseSource(nameof(Constructs))]
    public void A_construct_has_the_model_that_was_reviewed(string name)
    {
        var result = SpecReader.Read(ConformanceFolder.Spec("constructs", name), $"{name}.feature.yaml");

        var mistakes = result.Findings.Where(finding => finding.Severity == Severity.Error && finding.Descriptor != SpecFindings.NotSupported && finding.Descriptor != SpecFindings.NotNullWithoutDefault);
        Assert.That(mistakes.Select(finding => $"{finding.Location} {finding.Message}"), Is.Empty);
        ConformanceFolder.AssertAccepted("constructs", $"{name}.model.json", SpecModelJson.Of(result.Model!).ToJsonString(Indented) + "\n");
    }

    [TestCaseSource(nameof(Errors))]
    public void A_code_has_the_messages_that_were_reviewed(string code)
    {
        // What this version does not generate is a matter of its own code only.
        var findings = Findings(code).Where(finding => finding.Descriptor.Code == code || (finding.Descriptor != SpecFindings.NotSupported && finding.Descriptor != SpecFindings.NotGenerated));
        var lines = findings.Select(finding => $"{finding.Descriptor.Code} {finding.Severity.ToString().ToLowerInvariant()} {finding.Location!.Line}:{finding.Location.Column} {finding.Message}").ToArray();

        Assert.That(lines, Has.Some.StartsWith(code));
        ConformanceFolder.AssertAccepted("errors", $"{code}.txt", string.Concat(lines.Where(line => lines.Length < 1_000 || line.StartsWith(code, StringComparison.Ordinal)).Select(line => line + "\n")));
    }

    [Test]
    public void Every_key_of_the_format_occurs_in_a_construct()
    {
        var coverage = new FormatCoverage();
        foreach (var name in Constructs)
        {
            coverage.Add(YamlReader.Read(File.ReadAllText(ConformanceFolder.Spec("constructs", name)), new FindingList(name), new AliasBudget())!);
        }

        Assert.That(FormatCoverage.All.Except(coverage.Keys), Is.Empty, "Write the keys into a spec of tests/conformance/constructs.");
    }

    [Test]
    public void Every_code_of_specs_has_its_messages() =>
        Assert.That(Codes.Except(Errors), Is.Empty, "Write a spec with the finding as tests/conformance/errors/<code>.feature.yaml.");

    [Test]
    public void Every_example_of_the_readme_is_a_good_spec()
    {
        var examples = Regex.Matches(new MarkdownPage("README.md").Text, "(?<=\n```yaml\n)(feature: .*?)(?=```)", RegexOptions.Singleline).Select(match => match.Value).ToArray();

        Assert.That(examples, Is.Not.Empty);
        foreach (var example in examples)
        {
            Assert.That(SpecReader.ReadText(example, "README.md").Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message), Is.Empty, example);
        }
    }

    private static IEnumerable<Finding> Findings(string code)
    {
        if (!Made.TryGetValue(code, out var content))
        {
            return SpecReader.Read(ConformanceFolder.Spec("errors", code), $"{code}.feature.yaml").Findings;
        }

        if (content is null)
        {
            return SpecReader.Read(ConformanceFolder.Spec("errors", "none"), $"{code}.feature.yaml").Findings.Select(WithoutFolder);
        }

        var folder = Directory.CreateTempSubdirectory("codegen-conformance-");
        var path = Path.Combine(folder.FullName, $"{code}.feature.yaml");
        File.WriteAllBytes(path, content);
        var findings = SpecReader.Read(path, $"{code}.feature.yaml").Findings;
        folder.Delete(recursive: true);
        return findings;
    }

    // The system's own message names the file by its full path.
    private static Finding WithoutFolder(Finding finding) => finding with { Message = Regex.Replace(finding.Message, "'[^']*errors.none", "'errors/none") };
}
