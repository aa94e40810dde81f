using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Rules.Sql;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>Derives the tables of a feature from the same views that its classes are made of, so that the two agree.</summary>
internal static class SchemaBuilder
{
    /// <summary>The schema of a feature.</summary>
    /// <param name="entities">The entities that are no owned children.</param>
    /// <param name="added">Columns added to tables of the code base.</param>
    public static FeatureSchema Build(
        ImmutableArray<EntityView> entities, ImmutableSortedDictionary<string, ImmutableArray<ColumnSchema>> added) =>
        new([.. InOrderOfReferences([.. entities.SelectMany(Tables)])], added);

    /// <summary>Columns of the indexes that the spec asks for and of those that foreign keys need.</summary>
    public static IEnumerable<ImmutableArray<string>> IndexedColumns(EntityModel entity, ImmutableArray<FieldView> fields)
    {
        var asked = entity.Indexes.Where(columns => columns.Length != 1 || !fields.Any(field => field.Unique && field.Name == columns[0])).ToList();
        foreach (var columns in asked)
        {
            yield return columns;
        }

        if (entity.Tenant && !fields.Any(field => field.Unique) && !asked.Any(columns => columns[0] == BookkeepingFields.TenantId))
        {
            yield return [BookkeepingFields.TenantId];
        }

        foreach (var key in fields.Where(field => field is { Reference: not null, Unique: false } && !asked.Any(columns => columns[0] == field.Name)))
        {
            yield return [key.Name];
        }
    }

    /// <summary>The columns of which two rows may not share the values: a tenant's rows are compared with each other only.</summary>
    public static ImmutableArray<string> UniqueColumns(EntityModel entity, FieldView field) =>
        entity.Tenant ? [BookkeepingFields.TenantId, field.Name] : [field.Name];

    /// <summary>The condition of rows that a unique index compares: what is deleted takes no value; null for all rows.</summary>
    public static string? IndexCondition(EntityModel entity) => entity.SoftDelete ? $"{BookkeepingFields.DeletedAt} IS NULL" : null;

    private static IEnumerable<TableSchema> Tables(EntityView entity) =>
        entity.Children.Select(child => Table(child.Entity, entity, child.ForeignKey)).Prepend(Table(entity, null, null))
            .Concat(entity.Links.Where(link => link.IsHolder).Select(link => JoinTable(entity, link)));

    private static TableSchema Table(EntityView entity, EntityView? owner, string? ownerKey)
    {
        var key = entity.KeyType == "Guid" ? new ColumnSchema("id", "uuid", false) : new ColumnSchema("id", "integer", false, Identity: true);
        var columns = new List<ColumnSchema> { key with { Origin = entity.Origin } };
        var foreignKeys = new List<ForeignKeySchema>();
        var indexes = entity.UniqueFields.Select(field => UniqueColumns(entity.Model, field))
            .Select(names => new IndexSchema(SchemaNames.Unique(entity.Table, names), string.Join(',', names), true, IndexCondition(entity.Model)))
            .Concat(IndexedColumns(entity.Model, entity.Fields).Select(names => new IndexSchema(SchemaNames.Index(entity.Table, names), string.Join(',', names), false)))
            .ToList();
        if (owner is not null && ownerKey is not null)
        {
            columns.Add(new ColumnSchema(ownerKey, owner.KeyType == "Guid" ? "uuid" : "integer", false));
            foreignKeys.Add(new ForeignKeySchema(SchemaNames.ForeignKey(entity.Table, ownerKey), ownerKey, owner.Table, "id", "CASCADE"));
            indexes.Add(new IndexSchema(SchemaNames.Index(entity.Table, ownerKey), ownerKey, false));
        }

        columns.AddRange(entity.Fields.Select(Column));
        if (entity.Optimistic)
        {
            columns.Add(new ColumnSchema("version", "integer", false) { Fill = "1", Origin = entity.Origin });
        }

        columns.AddRange(entity.Columns.Skip(entity.Fields.Length).Select(Column));

        foreignKeys.AddRange(entity.References.Select(field => new ForeignKeySchema(
            SchemaNames.ForeignKey(entity.Table, field.Name), field.Name, field.Reference!.Table, field.Reference.KeyColumn, OnDelete(field.Reference.OnDelete))));
        return new TableSchema(entity.Table, [.. columns])
        {
            ForeignKeys = [.. foreignKeys],
            Indexes = [.. indexes],
            Checks =
            [
                .. entity.Fields.Select(field => Check(entity.Table, field.Model)).OfType<CheckSchema>(),
                .. entity.Model.Rules.Select(rule => RuleConstraint.Of(rule, entity, SqlDialect.PostgreSql)).OfType<CheckSchema>(),
            ],
            Origin = entity.Origin,
        };
    }

    private static ColumnSchema Column(FieldView field) => new(field.Name, PostgreSqlTypes.Of(field.Model), field.Model.Type.Nullable)
    {
        Fill = PostgreSqlTypes.Default(field.Model),
        Origin = field.Origin,
    };

    private static TableSchema JoinTable(EntityView entity, LinkView link) => new(
        link.Table,
        [
            new ColumnSchema(link.OwnColumn, entity.KeyType == "Guid" ? "uuid" : "integer", false),
            new ColumnSchema(link.OtherColumn, PostgreSqlTypes.Of(link.Keys.Model with { Type = link.Keys.Model.Type with { IsList = false } }), false),
        ])
    {
        Key = [link.OwnColumn, link.OtherColumn],
        ForeignKeys =
        [
            new ForeignKeySchema(SchemaNames.ForeignKey(link.Table, link.OwnColumn), link.OwnColumn, entity.Table, "id", OnDelete(link.OnDeleteOwn)),
            new ForeignKeySchema(
                SchemaNames.ForeignKey(link.Table, link.OtherColumn), link.OtherColumn, link.Reference.Table, link.Reference.KeyColumn, OnDelete(link.Reference.OnDelete)),
        ],
        Indexes = [new IndexSchema(SchemaNames.Index(link.Table, link.OtherColumn), link.OtherColumn, false)],
        Origin = link.Origin,
    };

    private static string OnDelete(string behavior) => behavior switch
    {
        nameof(DeleteBehavior.Cascade) => "CASCADE",
        nameof(DeleteBehavior.SetNull) => "SET NULL",
        _ => "RESTRICT",
    };

    private static CheckSchema? Check(string table, FieldModel field)
    {
        if (field.Type.IsList)
        {
            return null;
        }

        var column = SqlIdentifier.Quote(field.Name);
        var conditions = new List<string>();
        if (field.Type.Kind == TypeKind.Enum)
        {
            conditions.Add($"{column} IN ({string.Join(", ", field.Type.EnumValues.Select(PostgreSqlTypes.Literal))})");
        }

        if (field.Min is { } min)
        {
            conditions.Add($"{column} >= {min.ToString(CultureInfo.InvariantCulture)}");
        }

        if (field.Max is { } max)
        {
            conditions.Add($"{column} <= {max.ToString(CultureInfo.InvariantCulture)}");
        }

        return conditions.Count == 0 ? null : new CheckSchema(SchemaNames.Check(table, field.Name), string.Join(" AND ", conditions));
    }

    private static IEnumerable<TableSchema> InOrderOfReferences(ImmutableArray<TableSchema> tables)
    {
        var waiting = tables.ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(table => !table.ForeignKeys.Any(key =>
                key.ReferencedTable != table.Name && waiting.Any(other => other.Name == key.ReferencedTable))) ?? waiting[0];
            waiting.Remove(next);
            yield return next;
        }
    }
}
