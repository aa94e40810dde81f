using System.Collections.Immutable;
using System.Reflection;

namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>Every code of the product, in order.</summary>
public static class FindingCatalog
{
    private static readonly Type[] Areas =
    [
        typeof(SpecFindings), typeof(RuleFindings), typeof(ContextFindings), typeof(GenerationFindings),
        typeof(ValidationFindings), typeof(GateFindings), typeof(InternalFindings),
    ];

    /// <summary>All descriptors, ordered by code.</summary>
    public static ImmutableArray<FindingDescriptor> All { get; } =
    [
        .. Areas
            .SelectMany(area => area.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<FindingDescriptor>()
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    /// <summary>The page that explains a code.</summary>
    public static string HelpLink(string code) =>
        $"https://github.com/codegen-build/CodeGen.Build#{code.ToLowerInvariant()}";
}
