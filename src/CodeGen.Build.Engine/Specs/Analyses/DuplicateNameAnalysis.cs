using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Entities, tables, fields and relationships that share a name, or whose names become the same in .NET or in the database.</summary>
internal sealed class DuplicateNameAnalysis : ISpecAnalysis
{
    // https://www.postgresql.org/docs/current/ddl-system-columns.html
    private static readonly HashSet<string> SystemColumns = new(StringComparer.Ordinal) { "tableoid", "xmin", "cmin", "xmax", "cmax", "ctid" };

    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var entities = context.Model.Entities;
        Check(context, "entities", entities.Select(entity => new Named(entity.Name, entity.Name.ToUpperInvariant(), entity.Location)));
        Check(context, "tables", entities.DistinctBy(entity => entity.Name).Select(entity => new Named(entity.Table, entity.Table.ToLowerInvariant(), entity.Location)).Concat(JoinTables(context)));
        foreach (var entity in entities)
        {
            CheckMembers(context, entity);
        }

        foreach (var route in context.Model.Routes)
        {
            Check(context, $"members of the request of {route.Method} {route.Path}", route.Request.Select(field => Member(field)));
            Check(context, $"members of the response of {route.Method} {route.Path}", route.Response.Select(field => Member(field)));
        }

        Check(context, "events", context.Model.Events.Select(item => new Named(item.Name, item.Name.ToUpperInvariant(), item.Location)));
        foreach (var item in context.Model.Events)
        {
            Check(context, $"members of the event {item.Name}", item.Payload.Select(field => Member(field)));
        }

        foreach (var change in context.Model.SchemaChanges)
        {
            Check(context, $"columns of {change.Table}", change.Columns.Select(field => Member(field)));
            Check(context, $"columns of '{Yaml.SpecScalar.Shown(change.Text)}'", change.ColumnNames.Select(column => new Named(column, column.ToLowerInvariant(), change.Location)));
        }

        CheckColumns(context);
        Check(context, "new tables", Changes(context, SchemaChangeKind.AddTable).Select(change => (Name: change.Table, change.Location))
            .Concat(Changes(context, SchemaChangeKind.RenameTable).Select(change => (Name: change.NewName!, change.Location)))
            .Select(table => new Named(table.Name, table.Name.ToLowerInvariant(), table.Location))
            .Concat(entities.Select(entity => new Named(entity.Table, entity.Table.ToLowerInvariant(), entity.Location)).DistinctBy(table => table.Key)));
    }

    // New columns, by addition or by name, among themselves and beside the fields of the spec's own entities.
    private static void CheckColumns(SpecAnalysisContext context)
    {
        (string Table, string Name, SourceLocation Location)[] added =
        [
            .. Changes(context, SchemaChangeKind.AddColumn).Select(change => (change.Table, change.Name!, change.Location)),
            .. Changes(context, SchemaChangeKind.RenameColumn).Select(change => (change.Table, change.NewName!, change.Location)),
        ];
        foreach (var (table, name, location) in added.Where(column => SystemColumns.Contains(column.Name)))
        {
            context.Report(SpecFindings.ImpliedName, location, $"PostgreSQL gives every table a column '{name}' of its own, so that '{table}' cannot have another. Choose another name.");
        }

        var fields = from entity in context.Model.Entities
                     from field in entity.Fields.Concat(entity.ImpliedFields)
                     select Column(entity.Table, field.Name, field.Location);
        Check(context, "new columns", added.Select(column => Column(column.Table, column.Name, column.Location)).Concat(fields.DistinctBy(column => column.Key)));
    }

    private static Named Column(string table, string name, SourceLocation location) => new($"{table}.{name}", $"{table}.{name}".ToLowerInvariant(), location);

    private static void CheckMembers(SpecAnalysisContext context, EntityModel entity)
    {
        var implied = entity.ImpliedFields.ToLookup(field => Names.Pascal(field.Name));
        var collections = entity.Relationships.SelectMany(NamesOf).Select(named => new Named(named.Name, Names.PropertyName(named.Name, entity.Name), named.Location));
        Check(context, $"members of {entity.Name}", entity.Fields.Select(field => Member(field, entity.Name)).Concat(collections));
        foreach (var field in entity.Fields.Where(field => implied.Contains(Names.Pascal(field.Name))))
        {
            context.Report(SpecFindings.ImpliedName, field.Location,
                $"{entity.Name} has the column '{implied[Names.Pascal(field.Name)].First().Name}' already: the format implies it. Remove the field '{field.Name}' if it means that column, else rename it.");
        }

        foreach (var field in entity.Fields.Where(field => SystemColumns.Contains(field.Name)))
        {
            context.Report(SpecFindings.ImpliedName, field.Location,
                $"PostgreSQL gives every table a column '{field.Name}' of its own, so that {entity.Name} cannot have another. Rename the field.");
        }

        var ids = entity.Rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1);
        foreach (var rule in ids.SelectMany(group => group.Skip(1)))
        {
            context.Report(SpecFindings.DuplicateName, rule.Location, $"Two rules of {entity.Name} have the id '{rule.Id}'. Give one of them another id.");
        }
    }

    private static IEnumerable<Named> JoinTables(SpecAnalysisContext context) =>
        from entity in context.Model.Entities
        from relation in entity.Relationships
        where relation.Kind == RelationshipKind.ManyToMany && RelationshipSides.IsHolder(context.Model.Entities, entity, relation)
        let table = RelationshipSides.JoinTable(entity, relation)
        select new Named(table, table.ToLowerInvariant(), relation.Location)
        {
            Hint = $" The relationship '{relation.Name}' of {entity.Name} keeps its pairs in a table of that name: name the relationship otherwise, or give the entity of the same table another 'table'.",
        };

    private static IEnumerable<(string Name, SourceLocation Location)> NamesOf(RelationshipModel relation) =>
        relation.Kind == RelationshipKind.ManyToMany
            ? [(relation.Name, relation.Location), (RelationshipSides.KeysName(relation), relation.Location)]
            : [(relation.Name, relation.Location)];

    private static IEnumerable<SchemaChangeModel> Changes(SpecAnalysisContext context, SchemaChangeKind kind) =>
        context.Model.SchemaChanges.Where(change => change.Kind == kind);

    private static Named Member(FieldModel field, string owner = "") => new(field.Name, Names.PropertyName(field.Name, owner), field.Location);

    private static void Check(SpecAnalysisContext context, string what, IEnumerable<Named> names)
    {
        var seen = new Dictionary<string, Named>(StringComparer.Ordinal);
        foreach (var name in names.OrderBy(name => name.Location.Line).ThenBy(name => name.Location.Column))
        {
            if (seen.TryAdd(name.Key, name))
            {
                continue;
            }

            var other = seen[name.Key];
            context.Report(SpecFindings.DuplicateName, name.Location, other.Name == name.Name
                ? $"'{name.Name}' stands twice among the {what}; the first is in {Line(other, name)}.{name.Hint ?? other.Hint ?? " Remove or rename one."}"
                : $"'{other.Name}' ({Line(other, name)}) and '{name.Name}' become the same name among the {what}. Rename one.");
        }
    }

    private static string Line(Named other, Named name) =>
        $"line {other.Location.Line}{(other.Location.File == name.Location.File ? string.Empty : $" of {other.Location.File}")}";

    private sealed record Named(string Name, string Key, SourceLocation Location)
    {
        /// <summary>What to do about a second of the name, where that is not obvious.</summary>
        public string? Hint { get; init; }
    }
}
