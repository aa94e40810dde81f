using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Spells entities out for the templates.</summary>
internal sealed class EntityViewFactory(GenerationInput input, FeatureNames names, TypeNames types, bool relational)
{
    private readonly ReferenceResolver _references = new(input.Model, input.Context, names, types);

    /// <summary>The view of an entity that is no owned child.</summary>
    public EntityView Create(EntityModel entity) => Create(entity, owner: null);

    // The reference by which a child names its owner is the ownership itself.
    private EntityView Create(EntityModel entity, RelationshipModel? owner)
    {
        var owned = owner is not null;
        var references = entity.Relationships
            .Where(relationship => relationship.Kind is RelationshipKind.ManyToOne or RelationshipKind.OneToOne && relationship != owner)
            .Select(relationship => _references.ForeignKey(entity, relationship, relational))
            .OfType<FieldView>()
            .ToImmutableArray();
        var own = entity.Fields.Where(field => !field.Implied).Select(field => StateFields.WithState(
            FieldViewFactory.Create(field, entity.Name, relational, enumReference: name => types.Reference(name, names.EntityNamespace)), entity.States));
        ImmutableArray<FieldView> fields = [.. references, .. own];
        var links = new LinkViewFactory(input.Model, _references).Create(entity);
        var stamps = BookkeepingFields.Stamps(entity, relational);
        ImmutableArray<FieldView> columns = [.. fields, .. stamps, .. BookkeepingFields.Hidden(entity, relational)];
        var isGuid = entity.Key == TypeKind.Uuid;
        var words = Summaries.Words(entity.Name);
        return new EntityView
        {
            Model = entity,
            Name = entity.Name,
            Type = Reference(entity),
            Plural = Names.Plural(entity.Name),
            Variable = Variable(entity.Name),
            Words = words,
            PluralWords = Summaries.Words(Names.Plural(entity.Name)),
            Summary = Summaries.Of(entity),
            Origin = entity.Location,
            Table = entity.Table,
            Namespace = names.EntityNamespace,
            Route = CollectionPath(entity),
            KeyType = isGuid ? "Guid" : "int",
            KeyPattern = isGuid ? "\"/{id:guid}\"" : "\"/{id:int}\"",
            UnknownKey = isGuid ? "Guid.NewGuid()" : "int.MaxValue",
            Set = Set(entity),
            Fields = fields,
            RequestFields = [.. fields, .. links.Select(link => link.Keys)],
            ResponseFields = [.. fields, .. links.Select(link => link.Keys), .. stamps],
            Stamps = stamps,
            Columns = columns,
            References = references,
            Links = links,
            UniqueFields = [.. fields.Where(field => field.Unique)],
            Enums = [.. fields.Where(field => field.EnumName.Length > 0)],
            Children = [.. Owned(entity).Select(pair => Child(entity, pair.Relationship, pair.Child))],
            Filters = owned ? [] : [.. entity.Filters.Select(filter => Filter([.. fields, .. stamps], filter)).OfType<FilterView>()],
            SortFields = [.. SortFields(entity, [.. fields, .. stamps])],
            DefaultSort = entity.Sort.IsEmpty ? string.Empty : CSharpLiteral.Text(string.Join(',', entity.Sort)),
            Indexes = [.. Indexes(entity, fields)],
            Operations = [.. entity.Operations.Select(operation => Operation(entity, operation))],
            Optimistic = entity.Optimistic,
            Owned = owned,
        };
    }

    /// <summary>
    /// The DbSet property that an edit adds to a DbContext of the code base; null for the shared DbContext, which has none, and where
    /// the name is taken.
    /// </summary>
    public static string? DbSetName(DbContextInfo? context, FeatureNames names, EntityModel entity)
    {
        var name = Names.Plural(entity.Name);
        if (context is null || context.Namespace == names.SharedNamespace)
        {
            return null;
        }

        // After an approval the property is there, and it is the feature's own.
        return context.DbSets.ContainsValue(name) && context.DbSets.GetValueOrDefault($"{names.EntityNamespace}.{entity.Name}") != name ? null : name;
    }

    // Rows inside an owner are reached through it; EF Core has no set of them.
    private string Set(EntityModel entity) => DbSetName(input.DbContext, names, entity) is { } set ? $"database.{set}" : $"database.Set<{Reference(entity)}>()";

    private string Reference(EntityModel entity) => types.Reference(entity.Name, names.EntityNamespace);

    /// <summary>The path of an entity's collection.</summary>
    public static string CollectionPath(EntityModel entity) => entity.CollectionPath;

    private IEnumerable<(RelationshipModel Relationship, EntityModel Child)> Owned(EntityModel entity) =>
        from relationship in entity.Relationships
        where relationship is { Kind: RelationshipKind.OneToMany, Owned: true }
        join child in input.Model.Entities on relationship.Entity equals child.Name
        select (relationship, child);

    private ChildView Child(EntityModel owner, RelationshipModel relationship, EntityModel child)
    {
        var reference = child.Relationships.FirstOrDefault(candidate => candidate.Kind == RelationshipKind.ManyToOne && candidate.Entity == owner.Name)
            ?? new RelationshipModel { Kind = RelationshipKind.ManyToOne, Entity = owner.Name, Name = Names.Snake(owner.Name), Location = relationship.Location };
        var property = Names.PropertyName(relationship.Name, owner.Name);
        return new ChildView
        {
            Name = relationship.Name,
            NameLiteral = CSharpLiteral.Text(relationship.Name),
            Property = property,
            Variable = Variable(relationship.Name),
            TestWords = FieldViewFactory.TestWords(relationship.Name),
            ForeignKey = $"{reference.Name}_id",
            ForeignKeyProperty = $"{Names.Pascal(reference.Name)}Id",
            Required = relationship.Required,
            Summary = $"The {Summaries.Words(Names.Plural(child.Name))}, written and read with their {Summaries.Words(owner.Name)}.",
            Origin = relationship.Location,
            Entity = Create(child, reference) with { Set = $"{Set(owner)}.SelectMany(owner => owner.{property})" },
        };
    }

    private static FilterView? Filter(ImmutableArray<FieldView> fields, string name)
    {
        if (fields.FirstOrDefault(field => field.Name == name) is not { } field || !QueryReads.Supports(field.Model.Type))
        {
            return null;
        }

        var variable = Variable(name) + "Filter";
        var isEnum = field.EnumName.Length > 0;
        return new FilterView
        {
            Name = name,
            NameLiteral = field.NameLiteral,
            Property = field.Property,
            Variable = isEnum ? variable + "Word" : variable,
            Read = isEnum
                ? $"reader.Word({field.NameLiteral}, query.{field.Property}, {field.EnumName}Words.All)"
                : QueryReads.Of(field.Model, $"query.{field.Property}"),
            Prepare = isEnum ? $"var {variable} = {field.EnumName}Words.Parse({variable}Word);" : string.Empty,
            Comparand = variable,
            QuerySample = QueryReads.Text(field.Model, $"row.{field.Property}"),
            HasSample = field.Reference is not { Required: false },
            CanFail = !field.IsText,
            TestWords = field.TestWords,
            Summary = $"Only those with this {Summaries.Words(name)}.",
        };
    }

    private static IEnumerable<IndexView> Indexes(EntityModel entity, ImmutableArray<FieldView> fields)
    {
        foreach (var field in fields.Where(field => field.Unique))
        {
            var names = SchemaBuilder.UniqueColumns(entity, field);
            yield return new IndexView(entity.Tenant ? $"new {{ entity.TenantId, entity.{field.Property} }}" : $"entity.{field.Property}", CSharpLiteral.Text(SchemaNames.Unique(entity.Table, names)), true)
            {
                Filter = SchemaBuilder.IndexCondition(entity) is { } condition ? CSharpLiteral.Text(condition) : string.Empty,
            };
        }

        foreach (var columns in SchemaBuilder.IndexedColumns(entity, fields))
        {
            var properties = columns.Select(column => $"entity.{fields.FirstOrDefault(field => field.Name == column)?.Property ?? Names.Pascal(column)}").ToArray();
            var expression = properties.Length == 1 ? properties[0] : $"new {{ {string.Join(", ", properties)} }}";
            yield return new IndexView(expression, CSharpLiteral.Text(SchemaNames.Index(entity.Table, columns)), false);
        }
    }

    private OperationView Operation(EntityModel entity, OperationModel operation)
    {
        var path = CollectionPath(entity);
        var requirement = operation.Operation switch
        {
            Specs.Model.Operation.Create => input.Model.Security.For("POST", path),
            Specs.Model.Operation.List => input.Model.Security.For("GET", path),
            Specs.Model.Operation.Read => input.Model.Security.For("GET", path + "/{id}"),
            Specs.Model.Operation.Update => input.Model.Security.For("PUT", path + "/{id}"),
            _ => input.Model.Security.For("DELETE", path + "/{id}"),
        };
        return new OperationView
        {
            Operation = operation.Operation,
            Origin = operation.Location,
            Authorization = SecurityExpressions.Authorization(requirement),
            Client = SecurityExpressions.Client(requirement),
            Anonymous = requirement.Kind == SecurityKind.Anonymous,
            Restricted = SecurityExpressions.IsRestricted(requirement),
        };
    }

    // What the default order names is allowed, whatever it is.
    private static IEnumerable<FieldView> SortFields(EntityModel entity, ImmutableArray<FieldView> fields) =>
        fields.Where(field => IsSortable(field) || entity.Sort.Any(named => named.TrimStart('-') == field.Name));

    private static bool IsSortable(FieldView field) =>
        !field.Model.Type.IsList && !field.Model.Sensitive && field.Model.Type.Kind is not (TypeKind.Json or TypeKind.Bytes or TypeKind.Text);

    /// <summary>A local variable: none of the names that the templates use for themselves.</summary>
    public static string Variable(string name)
    {
        var variable = Names.ParameterName(name);
        return variable is "request" or "response" or "database" or "query" or "reader" or "rows" or "page" or "size" or "found" or "id"
            or "entity" or "slots" or "unknown" or "existing" or "invalid" or "exception" or "errors" or "members" or "refused" or "next" or "outcome" or "candidate" or "expectedVersion" or "cancellationToken" ? variable + "Row" : variable;
    }
}
