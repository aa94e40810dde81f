using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Modules;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>What a spec and the code base cannot both have.</summary>
internal static class ContextFit
{
    public static IEnumerable<Finding> Check(GenerationInput input) =>
    [
        .. EntityNames(input),
        .. FilterNames(input),
        .. UnknownEntities(input),
        .. ExistingEntities(input),
        .. ExistingRoutes(input),
        .. SchemaChanges(input),
        .. Policies(input),
    ];

    private static IEnumerable<Finding> EntityNames(GenerationInput input) =>
        from entity in input.Model.Entities
        where entity.Name is "Guid" or "DateOnly" or "TimeOnly" or "DateTimeOffset" || entity.Name == input.Context.RootNamespace.Split('.')[0]
        select Finding.Of(
            GenerationFindings.EntityName,
            $"An entity cannot be called '{entity.Name}' here: classes beside it use that name for something else. Rename the entity; 'table: {entity.Table}' keeps the table's name.",
            entity.Location);

    private static IEnumerable<Finding> FilterNames(GenerationInput input) =>
        from entity in input.Model.Entities
        where entity.Operations.Any(operation => operation.Operation == Operation.List)
        from use in entity.FieldUses
        where use is { Key: "filters", Field: "page" or "page_size" or "sort" }
        select Finding.Of(
            GenerationFindings.FilterName,
            $"'{entity.Name}' cannot be filtered by '{use.Field}': every list has a parameter of that name. Rename the field or take it out of the filters.",
            use.Location);

    private static IEnumerable<Finding> UnknownEntities(GenerationInput input) =>
        from entity in input.Model.Entities
        from relationship in entity.Relationships
        where relationship.Kind == RelationshipKind.ManyToOne
        where !input.Model.Entities.Any(other => other.Name == relationship.Entity)
        where !input.Context.Entities.Any(other => other.Name == relationship.Entity && other.KeyKind is not null)
        select Finding.Of(
            GenerationFindings.UnknownEntity,
            $"'{entity.Name}' refers to '{relationship.Entity}', which neither the spec nor the code base defines with a key of a type that the format knows. "
            + $"Known entities: {Known(input)}.",
            relationship.Location);

    private static string Known(GenerationInput input)
    {
        var names = input.Model.Entities.Select(entity => entity.Name).Concat(input.Context.Entities.Select(entity => entity.Name))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "none" : string.Join(", ", names);
    }

    // What an approval of this very feature put there is no conflict.
    private static IEnumerable<Finding> ExistingEntities(GenerationInput input) =>
        from entity in input.Model.Entities
        from existing in input.Context.Entities
        where !input.OwnFiles.Contains(existing.File)
        where existing.Name == entity.Name || string.Equals(existing.Table, entity.Table, StringComparison.OrdinalIgnoreCase)
        select Finding.Of(
            GenerationFindings.EntityExists,
            $"The code base has '{existing.Name}' (table '{existing.Table}', {existing.File}) already, so '{entity.Name}' (table '{entity.Table}') cannot be generated. "
            + "Rename the one in the spec, or refer to the existing one.",
            entity.Location);

    private static IEnumerable<Finding> ExistingRoutes(GenerationInput input)
    {
        return
            from declared in Endpoints(input.Model)
            from existing in input.Context.Routes
            where existing.Method == declared.Method && Shape(existing.Path) == Shape(declared.Path)
            where !input.OwnFiles.Contains(existing.Evidence.File)
            select Finding.Of(
                GenerationFindings.RouteExists,
                $"{declared.Method} {declared.Path} is mapped already in {existing.Evidence.File}({existing.Evidence.Line}). Change the spec or remove that endpoint.",
                declared.Location);
    }

    /// <summary>All endpoints of a feature: those of operations, and the routes of its contract.</summary>
    public static IEnumerable<(string Method, string Path, SourceLocation Location)> Endpoints(FeatureModel model)
    {
        foreach (var entity in model.Entities)
        {
            foreach (var operation in entity.Operations)
            {
                var (method, path) = Route(entity, operation.Operation);
                yield return (method, path, operation.Location);
            }
        }

        foreach (var route in model.Routes)
        {
            yield return (route.Method, route.Path, route.Location);
        }
    }

    private static (string Method, string Path) Route(EntityModel entity, Operation operation)
    {
        var path = EntityViewFactory.CollectionPath(entity);
        return operation switch
        {
            Operation.Create => ("POST", path),
            Operation.List => ("GET", path),
            Operation.Read => ("GET", path + "/{id}"),
            Operation.Update => ("PUT", path + "/{id}"),
            _ => ("DELETE", path + "/{id}"),
        };
    }

    /// <summary>What makes two paths the same: case and the names of parameters do not.</summary>
    public static string Shape(string path) => string.Join(
        '/',
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => segment.StartsWith('{') ? "{}" : segment.ToLowerInvariant()));

    private static IEnumerable<Finding> SchemaChanges(GenerationInput input)
    {
        foreach (var change in input.Model.SchemaChanges)
        {
            if (change.Kind is not (SchemaChangeKind.AddColumn or SchemaChangeKind.AddTable) && !FeatureViewFactory.IsRelational(input.Context))
            {
                yield return Finding.Of(
                    GenerationFindings.UnsupportedSchemaChange,
                    $"'{change.Text}' needs a SQL migration, and the project's EF Core provider has no schema. Take the entry out of the spec.",
                    change.Location);
            }
            else if (Mapping(input, change) is { } mapping)
            {
                yield return Finding.Of(
                    GenerationFindings.MappedTable,
                    $"'{change.Text}' changes what {mapping} still is mapped to, so that the application would fail after the migration. Change that code first; the migration is generated then.",
                    change.Location);
            }
            else if (change.Kind == SchemaChangeKind.AddColumn && ExistingTableModules.Find(input.Context, change.Table) is null
                && !input.Model.Entities.Any(entity => entity.Table == change.Table))
            {
                yield return Finding.Of(
                    GenerationFindings.UnmappedTable,
                    $"No entity of the code base maps the table '{change.Table}', so only the SQL migration adds '{change.Name}'. Check the table's name.",
                    change.Location);
            }
        }
    }

    // Rows of the new type, or without a value, could not be read.
    private static bool IsOfOtherType(ExistingProperty property, SchemaChangeModel change) =>
        property.Navigation is null && string.Equals(property.Column, change.Name, StringComparison.OrdinalIgnoreCase)
        && ((change.Type is { IsList: false, Kind: not (TypeKind.Enum or TypeKind.Entity) } type && property.ClrType.TrimEnd('?') != ClrTypes.OfValue(type, string.Empty))
            || ((change.Nullable == true || change.Type?.Nullable == true) && !property.ClrType.EndsWith('?')));

    // What the code base maps to a name that is going to be gone.
    private static string? Mapping(GenerationInput input, SchemaChangeModel change)
    {
        if (change.Kind == SchemaChangeKind.AlterColumn)
        {
            return ExistingTableModules.Find(input.Context, change.Table)?.Properties.FirstOrDefault(property => IsOfOtherType(property, change)) is { } other
                ? $"'{other.Name}' ({other.ClrType})"
                : null;
        }

        if (change.Kind is not (SchemaChangeKind.DropTable or SchemaChangeKind.RenameTable or SchemaChangeKind.DropColumn or SchemaChangeKind.RenameColumn)
            || ExistingTableModules.Find(input.Context, change.Table) is not { } entity)
        {
            return null;
        }

        return change.Name is null ? $"the entity '{entity.Name}' (table '{entity.Table}', {entity.File})"
            : entity.Properties.FirstOrDefault(property => property.Navigation is null && string.Equals(property.Column, change.Name, StringComparison.OrdinalIgnoreCase)) is { } property
                ? $"'{entity.Name}.{property.Name}' (column '{property.Column}', {entity.File})"
                : null;
    }

    private static IEnumerable<Finding> Policies(GenerationInput input)
    {
        var demanded = input.Model.Security.Endpoints.Values.Append(input.Model.Security.Default)
            .Concat(input.Model.Routes.Select(route => route.Security).OfType<SecurityRequirement>())
            .Where(requirement => requirement.Kind == SecurityKind.Policy)
            .DistinctBy(requirement => requirement.Name);
        return
            from requirement in demanded
            where !input.Context.AuthorizationPolicies.Contains(requirement.Name!)
            select Finding.Of(
                GenerationFindings.UnknownPolicy,
                $"The policy '{requirement.Name}' was not found in the code base; without it every call of the endpoint fails. Register it with AddAuthorization or correct the name.",
                requirement.Location ?? input.Model.Location);
    }
}
