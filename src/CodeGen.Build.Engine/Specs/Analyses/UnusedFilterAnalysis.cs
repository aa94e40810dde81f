using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Filters and orders of an entity that has no list: nothing comes of them.</summary>
internal sealed class UnusedFilterAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var entity in context.Model.Entities.Where(entity => entity.Operations.All(operation => operation.Operation != Operation.List)))
        {
            foreach (var use in entity.FieldUses.Where(use => use.Key is "filters" or "sort").DistinctBy(use => use.Key))
            {
                context.Ask(SpecFindings.UnusedKey, use.Location,
                    $"{entity.Name} has '{use.Key}' and no operation 'list' that would use it. Add 'list' to its operations, or remove '{use.Key}'.",
                    $"{entity.Name}.{use.Key}", $"What is '{use.Key}' of {entity.Name} for?", "nothing: it has no effect");
            }
        }
    }
}
