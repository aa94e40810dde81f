using System.Globalization;
using CodeGen.Build.Engine.Generation.Rules.Sql;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>The table of orders in databases, without what it refers to.</summary>
internal static class OrderTable
{
    private static readonly RuleMember[] Columns =
        [.. RuleFixture.Order.Members.Where(member => member.IsField && member.Name is not ("id" or "warehouse_id") && member.Type.Kind is not (RuleTypeKind.List or RuleTypeKind.Json))];

    /// <summary>The table in SQLite, as EF Core stores values there.</summary>
    public static string OfSqlite => $"CREATE TABLE orders (id INTEGER PRIMARY KEY, {string.Join(", ", Columns.Select(column => $"{SqlDialect.Column(column.Name)} {(IsInteger(column) ? "INTEGER" : "TEXT")}"))});\n";

    /// <summary>Statements that put the rows into PostgreSQL's table; what they refer to is not there.</summary>
    public static string InsertsOf(IEnumerable<RuleRow> rows) => "SET session_replication_role = replica;\n" + Inserts(rows, value => value switch
    {
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime instant => $"'{instant.ToString("O", CultureInfo.InvariantCulture)}'",
        _ => Literal(value),
    }, ", tags", ", '{}'");

    /// <summary>The same for SQLite.</summary>
    public static string InsertsOfSqlite(IEnumerable<RuleRow> rows) => Inserts(rows, value => value is bool truth ? truth ? "1" : "0" : Literal(value), "", "");

    /// <summary>The query of what a condition says of the rows: a letter for each; <c>n</c> lets a CHECK pass, which a rule never means.</summary>
    public static string Query(string condition, string join) =>
        $"SELECT {join}(result, '') FROM (SELECT CASE WHEN {condition} THEN 't' WHEN NOT ({condition}) THEN 'f' ELSE 'n' END AS result FROM orders ORDER BY id) AS results;\n";

    /// <summary>The row, the rows that it and its lines refer to, and those that refer to it and are not its own.</summary>
    public static IEnumerable<RuleRow> RowsWith(RuleRow order) =>
    [
        order,
        .. new[] { order }.Concat(order.Rows("lines")).SelectMany(row => row.Values.Where(pair => pair.Key != "order").Select(pair => pair.Value)).OfType<RuleRow>(),
        .. order.Rows("payments").Select(payment => payment.With("order_id", order["id"])),
    ];

    private static bool IsInteger(RuleMember column) => column.Type.Kind is RuleTypeKind.Integer or RuleTypeKind.Bool;

    private static string Inserts(IEnumerable<RuleRow> rows, Func<object?, string> literal, string moreColumns, string moreValues) => string.Concat(rows.Select((row, index) =>
        $"INSERT INTO orders (id, {string.Join(", ", Columns.Select(column => SqlDialect.Column(column.Name)))}{moreColumns}) VALUES ({index + 1}, {string.Join(", ", Columns.Select(column => literal(row[column.Name])))}{moreValues});\n"));

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        long or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateOnly day => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        TimeOnly time => $"'{time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'",
        DateTime instant => $"'{instant.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'",
        _ => $"'{Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("'", "''", StringComparison.Ordinal)}'",
    };
}
