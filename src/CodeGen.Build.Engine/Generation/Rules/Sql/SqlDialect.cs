using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Rules.Sql;

/// <summary>What differs between databases in the CHECK constraints of rules.</summary>
internal abstract class SqlDialect
{
    /// <summary>PostgreSQL.</summary>
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>SQLite.</summary>
    public static SqlDialect Sqlite { get; } = new SqliteDialect();

    /// <summary>The dialect of a provider; null where the SQL is not known. Where no provider was found, migrations are written for PostgreSQL.</summary>
    public static SqlDialect? Of(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql or DatabaseProvider.Unknown => PostgreSql,
        DatabaseProvider.Sqlite => Sqlite,
        _ => null,
    };

    /// <summary>Whether values of the field are stored so that the database compares and computes them as the rule does.</summary>
    public abstract bool Holds(FieldModel field);

    /// <summary>A value that the rule writes; null when the database has no such literal.</summary>
    public abstract SqlText? Constant(object value);

    /// <summary>An integer column or calculation with 64 bits.</summary>
    public abstract SqlText Wide(SqlText number);

    /// <summary>Whether the database computes with numbers that have places as the rule does.</summary>
    public abstract bool HasDecimals { get; }

    /// <summary>The difference of two days, instants or times as a duration; null when the database has none.</summary>
    public abstract SqlText? Difference(RuleTypeKind kind, SqlText left, SqlText right);

    /// <summary>The number of characters (code points) of a text.</summary>
    public static SqlText Length(SqlText text) => new($"length({text.Text})", true, text.Nullable);

    /// <summary>The smallest or largest of several; NULL when one is NULL.</summary>
    public abstract SqlText Extreme(bool largest, IReadOnlyList<SqlText> values);

    /// <summary>A name as the database reads it back.</summary>
    public static string Column(string name) => Schema.SqlIdentifier.Quote(name);

    /// <summary>A text.</summary>
    protected static SqlText Text(string text) => new($"'{text.Replace("'", "''", StringComparison.Ordinal)}'", true, false);
}
