using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Types and relationships that name an entity which the spec does not define: the project may have it.</summary>
internal sealed class UnknownEntityAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var relation in context.Model.Entities.SelectMany(entity => entity.Relationships).Where(relation => !relation.Owned))
        {
            Check(context, relation.Entity, relation.Location);
        }

        foreach (var field in context.Model.AllFields().Where(field => field.Type.Kind == TypeKind.Entity))
        {
            Check(context, field.Type.EntityName!, field.Location);
        }
    }

    private static void Check(SpecAnalysisContext context, string name, SourceLocation location)
    {
        if (context.Entity(name) is null)
        {
            context.Ask(SpecFindings.UnknownEntity, location,
                $"'{name}' is not defined in this spec; it may be an entity of the project.{(context.IsFull ? "" : Suggestion.For(name, context.EntityNames))}",
                name, $"Where does '{name}' come from?", "it is an entity of the project");
        }
    }
}
