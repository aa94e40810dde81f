using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>Writes down what a feature is, for its documentation.</summary>
internal static class FeatureDocuments
{
    public static FeatureDocument Of(FeatureModel model, FeatureView feature, FeatureSchema schema) => new()
    {
        Title = MarkdownText.Line(model.Title ?? Summaries.Capitalized(Summaries.Words(model.Name))),
        Description = MarkdownText.Line(model.Description ?? string.Empty),
        Spec = model.Location.File,
        Endpoints = [.. EndpointDocumentation.Of(model, feature)],
        Entities = [.. model.Entities.Select(Entity)],
        Diagram = EntityDiagram.Of(schema),
        Criteria = [.. model.Criteria.Select(criterion => $"{MarkdownText.Code(criterion.Id)}: {MarkdownText.Line(criterion.Text)}")],
        FlagSetting = feature.HasEndpoints ? $"FeatureFlags:{feature.Flag.Name}" : string.Empty,
        FlagClosed = feature.Flag.ClosedByDefault,
        FlagSteps = feature.Flag.HasSteps ? feature.Flag.StepWords : string.Empty,
    };

    private static DocumentedEntity Entity(EntityModel entity) => new(
        entity.Name, entity.Table, MarkdownText.Line(entity.Description ?? string.Empty),
        [.. entity.ImpliedFields.Concat(entity.Fields.Where(field => !field.Implied)).Select(FieldDocumentation.Of)],
        [.. entity.Rules.Select(Rule)], entity.Location)
    {
        States = [.. StateDiagram.Of(entity.States)],
    };

    private static string Rule(RuleModel rule)
    {
        var code = rule.Error is { } error ? $" Refused with {MarkdownText.Code(error)}." : string.Empty;
        var why = rule.Description is { } description ? $" {MarkdownText.Line(description.TrimEnd('.'))}." : string.Empty;
        var text = rule switch
        {
            { Text: { } prose } => MarkdownText.Line(prose.TrimEnd('.')) + ".",
            { Require: { } require, When: { } when } => $"{MarkdownText.Code(require)} must hold while {MarkdownText.Code(when)}.",
            { Require: { } require } => $"{MarkdownText.Code(require)} must hold.",
            { When: { } when } => $"While {MarkdownText.Code(when)}, it is forbidden to {string.Join(", ", rule.Forbid)}.",
            _ => $"It is forbidden to {string.Join(", ", rule.Forbid)}.",
        };
        return $"{MarkdownText.Code(rule.Id)}: {text}{code}{why}";
    }
}
