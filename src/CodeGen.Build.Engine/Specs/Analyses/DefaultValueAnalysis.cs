using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Defaults that are no value of the field's type, or break its limits.</summary>
internal sealed class DefaultValueAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var field in context.Model.AllFields().Where(field => field.Default is not null))
        {
            Check(context, $"field '{field.Name}'", field, field.Location);
        }

        foreach (var change in context.Model.SchemaChanges.Where(change => change is { Default: not null, Type: not null }))
        {
            var column = new FieldModel { Name = change.Name!, Type = change.Type!, Default = change.Default, MaxLength = change.MaxLength, Precision = change.Precision, Scale = change.Scale, Location = change.Location };
            Check(context, $"column '{change.Table}.{change.Name}'", column, change.Location);
        }
    }

    private static void Check(SpecAnalysisContext context, string what, FieldModel field, SourceLocation location)
    {
        if (DefaultValues.Problem(field, field.Default!) is { } problem)
        {
            context.Report(SpecFindings.InvalidDefault, location, $"The default '{SpecScalar.Shown(field.Default!)}' of the {what} cannot be used: {problem}.");
        }
    }
}
