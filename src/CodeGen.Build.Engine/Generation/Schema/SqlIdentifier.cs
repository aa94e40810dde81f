using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>Writes identifiers as PostgreSQL reads them back unchanged: bare where that is safe, else quoted.</summary>
internal static partial class SqlIdentifier
{
    // Reserved words of PostgreSQL 15 (appendix C of its manual, columns "reserved" and "reserved (can be function or type)").
    private static readonly FrozenSet<string> Reserved = """
        all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
        concurrently constraint create cross current_catalog current_date current_role current_schema current_time
        current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
        full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
        localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning right
        select session_user similar some symmetric system_user table tablesample then to trailing true union unique user using
        variadic verbose when where window with
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static string Quote(string name) =>
        Bare().IsMatch(name) && !Reserved.Contains(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex Bare();
}
