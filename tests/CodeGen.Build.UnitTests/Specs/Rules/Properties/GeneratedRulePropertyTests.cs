using CodeGen.Build.Engine.Generation.Rules.Sql;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using FsCheck;
using Microsoft.EntityFrameworkCore;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>What is generated from random rules, held against the interpreter on random rows.</summary>
public sealed class GeneratedRulePropertyTests
{
    private static readonly Lazy<RuleRow[]> Rows = new(() => [.. RuleProperty.Some(24, RowGenerator.Orders)]);

    // What was generated wrong before these properties were there.
    private static readonly string[] Once =
    [
        "-(-weight) > 5", "-(-(shipped_at - placed_at)) > 1 day", "-(discount + 0.5) < points", "-(-(weight / -2)) < abs(points)",
        "customer.name matches /[a-z]+/ or lower(note) matches /a.*/",
    ];

    [Test]
    public void Methods_say_what_the_interpreter_says() => AssertMethods(Bound(300, RuleGenerator.Conditions), fewest: 100);

    [Test]
    public void Methods_that_were_wrong_once_say_what_the_interpreter_says() => AssertMethods(Once.Select(text => (text, GeneratedOrders.Bind(text)!)), Once.Length);

    [Test]
    public async Task Queries_on_PostgreSQL_find_what_the_interpreter_finds()
    {
        Requires.PostgreSql();
        var written = Bound(120, RuleGenerator.Conditions)
            .Select((pair, index) => (pair.Text, pair.Condition, Method: CompiledRules.Write(pair.Text, pair.Condition, index)!))
            .Where(rule => rule.Method is { ReadsOthers: true, IsProperty: false }).ToArray();
        using var compiled = CompiledRules.CompileWithQueries(written.Select(rule => rule.Method));
        using var server = new TemporaryPostgres();
        server.Run(GeneratedOrders.Tables);

        var different = new List<string>();
        foreach (var row in Rows.Value.Take(4))
        {
            await using var database = (DbContext)compiled.Context(new DbContextOptionsBuilder().UseNpgsql(server.ConnectionString).Options);
            await using var transaction = await database.Database.BeginTransactionAsync();
            database.AddRange(OrderTable.RowsWith(row).Select(compiled.Entity));
            await database.SaveChangesAsync();
            foreach (var rule in written)
            {
                var expected = RuleInterpreter.Holds(rule.Condition, row, RowGenerator.Now);
                if (await compiled.HoldsAsync(rule.Method, database, row, RowGenerator.Now) != expected)
                {
                    different.Add($"{rule.Text}\n is {expected} of {row}\n but not by {string.Join('\n', rule.Method.Loads)}\n{rule.Method.Body}");
                }
            }
        }

        Assert.That(written, Has.Length.GreaterThan(20));
        Assert.That(different.Take(3), Is.Empty);
    }

    [Test]
    public void Constraints_of_PostgreSQL_say_what_the_interpreter_says()
    {
        Requires.PostgreSql();
        using var server = new TemporaryPostgres();

        AssertSame(SqlDialect.PostgreSql, "string_agg", queries => server.Run(GeneratedOrders.Tables + OrderTable.InsertsOf(Rows.Value) + queries));
    }

    [Test]
    public void Constraints_of_SQLite_say_what_the_interpreter_says()
    {
        var program = Requires.Program("sqlite3");

        AssertSame(SqlDialect.Sqlite, "group_concat", queries =>
            SqlProgram.RunScript(Path.GetTempPath(), OrderTable.OfSqlite + OrderTable.InsertsOfSqlite(Rows.Value) + queries, file => [program, "-batch", "-bail", ":memory:", $".read '{file}'"]));
    }

    private static void AssertMethods(IEnumerable<(string Text, BoundExpression Condition)> conditions, int fewest)
    {
        var written = conditions
            .Select((pair, index) => (pair.Text, pair.Condition, Method: CompiledRules.Write(pair.Text, pair.Condition, index)!))
            .Where(rule => rule.Method is not null).ToArray();
        using var compiled = CompiledRules.Compile(written.Select(rule => rule.Method));

        var different = from rule in written
                        from row in Rows.Value
                        let expected = RuleInterpreter.Holds(rule.Condition, row, RowGenerator.Now)
                        where compiled.Holds(rule.Method, row, RowGenerator.Now) != expected
                        select $"{rule.Text}\n is {expected} of {row}\n but not by {rule.Method.Body}";

        Assert.That(written, Has.Length.GreaterThanOrEqualTo(fewest));
        Assert.That(different.Take(3), Is.Empty);
    }

    private static IEnumerable<(string Text, BoundExpression Condition)> Bound(int rounds, Gen<RuleTree> trees) =>
        from text in RuleProperty.Some(RuleProperty.Rounds(rounds), trees).Select(tree => tree.ToString()).Distinct(StringComparer.Ordinal)
        let condition = GeneratedOrders.Bind(text)
        where condition is not null
        select (text, condition);

    // A query gives a letter for each row.
    private static void AssertSame(SqlDialect dialect, string join, Func<string, string> run)
    {
        var written = Bound(800, RuleGenerator.OfColumns).Select(pair => (pair.Text, pair.Condition, Sql: SqlCheck.Write(pair.Condition, dialect))).Where(rule => rule.Sql is not null).ToArray();
        var answers = run(string.Concat(written.Select(rule => OrderTable.Query(rule.Sql!, join)))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var expected = written.Select(rule => string.Concat(Rows.Value.Select(row => RuleInterpreter.Holds(rule.Condition, row, RowGenerator.Now) ? 't' : 'f'))).ToArray();

        Assert.That(written, Has.Length.GreaterThan(50));
        Assert.That(written.Zip(answers, expected).Where(rule => rule.Second != rule.Third).Take(3).Select(rule => $"{rule.First.Text}\n{rule.First.Sql}\n{rule.Second} instead of\n{rule.Third}"), Is.Empty);
        Assert.That(answers, Has.Length.EqualTo(written.Length));
    }
}
