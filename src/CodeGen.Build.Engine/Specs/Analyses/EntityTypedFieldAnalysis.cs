using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Fields of entities whose type is an entity: a column holds a value, so this is a relationship.</summary>
internal sealed class EntityTypedFieldAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var field in context.Model.Entities.SelectMany(entity => entity.Fields).Where(field => field.Type.Kind == TypeKind.Entity))
        {
            var (kind, name) = field.Type.IsList ? ("one_to_many", Names.Snake(field.Name)) : ("many_to_one", Names.Snake(field.Name));
            context.Report(SpecFindings.NotSupported, field.Location,
                $"The field '{field.Name}' has an entity as its type; a column holds a value. Declare it under relationships: {{ kind: {kind}, entity: {field.Type.EntityName}, name: {name} }}");
        }
    }
}
