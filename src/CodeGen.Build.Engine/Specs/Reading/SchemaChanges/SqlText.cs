namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Expressions and queries that stand in the spec as SQL.</summary>
internal static class SqlText
{
    /// <summary>Why the text cannot be a part of one statement; null when it can.</summary>
    public static string? Problem(string sql)
    {
        var depth = 0;
        for (var index = 0; index < sql.Length; index++)
        {
            switch (sql[index])
            {
                case '\'' or '"':
                    var end = sql.IndexOf(sql[index], index + 1);
                    if (end < 0)
                    {
                        return "a quotation mark is not closed";
                    }

                    index = end;
                    break;
                case ';':
                    return "it holds a semicolon, which ends a statement";
                case '$':
                    return "it holds a dollar sign, which may begin a quotation";
                case '-' when Next(sql, index) == '-':
                case '/' when Next(sql, index) == '*':
                    return "it holds a comment";
                case '(':
                    depth++;
                    break;
                case ')' when --depth < 0:
                    return "a parenthesis is closed that was not opened";
            }
        }

        return depth > 0 ? "a parenthesis is not closed" : null;
    }

    private static char Next(string sql, int index) => index + 1 < sql.Length ? sql[index + 1] : '\0';
}
