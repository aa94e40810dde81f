using System.Reflection;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Specs;

public sealed class SpecFindingsTests
{
    private static readonly FindingDescriptor[] All =
        [.. typeof(SpecFindings).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<FindingDescriptor>()];

    [Test]
    public void Codes_and_kinds_are_unique_and_in_the_range_of_specs()
    {
        Assert.That(All.Select(descriptor => descriptor.Code), Is.Unique.And.All.Match("^CG1[0-9]{3}$"));
        Assert.That(All.Select(descriptor => descriptor.Kind), Is.Unique.And.All.Match("^[a-z]+(-[a-z]+)*$"));
    }

    [Test]
    public void Every_code_says_what_it_means_and_what_to_do()
    {
        Assert.That(All.Select(descriptor => descriptor.Meaning), Is.All.EndsWith("."));
        Assert.That(All.Select(descriptor => descriptor.Fix), Is.All.EndsWith("."));
    }
}
