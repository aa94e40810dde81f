using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Filters, orders and indexes that name a field which the entity does not have, or one that cannot be compared.</summary>
internal sealed class FieldReferenceAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var entity in context.Model.Entities)
        {
            var fields = entity.Fields.Concat(entity.ImpliedFields)
                .GroupBy(field => field.Name)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
            foreach (var use in entity.FieldUses.Where(use => !context.IsUnread(use.Field)))
            {
                Check(context, entity, fields, use);
            }
        }
    }

    private static void Check(SpecAnalysisContext context, EntityModel entity, Dictionary<string, FieldModel> fields, FieldUse use)
    {
        if (!fields.TryGetValue(use.Field, out var field))
        {
            context.Report(SpecFindings.UndefinedField, use.Location,
                () => $"'{use.Key}' names '{Yaml.SpecScalar.Shown(use.Field)}', and {entity.Name} has no such field.{Suggestion.For(use.Field, fields.Keys)} Its fields are: {string.Join(", ", fields.Keys.Take(30))}.");
        }
        else if (use.Key is "filters" or "sort" && field is { Implied: true, Name: "deleted_at" or "tenant_id" })
        {
            context.Report(SpecFindings.UndefinedField, use.Location,
                $"'{use.Key}' names '{use.Field}', which callers never see: every list holds the caller's rows that are not deleted. Remove it.");
        }
        else if (field.Type.IsList || field.Type.Kind is TypeKind.Json or TypeKind.Bytes)
        {
            context.Report(SpecFindings.UndefinedField, use.Location,
                $"'{use.Key}' names '{use.Field}', whose type {SpecTypes.Write(field.Type)} cannot be compared. Remove it.");
        }
    }
}
