using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Planning;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Reporting;

/// <summary>Which generated tests name which acceptance criterion: in their name, an attribute, a comment or their body.</summary>
internal static class CriteriaCoverage
{
    /// <summary>The criteria of a feature, each with the tests that name its id.</summary>
    public static ImmutableArray<ManifestCriterion> Of(GeneratedFeature feature)
    {
        if (feature.Model is not { Criteria.IsEmpty: false } model)
        {
            return [];
        }

        var tests = feature.Modules
            .Where(module => module.Phase == Phase.Tests)
            .SelectMany(module => module.Files)
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Tests(file.Content))
            .ToArray();
        return
        [
            .. model.Criteria.Select(criterion => new ManifestCriterion(
                criterion.Id, criterion.Text, criterion.Location, [.. tests.Where(test => Names(test.Text, criterion.Id)).Select(test => test.Name)])),
        ];
    }

    private static IEnumerable<(string Name, string Text)> Tests(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.Count > 0)
            .Select(method => ($"{(method.Parent as TypeDeclarationSyntax)?.Identifier.Text}.{method.Identifier.Text}", method.ToFullString()));

    // An id stands alone, or is a part of a test's name between underscores: AC1 is not named by AC10.
    private static bool Names(string text, string id) =>
        Regex.IsMatch(text, $"(?<![A-Za-z0-9]){Regex.Escape(id)}(?![A-Za-z0-9])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
