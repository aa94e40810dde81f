using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>
/// What two features of a project cannot both have: an entity, a table, an endpoint, a C# name. The one that was generated before keeps it, else the one
/// whose spec comes first by its path.
/// </summary>
internal static class FeatureCollisions
{
    /// <summary>The findings, by the path of the spec that has to give way.</summary>
    /// <param name="specs">The specs that can be generated from.</param>
    /// <param name="context">The code base.</param>
    /// <param name="wasGenerated">Whether a feature was generated before, and without an error.</param>
    public static ILookup<string, Finding> Find(IEnumerable<SpecFile> specs, ProjectContext context, Func<SpecFile, bool> wasGenerated)
    {
        var owners = new Dictionary<(string Kind, string Key), SpecFile>();
        var findings = new List<(string Path, Finding Finding)>();
        foreach (var spec in specs.OrderByDescending(wasGenerated).ThenBy(spec => spec.Path, StringComparer.Ordinal))
        {
            var reported = new HashSet<SourceLocation>();
            foreach (var claim in Claims(spec.Model!, context))
            {
                if (!owners.TryAdd((claim.Kind, claim.Key), spec) && owners[(claim.Kind, claim.Key)] is var owner && owner != spec && reported.Add(claim.Location))
                {
                    findings.Add((spec.Path, Finding.Of(
                        GenerationFindings.FeatureCollision,
                        $"{claim.Text} is in {owner.Path} already, of the feature '{owner.Model!.Name}'. Rename one of the two, or describe both in one feature.",
                        claim.Location)));
                }
            }
        }

        return findings.ToLookup(pair => pair.Path, pair => pair.Finding);
    }

    private static IEnumerable<Claim> Claims(FeatureModel written, ProjectContext context)
    {
        var model = ModelCompletion.Complete(written);
        var pascal = FeatureClassName.Of(context, model);

        // A namespace of a feature would hide an entity of the same name from all features beside it.
        yield return new Claim("name", pascal.ToUpperInvariant(), $"The C# name '{pascal}' of the feature '{model.Name}'", model.Location);
        foreach (var entity in model.Entities)
        {
            yield return new Claim("name", entity.Name.ToUpperInvariant(), $"The entity '{entity.Name}'", entity.Location);
            yield return new Claim("table", entity.Table.ToLowerInvariant(), $"The table '{entity.Table}'", entity.Location);
        }

        foreach (var column in model.SchemaChanges.Where(change => change.Kind == SchemaChangeKind.AddColumn))
        {
            yield return new Claim("column", $"{column.Table}.{column.Name}".ToLowerInvariant(), $"The new column '{column.Table}.{column.Name}'", column.Location);
        }

        foreach (var (method, path, location) in ContextFit.Endpoints(model))
        {
            yield return new Claim("endpoint", $"{method} {ContextFit.Shape(path)}", $"The endpoint {method} {path}", location);
        }
    }

    private sealed record Claim(string Kind, string Key, string Text, SourceLocation Location);
}
