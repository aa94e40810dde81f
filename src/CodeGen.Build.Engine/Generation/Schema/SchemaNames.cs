using System.Security.Cryptography;
using System.Text;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>Names of constraints and indexes: <c>prefix_table_columns</c>, within PostgreSQL's 63 bytes.</summary>
internal static class SchemaNames
{
    // NAMEDATALEN - 1, https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
    private const int MaxBytes = 63;
    private const int HashLength = 8;

    public static string PrimaryKey(string table) => Fit($"pk_{table}");

    public static string ForeignKey(string table, string column) => Fit($"fk_{table}_{column}");

    public static string Unique(string table, params IEnumerable<string> columns) => Fit($"ux_{table}_{string.Join('_', columns)}");

    public static string Index(string table, params IEnumerable<string> columns) => Fit($"ix_{table}_{string.Join('_', columns)}");

    public static string Check(string table, string column) => Fit($"ck_{table}_{column}");

    private static string Fit(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
        {
            return name;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength];
        var kept = name;
        while (Encoding.UTF8.GetByteCount(kept) > MaxBytes - HashLength - 1)
        {
            kept = kept[..^1];
        }

        return $"{kept}_{hash}";
    }
}
