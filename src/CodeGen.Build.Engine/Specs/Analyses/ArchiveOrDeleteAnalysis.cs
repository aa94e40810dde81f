using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Criteria and prose rules that keep what the entities or the schema delete, or delete what they keep.</summary>
internal sealed partial class ArchiveOrDeleteAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var things = Things(context.Model).ToArray();
        foreach (var (text, location) in Sentences(context.Model))
        {
            if (Kept().Match(text) is { Success: true } kept && !Denied().IsMatch(text[..kept.Index]))
            {
                if (Object(things, text, kept) is { } thing)
                {
                    Check(context, text, location, kept, thing, Deletes(context.Model, thing.Entity) ?? Drops(context.Model, thing.Table));
                }
            }
            else if (Erased().Match(text) is { Success: true } erased && !Denied().IsMatch(text[..erased.Index])
                && Object(things, text, erased) is { Entity: { SoftDelete: true } entity } softly)
            {
                Check(context, text, location, erased, softly, ("soft_delete keeps its rows", entity.Places.GetValueOrDefault("soft_delete") ?? entity.Location));
            }
        }
    }

    private static IEnumerable<(string Text, SourceLocation Location)> Sentences(FeatureModel model) =>
        model.Criteria.Select(criterion => (criterion.Text, criterion.Location))
            .Concat(model.Entities.SelectMany(entity => entity.Rules).Where(rule => rule.Text is not null).Select(rule => (rule.Text!, rule.Location)));

    private static void Check(SpecAnalysisContext context, string text, SourceLocation location, Match word, Thing thing, (string What, SourceLocation Place)? contradiction)
    {
        if (contradiction is var (what, place))
        {
            context.AskToDecide(SpecFindings.ArchiveOrDelete, location,
                $"'{Yaml.SpecScalar.Shown(text)}' says '{word.Value}' of {thing.Name}, and {what} (line {place.Line}).",
                text, $"Which of the two holds for {thing.Name}?");
        }
    }

    // 'When a customer leaves, old orders are archived' speaks of what its clause names first, 'Archive old orders' of what stands behind the word.
    private static Thing? Object(Thing[] things, string text, Match word)
    {
        var clause = text.LastIndexOfAny([',', ';', ':', '.'], word.Index) + 1;
        return Mentioned(things, text[clause..word.Index]) ?? Mentioned(things, text[(word.Index + word.Length)..]);
    }

    // In 'the notes of an order' nothing is said of the order, but in 'the data of an order' it is.
    private static Thing? Mentioned(Thing[] things, string text) => Spoken().Matches(text)
        .Where(word => !OfAnother().IsMatch(text[..word.Index]))
        .Select(word => Stems.Stem(word.Value.ToLowerInvariant()))
        .Select(stem => things.Where(thing => thing.Words.Contains(stem)).MinBy(thing => thing.Words.Count))
        .FirstOrDefault(thing => thing is not null);

    private static IEnumerable<Thing> Things(FeatureModel model) =>
        model.Entities.Select(entity => new Thing(entity.Name, entity.Table, entity, Stems.Of(entity.Name)))
            .Concat(model.SchemaChanges.Where(change => change.Kind == SchemaChangeKind.DropTable).Select(change => new Thing(change.Table, change.Table, null, Stems.Of(change.Table))));

    private static (string What, SourceLocation Place)? Deletes(FeatureModel model, EntityModel? entity)
    {
        if (entity is null || entity.SoftDelete || entity.Rules.Any(rule => rule.Forbid.Contains("delete", StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        var route = model.Routes.FirstOrDefault(route => route.Method == "DELETE" && route.Path == $"{entity.CollectionPath}/{{id}}");
        return entity.Operations.FirstOrDefault(operation => operation.Operation == Operation.Delete) is { } operation
            ? ("its operation delete removes rows for good: soft_delete would keep them", operation.Location)
            : route is null ? null : ($"{route.Method} {route.Path} deletes it", route.Location);
    }

    private static (string What, SourceLocation Place)? Drops(FeatureModel model, string table) =>
        model.SchemaChanges.FirstOrDefault(change => change.Kind == SchemaChangeKind.DropTable && string.Equals(change.Table, table, StringComparison.OrdinalIgnoreCase)) is { } drop
            ? ($"'{Yaml.SpecScalar.Shown(drop.Text)}' drops its table", drop.Location)
            : null;

    [GeneratedRegex(@"\b(archiv(e|es|ed|ing)|retain(s|ed)?|preserv(e|es|ed)|(is|are|be|stays?|remains?)\s+kept|(not|never)\s+(be\s+)?(really\s+|physically\s+)?(deleted|removed|erased|lost))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kept();

    [GeneratedRegex(@"\b((permanently|physically|irrevocably|really|fully|completely)\s+(delet|remov|eras)(e|es|ed)|(delet|remov)(e|es|ed)\s+(permanently|for\s+good|for\s+ever|forever)|eras(e|es|ed)|purg(e|es|ed)|hard[\s-]delet(e|es|ed))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Erased();

    [GeneratedRegex(@"\b(not|never|no\s+longer|without|cannot|n't)\s+(be\s+|being\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"(?<!\b(data|records?|rows?|copy|copies)\s+)\b(of|for|by|from|in|to|on|with)\s+(\w+\s+){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAnother();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    private sealed record Thing(string Name, string Table, EntityModel? Entity, ImmutableHashSet<string> Words);
}
