using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>Words that a spec may hold where they do harm.</summary>
internal static class FuzzWords
{
    /// <summary>All keys of the format, and some that it does not have.</summary>
    public static readonly string[] Keys =
    [
        .. SpecFormat.Places.SelectMany(place => place.Keys).Select(key => key.Name).Distinct(), "Name", "feild", "opérations", "", "~", "null", "true", "1", "a b", "a: b", "POST /api/x", "Q-0000", "openapi",
    ];

    /// <summary>Values of every kind.</summary>
    public static readonly string[] Values =
    [
        "", "~", "null", "true", "false", "yes", "0", "-0", "1", "-1", "0.1", "1e9", "1e999", ".inf", ".nan", "0x10", "2147483647", "2147483648", "-9223372036854775808", "9223372036854775808",
        "79228162514264337593543950335", "79228162514264337593543950336", "99999999999999999999999999999999999999", "0.0000000000000000000000000001", "1000", "1001", "28", "29", "64", "65",
        "string", "text", "int", "long", "decimal", "money", "bool", "date", "time", "timestamp", "uuid", "json", "bytes", "enum", "enum[]", "enum[a]", "enum[a, a]", "enum[A, a]", "enum[1, 2]", "list", "list of", "list of int",
        "list of list of int", "int[]", "int[][]", "int?", "int??", "?", "[]", "String", "Int", "Order", "Order[]", "Order?", "order", "number", "number: string",
        "many_to_one", "one_to_many", "one_to_one", "many_to_many", "restrict", "cascade", "set_null", "optimistic", "none", "create", "read", "list", "update", "delete", "pay", "id", "version", "status", "-status", "--status", "created_at",
        "anonymous", "authenticated", "policy:", "policy:a", "role:", "role:a b", "GET /api/orders", "POST /", "POST", "POST /api/{id}/{id}", "POST /api/{", "DELETE /api//x", "get /api/x", "PUT /api/../x", "GET https://x/",
        "class", "event", "record", "await", "nameof", "file", "select", "user", "order", "Task", "String", "Exception", "Guid", "Program", "DbContext", "ToString", "Finalize", "con", "nul", "../x", "a/b", "C:\\x",
        "größe", "Straße", "İstanbul", "ıd", "naïve", "日本語", "имя", "שלום", "😀", "e\u0301", "\u200B", "a\u200Bb", "ﬁ", "²", "Ⅳ", "a\u0301_b\u0327", "𝒜", "ǅ", "9lives", "_", "__", "-", "a-", "-a", "a--b", "A", "aB", "ABC", "HTTPServer", "a_", "_a",
        "Drop column: orders.legacy", "Add table: x (a int, b)", "Rename column: a.b to c", "Alter column: a.b", "nullable timestamp", "orders.archived_at (nullable timestamp)", "x (id int)", "default ''", "'", "\"", "a'b", "a\"b", "a\\b", "*/", "-->", "{{x}}", "{{{", "@x", "#if", "$\"{x}\"", "%s", "{0}", "{", "}", "[", ",", ":", "#",
        "(", "[a-z]+", "(a+)+$", "(?<x>a)\\k<x>", "(?=a)", "\\p{Lu}{3}", "[", "a{0}", "a{1,100000}", "^$", "\\", ".*", "(((((((((((a)))))))))))", "email", "url", "phone", "10/minute", "0/second", "10 per hour", "5 minutes", "draft -> paid", "* -> paid", "draft ->", "-> paid", "a->b->c",
        "AC1", "ORDER_ALREADY_PAID", "ORDER_ALREADY_PIAD", "NOT_FOUND", "X_NOT_FOUND", "VALIDATION_FAILED", "Q-7f3a", "01", "1.0", "2", "2026-02-30", "2026-02-28", "0001-01-01", "9999-12-31", "24:00", "23:59:59.9999999", "2026-01-01T00:00:00Z", "now", "today", "gen_random_uuid()", "\n", "a\nb", "a\r\nb", "\t", "*x", "&x a", "!x a", "<<", "---", "...", "|", ">", "%", "`",
    ];

    /// <summary>Parts of rules.</summary>
    public static readonly string[] Tokens =
    [
        "+", "-", "*", "/", "==", "=", "!=", "<>", "<", "<=", ">", ">=", "and", "or", "not", "in", "not in", "is null", "is not null", "is", "matches", "between", "(", ")", "[", "]", ",", ".", "..", "now", "now()", "today", "count(", "sum(", "min(", "max(", "avg(", "any(", "all(", "length(", "round(", "abs(",
        "lower(", "upper(", "foo(", "true", "false", "null", "0", "1", "10", "0.5", "1.", ".5", "1_000", "99999999999999999999999999999", "0.00000000000000000000000000001", "'a'", "'a", "\"a\"", "''", "/a/", "/[/", "/(a+)+/", "/", "30 minutes", "8 hours", "90 days", "1 week", "2 months", "1 year", "-1 days", "99999999999999 weeks",
        "[a, b]", "[]", "[,]", "[a b c, 'd']", "status", "total", "lines", "lines.amount", "lines.lines", "customer.status", "customer.customer.customer.id", "id", "version", "created_at", "nothing", "größe", "😀", "\u200B", "@", "$", "#", ";", "\\", "&&", "||", "!", "?", "??", "=>", "{", "}",
    ];
}
