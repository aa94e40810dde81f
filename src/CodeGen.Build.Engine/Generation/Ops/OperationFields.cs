using System.Globalization;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>Describes what the operations of entities are sent.</summary>
internal static class OperationFields
{
    private const string Required = "required";

    /// <summary>The members of a body, those of the items of its lists with their path.</summary>
    public static IEnumerable<DocumentedField> Body(EntityView entity, string prefix = "") =>
    [
        .. entity.RequestFields.Select(field => Of(field, prefix)),
        .. entity.Children.SelectMany(child => Body(child.Entity, $"{prefix}{child.Name}[].").Prepend(new DocumentedField(
            prefix + child.Name, MarkdownText.Code($"{child.Entity.Name}[]"), child.Required ? Required : string.Empty, MarkdownText.Line(child.Summary)))),
    ];

    /// <summary>What the query string of a list may hold.</summary>
    public static IEnumerable<DocumentedField> Query(FeatureView feature, EntityView entity)
    {
        foreach (var filter in entity.Filters)
        {
            yield return new DocumentedField(filter.Name, "filter", string.Empty, $"Only rows with this {MarkdownText.Code(filter.Name)}.");
        }

        var sorted = entity.SortFields.Select(field => field.Name).Concat(entity.Optimistic ? ["version"] : []).Append("id").Select(MarkdownText.Code);
        yield return new DocumentedField(
            "sort", "fields", $"each once: {string.Join(", ", sorted)}", $"The order, such as {MarkdownText.Code("-id")} for descending; {Standard(entity)} when not given.");
        yield return new DocumentedField("page", MarkdownText.Code("int"), "from 1", "The number of the page; 1 when not given.");
        yield return new DocumentedField(
            "page_size", MarkdownText.Code("int"), string.Create(CultureInfo.InvariantCulture, $"from 1, up to {feature.MaxPageSize}"),
            string.Create(CultureInfo.InvariantCulture, $"Rows of a page; {feature.PageSize} when not given."));
    }

    private static DocumentedField Of(FieldView field, string prefix)
    {
        var documented = FieldDocumentation.Of(field.Model);
        return documented with
        {
            Name = prefix + field.Name,
            Limits = string.Join(", ", new[] { field.Required ? Required : string.Empty, documented.Limits }.Where(limit => limit.Length > 0)),
        };
    }

    private static string Standard(EntityView entity) =>
        MarkdownText.Code(entity.Model.Sort.IsEmpty ? "id" : string.Join(',', entity.Model.Sort));
}
