using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>The monitoring queries of a feature, for PostgreSQL. None of them writes, and none reads a sensitive value.</summary>
internal static class MonitoringQueries
{
    public static IEnumerable<MonitoringQuery> Of(FeatureModel model, FeatureSchema schema)
    {
        var tables = schema.Tables.Select(table => table.Name).ToList();
        yield return new MonitoringQuery(
            "How many rows do the tables hold, how large are they, and when were they last analysed?",
            "Estimates of the server: cheap at any size. Many dead rows, or no analysis for days, means that autovacuum does not keep up.",
            $"""
            SELECT relname AS table_name, n_live_tup AS rows, n_dead_tup AS dead_rows,
                   pg_size_pretty(pg_total_relation_size(relid)) AS size,
                   greatest(last_analyze, last_autoanalyze) AS analysed_at
            FROM pg_stat_user_tables
            WHERE relname IN ({Texts(tables)})
            ORDER BY pg_total_relation_size(relid) DESC
            """);
        yield return new MonitoringQuery(
            "Are the tables read through their indexes?",
            "Sequential scans that grow with the requests on a table of more than some thousand rows: a filter or an order lacks an index.",
            $"""
            SELECT relname AS table_name, seq_scan AS sequential_scans, coalesce(idx_scan, 0) AS index_scans
            FROM pg_stat_user_tables
            WHERE relname IN ({Texts(tables)})
            ORDER BY seq_scan DESC
            """);
        yield return new MonitoringQuery(
            "Which indexes does nobody use?",
            "An index that is neither unique nor used after weeks of traffic only costs writes.",
            $"""
            SELECT usage.relname AS table_name, usage.indexrelname AS index_name, pg_size_pretty(pg_relation_size(usage.indexrelid)) AS size
            FROM pg_stat_user_indexes AS usage
            JOIN pg_index AS definition ON definition.indexrelid = usage.indexrelid
            WHERE usage.relname IN ({Texts(tables)}) AND usage.idx_scan = 0 AND NOT definition.indisunique
            ORDER BY pg_relation_size(usage.indexrelid) DESC
            """);
        foreach (var query in model.Entities.SelectMany(OfEntity))
        {
            yield return query;
        }
    }

    private static IEnumerable<MonitoringQuery> OfEntity(EntityModel entity)
    {
        var table = SqlIdentifier.Quote(entity.Table);
        var words = Summaries.Words(Naming.Names.Plural(entity.Name));
        var fields = entity.ImpliedFields.Concat(entity.Fields.Where(field => !field.Implied)).Where(field => !field.Sensitive).ToList();
        foreach (var field in fields.Where(field => field.Type is { Kind: TypeKind.Enum, IsList: false }))
        {
            var column = SqlIdentifier.Quote(field.Name);
            yield return new MonitoringQuery(
                $"How are the {words} spread over {field.Name}?",
                "A word that only ever grows, or that nothing leaves, shows where work piles up. Reads the whole table.",
                $"SELECT {column}, count(*) AS rows\nFROM {table}\nGROUP BY {column}\nORDER BY rows DESC");
        }

        if (entity.Audit)
        {
            yield return new MonitoringQuery(
                $"How many {words} were created in each hour of the last day?",
                "Compare with the same day of the week before.",
                $"SELECT date_trunc('hour', created_at) AS hour, count(*) AS rows\nFROM {table}\nWHERE created_at > now() - interval '1 day'\nGROUP BY hour\nORDER BY hour");
        }

        if (entity.SoftDelete)
        {
            yield return new MonitoringQuery(
                $"How many {words} are marked as deleted, since when?",
                "They stay until somebody removes them for good.",
                $"SELECT count(*) AS rows, min(deleted_at) AS oldest\nFROM {table}\nWHERE deleted_at IS NOT NULL");
        }
    }

    private static string Texts(IEnumerable<string> texts) =>
        string.Join(", ", texts.Select(text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"));
}
