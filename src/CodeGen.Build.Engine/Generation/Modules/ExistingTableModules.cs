using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Planning;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Columns that <c>schema_changes</c> add to tables of the code base: a property of the entity and its mapping.</summary>
internal static class ExistingTableModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan)
    {
        var byEntity =
            from change in plan.Input.Model.SchemaChanges
            where change is { Kind: SchemaChangeKind.AddColumn, Type: not null, Name: not null }
            let entity = Find(plan.Input.Context, change.Table)
            where entity is not null && entity.File.Length > 0
            group change by entity into changes
            select changes;
        foreach (var changes in byEntity)
        {
            yield return new GeneratedModule
            {
                Id = ModuleIds.Entity(changes.Key.Name),
                Phase = Phase.Schema,
                Summary = $"{changes.Key.Name} of the code base gets {string.Join(", ", changes.Select(change => change.Name))}.",
                Origin = changes.First().Location,
                Edits = [.. Edits(plan, changes.Key, [.. changes])],
            };
        }
    }

    /// <summary>Columns added to tables that the feature does not own, by table.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<ColumnSchema>> Columns(FeatureModel model) => model.SchemaChanges
        .Where(change => change is { Kind: SchemaChangeKind.AddColumn, Type: not null, Name: not null })
        .Where(change => !model.Entities.Any(entity => entity.Table == change.Table))
        .GroupBy(change => change.Table, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            group => group.Key,
            group => group.Select(change => Column(change)).ToImmutableArray(),
            StringComparer.Ordinal);

    /// <summary>The entity of the code base that maps a table.</summary>
    public static ExistingEntity? Find(ProjectContext context, string table) =>
        context.Entities.FirstOrDefault(entity => string.Equals(entity.Table, table, StringComparison.OrdinalIgnoreCase));

    private static ColumnSchema Column(SchemaChangeModel change)
    {
        var field = Field(change);
        return new ColumnSchema(field.Name, PostgreSqlTypes.Of(field), field.Type.Nullable, PostgreSqlTypes.Default(field)) { Origin = change.Location };
    }

    /// <summary>The field that a new column is.</summary>
    public static FieldModel Field(SchemaChangeModel change) => new()
    {
        Name = change.Name!,
        Type = change.Type!,
        Location = change.Location,
        Default = change.Default,
        MaxLength = change.MaxLength,
        Precision = change.Precision,
        Scale = change.Scale,
        Unique = change.Unique,
        Description = change.Description,
    };

    private static IEnumerable<SourceEdit> Edits(FeaturePlan plan, ExistingEntity entity, ImmutableArray<SchemaChangeModel> changes)
    {
        var type = entity.Namespace.Length == 0 ? entity.Name : $"{entity.Namespace}.{entity.Name}";
        var views = changes.Select(change => FieldViewFactory.Create(Field(change), entity.Name, plan.Feature.Relational)).ToList();
        var members = new List<EditOperation>();
        var statements = new List<EditOperation>();
        foreach (var view in views.Where(view => !entity.Properties.Any(property => property.Name == view.Property)))
        {
            var mapped = entity.Configuration is null && plan.Feature.Relational && view.Property != view.Name;
            if (mapped && members.Count == 0)
            {
                members.Add(new AddUsing("System.ComponentModel.DataAnnotations.Schema"));
            }

            var attribute = mapped ? $"[Column({view.NameLiteral})]\n" : string.Empty;
            members.Add(new AddMember(type, $"{attribute}public {view.EntityType} {view.Property} {{ get; set; }}{view.Initializer}"));
            if (entity.Configuration is { } configuration && !view.Configuration.IsEmpty)
            {
                statements.Add(new AddStatement(
                    configuration.Type, "Configure", EditAnchor.EndOfMethod,
                    $"{configuration.Parameter}.Property({Names.ParameterName(entity.Name)} => {Names.ParameterName(entity.Name)}.{view.Property}).{string.Join('.', view.Configuration)};"));
            }
        }

        if (members.Count > 0)
        {
            yield return new SourceEdit(entity.File, [.. members]);
        }

        if (statements.Count > 0)
        {
            yield return new SourceEdit(entity.Configuration!.File, [.. statements]);
        }
    }
}
