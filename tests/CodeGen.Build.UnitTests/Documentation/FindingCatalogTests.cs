using System.Reflection;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Documentation;

public sealed class FindingCatalogTests
{
    private static readonly TestCaseData[] Areas =
    [
        new(typeof(SpecFindings), "CG1"),
        new(typeof(ContextFindings), "CG2"),
        new(typeof(GenerationFindings), "CG3"),
        new(typeof(ValidationFindings), "CG4"),
        new(typeof(GateFindings), "CG5"),
        new(typeof(InternalFindings), "CG9"),
    ];

    [TestCaseSource(nameof(Areas))]
    public void Codes_of_an_area_are_in_its_range_and_its_kinds_are_unique(Type area, string range)
    {
        var descriptors = DescriptorsOf(area).ToArray();

        Assert.That(descriptors.Select(descriptor => descriptor.Code), Is.Not.Empty.And.All.Match($"^{range}[0-9]{{3}}$"));
        Assert.That(descriptors.Select(descriptor => descriptor.Kind), Is.Unique);
    }

    [Test]
    public void The_catalog_has_every_descriptor_of_the_engine_in_order()
    {
        var all = typeof(FindingDescriptor).Assembly.GetTypes().SelectMany(DescriptorsOf);

        Assert.That(FindingCatalog.All, Is.EquivalentTo(all));
        Assert.That(FindingCatalog.All.Select(descriptor => descriptor.Code), Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [TestCaseSource(typeof(FindingCatalog), nameof(FindingCatalog.All))]
    public void A_descriptor_says_what_has_happened_and_what_to_do(FindingDescriptor descriptor)
    {
        Assert.That(descriptor.Kind, Does.Match("^[a-z]+(-[a-z]+)*$"));
        Assert.That(descriptor.Title, Does.Match("[^.]$").And.Length.LessThanOrEqualTo(60));
        Assert.That(descriptor.Meaning, Does.EndWith("."));
        Assert.That(descriptor.Fix, Does.EndWith("."));
    }

    private static IEnumerable<FindingDescriptor> DescriptorsOf(Type area) => area.ContainsGenericParameters
        ? []
        : area.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(FindingDescriptor))
            .Select(field => (FindingDescriptor)field.GetValue(null)!);
}
