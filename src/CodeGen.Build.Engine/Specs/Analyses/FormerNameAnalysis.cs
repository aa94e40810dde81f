using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Old names that two things claim, or that something still has.</summary>
internal sealed class FormerNameAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var model = context.Model;
        if (model.Was == model.Name)
        {
            context.Report(SpecFindings.FormerName, model.Places.GetValueOrDefault("was", model.Location),
                $"The feature is called '{model.Name}' and cannot have been called so before. Correct 'was', or remove it.");
        }

        // As the migration finds the table of an old name.
        Check(context, string.Empty, model.Entities.Select(entity => new Renamed(
            entity.Name, entity.Table, entity.Was, entity.Was is { } was ? [Names.Plural(Names.Snake(was)), Names.Snake(was)] : [], entity.Places.GetValueOrDefault("was", entity.Location))));
        foreach (var entity in model.Entities)
        {
            Check(context, " of " + entity.Name, entity.Fields.Select(field => new Renamed(
                field.Name, field.Name, field.Was, field.Was is { } was ? [was] : [], field.Places.GetValueOrDefault("was", field.Location))));
        }
    }

    private static void Check(SpecAnalysisContext context, string where, IEnumerable<Renamed> things)
    {
        var all = things.ToList();
        var present = all.GroupBy(thing => thing.Stored, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var claimed = new Dictionary<string, Renamed>(StringComparer.Ordinal);
        foreach (var thing in all.Where(thing => thing.Was is not null))
        {
            if (thing.Old.Select(name => present.GetValueOrDefault(name)).OfType<Renamed>().FirstOrDefault() is { } holder)
            {
                context.Report(SpecFindings.FormerName, thing.Place, holder == thing
                    ? $"'{thing.Name}'{where} cannot have been called '{thing.Was}' before: it is still. Correct 'was', or remove it."
                    : $"'{thing.Name}'{where} was called '{thing.Was}', and '{holder.Name}' of the spec still has that name. Remove one of the two, or 'was'.");
            }
            else if (!claimed.TryAdd(thing.Old[0], thing))
            {
                context.Report(SpecFindings.FormerName, thing.Place,
                    $"'{thing.Name}'{where} was called '{thing.Was}', and so was '{claimed[thing.Old[0]].Name}': one thing becomes one other. Remove one 'was'.");
            }
        }
    }

    /// <param name="Name">What the spec calls it.</param>
    /// <param name="Stored">What the database calls it.</param>
    /// <param name="Was">Its old name; null for none.</param>
    /// <param name="Old">What the database may have called it.</param>
    /// <param name="Place">Where the old name stands.</param>
    private sealed record Renamed(string Name, string Stored, string? Was, ImmutableArray<string> Old, SourceLocation Place);
}
