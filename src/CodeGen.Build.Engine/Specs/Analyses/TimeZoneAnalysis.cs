using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Times of day of which nothing says in which zone they are meant.</summary>
internal sealed partial class TimeZoneAnalysis : ISpecAnalysis
{
    private const string Usual = "UTC";

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var (subject, field) in SpecMembers.Of(context.Model).Where(member => member.Field.Type.Kind == TypeKind.Time && !SaysZone(member.Field.Description)))
        {
            context.Ask(SpecFindings.TimeZone, field.Location, $"'{field.Name}' is a time of day, and nothing says in which zone.",
                subject, $"In which time zone is {subject}?", Usual);
        }

        foreach (var (text, location) in Sentences(context.Model))
        {
            if (ClockTime().Match(text) is { Success: true } time && !SaysZone(text))
            {
                context.Ask(SpecFindings.TimeZone, location, $"'{time.Value}' in '{Yaml.SpecScalar.Shown(text)}' is a time of day, and nothing says in which zone.",
                    text, $"In which time zone is '{time.Value}'?", Usual);
            }
        }
    }

    private static IEnumerable<(string Text, SourceLocation Location)> Sentences(FeatureModel model) =>
        model.Criteria.Select(criterion => (criterion.Text, criterion.Location))
            .Concat(model.Entities.SelectMany(entity => entity.Rules).Where(rule => rule.Text is not null).Select(rule => (rule.Text!, rule.Location)));

    private static bool SaysZone(string? text) => text is not null && Zone().IsMatch(text);

    [GeneratedRegex(@"\b([01]?[0-9]|2[0-3]):[0-5][0-9]\b|\b(1[0-2]|[1-9])\s?(am|pm|a\.m\.|p\.m\.|o'clock)(?!\w)|\b(midnight|noon)\b|\b(end|start|beginning|close)\s+of\s+(the\s+|each\s+)?(business\s+|working\s+)?day\b|\bbusiness\s+hours\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"\b(UTC|GMT|CES?T|E[SD]T|P[SD]T|BST|JST|IST)\b|\btime\s?zone\b|\b(local|server)\s+time\b|\b(Africa|America|Asia|Australia|Europe|Pacific)/\w+|[0-9]Z\b|[+-][0-9]{2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
