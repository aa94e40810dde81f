using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>The feature <c>_shared</c>: what several features need and the code base does not have.</summary>
public static class SharedFeatureGenerator
{
    /// <summary>The DbContext that is generated where the code base has none.</summary>
    public const string DbContextName = "AppDbContext";

    /// <summary>Generates the shared modules that at least one of the features depends on.</summary>
    /// <param name="context">The code base.</param>
    /// <param name="inputs">The inputs of all features of the build.</param>
    /// <param name="features">Those features, generated.</param>
    /// <param name="renderer">The templates.</param>
    /// <param name="templateSet">SHA-256 of the templates.</param>
    /// <param name="approved">What approvals of the shared feature have brought.</param>
    /// <returns>The feature; null when nothing is shared.</returns>
    public static GeneratedFeature? Generate(
        ProjectContext context, IReadOnlyList<GenerationInput> inputs, IReadOnlyList<GeneratedFeature> features, TemplateRenderer renderer, string templateSet,
        ApprovedShared approved)
    {
        var prefix = GeneratedFeature.SharedName + ":";
        var wanted = features.SelectMany(feature => feature.Modules).SelectMany(module => module.DependsOn)
            .Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).Select(id => id[prefix.Length..])
            .Concat(approved.Modules)
            .ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return null;
        }

        var builder = new SharedModules(context, inputs, renderer, features[0].Modules[0].Origin, approved);
        var modules = builder.All().ToList();
        var needed = Closure(modules, wanted, prefix);
        return new GeneratedFeature
        {
            Name = GeneratedFeature.SharedName,
            Modules = [.. modules.Where(module => needed.Contains(module.Id))],
            TemplateSet = templateSet,
        };
    }

    /// <summary>Whether the feature needs services that the application does not register.</summary>
    public static bool NeedsRegistration(GenerationInput input) =>
        input.DbContext is null || (NeedsCaller(input.Model) && !(input.Context.HasAuthentication && input.Context.HasAuthorization));

    /// <summary>Whether an endpoint of the feature demands a caller.</summary>
    public static bool NeedsCaller(FeatureModel model) =>
        model.Security.Default.Kind != SecurityKind.Anonymous
        || model.Security.Endpoints.Values.Any(requirement => requirement.Kind != SecurityKind.Anonymous)
        || model.Routes.Any(route => route.Security is { Kind: not SecurityKind.Anonymous });

    private static HashSet<string> Closure(List<GeneratedModule> modules, HashSet<string> wanted, string prefix)
    {
        var needed = new HashSet<string>(wanted, StringComparer.Ordinal);
        var queue = new Queue<string>(wanted);
        while (queue.TryDequeue(out var id))
        {
            foreach (var dependency in modules.Where(module => module.Id == id).SelectMany(module => module.DependsOn))
            {
                if (needed.Add(dependency))
                {
                    queue.Enqueue(dependency);
                }
            }
        }

        return needed;
    }
}
