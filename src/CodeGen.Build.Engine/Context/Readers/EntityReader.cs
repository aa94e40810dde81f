using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>The entities that the code base has, with their tables and columns.</summary>
internal sealed class EntityReader : IContextReader
{
    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var mappings = new FluentMappings(code);
        var candidates = new EntityFinder(code, mappings, known.DbContexts).Find();
        var describer = new EntityDescriber(code, mappings, NamingConvention.Of(code), candidates);
        var entities = candidates
            .Select(describer.Describe)
            .OrderBy(entity => entity.Name, StringComparer.Ordinal)
            .ThenBy(entity => entity.Namespace, StringComparer.Ordinal)
            .ToImmutableArray();

        return entities.Aggregate(known with { Entities = entities }, WithFact);
    }

    private static ProjectContext WithFact(ProjectContext context, ExistingEntity entity)
    {
        var isNamesake = context.Facts.Any(fact => fact.Key == $"entity.{entity.Name}");
        var key = isNamesake ? $"entity.{entity.Namespace}.{entity.Name}" : $"entity.{entity.Name}";
        var properties = entity.Properties.Select(property => $"{property.Name}: {property.ClrType}").ToImmutableArray();
        return context.WithFact(key, properties, entity.Evidence);
    }
}
