using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.UnitTests.Specs;

/// <summary>Reads specs from text in tests.</summary>
internal static class SpecBuilder
{
    /// <summary>The head of a spec that has nothing to ask.</summary>
    public const string Head = "feature: shop\nsecurity: authenticated\n";

    /// <summary>Reads the text.</summary>
    public static SpecReadResult Read(string text) => SpecReader.ReadText(text, "a.feature.yaml");

    /// <summary>Reads the text behind <see cref="Head"/>.</summary>
    public static SpecReadResult ReadBody(string body) => Read(Head + body);

    /// <summary>Reads a spec with one entity, written behind <c>- name: Order</c>.</summary>
    public static SpecReadResult ReadEntity(string entity) =>
        ReadBody("entities:\n  - name: Order\n" + string.Concat(entity.Split('\n').Select(line => $"    {line}\n")));

    /// <summary>The findings as <c>severity kind line:column</c>.</summary>
    public static string[] Brief(this SpecReadResult result) =>
        [.. result.Findings.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Descriptor.Kind} {finding.Location!.Line}:{finding.Location.Column}")];

    /// <summary>The one finding of the kind.</summary>
    public static Finding Single(this SpecReadResult result, FindingDescriptor descriptor) =>
        result.Findings.Single(finding => finding.Descriptor == descriptor);

    /// <summary>The model of a spec that must have one.</summary>
    public static FeatureModel Feature(this SpecReadResult result) =>
        result.Model ?? throw new AssertionException("the spec has no model");
}
