using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>The expression of a check, as far as it shows whether it is SQL or prose.</summary>
internal static partial class CheckExpression
{
    private static readonly ImmutableHashSet<string> Operators = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase,
        "and", "or", "not", "is", "in", "like", "ilike", "between", "similar", "escape", "distinct", "from", "any", "all", "some", "as", "at", "collate", "case", "when", "then", "else");

    private static readonly ImmutableHashSet<string> TypeWords = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase,
        "double", "precision", "character", "varying", "time", "zone", "date", "timestamp", "interval", "unknown", "to", "array");

    private static readonly ImmutableHashSet<string> Constants = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase,
        "null", "true", "false", "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp", "end");

    private static readonly ImmutableHashSet<string> BehindIs = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "null", "true", "false", "unknown", "distinct", "not");

    private static readonly ImmutableHashSet<string> BehindNot = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "in", "like", "ilike", "between", "similar");

    /// <summary>Why the text is no expression of SQL; null when nothing speaks against it.</summary>
    public static string? Problem(string text)
    {
        string[] tokens = [.. Token().Matches(text).Select(match => match.Value)];
        for (var index = 0; index < tokens.Length; index++)
        {
            var (previous, token) = (index == 0 ? null : tokens[index - 1], tokens[index]);
            if (previous is not null && Follows(previous, token) is { } problem)
            {
                return problem;
            }

            if (previous is not null && IsWord(token, "not") && EndsOperand(previous) && !(index + 1 < tokens.Length && BehindNot.Contains(tokens[index + 1])))
            {
                return $"'not' stands behind '{previous}', and neither 'in' nor 'like' nor 'between' follows";
            }
        }

        return tokens switch
        {
            [] => "it is empty",
            _ when !tokens.Any(token => IsWord(token, "case")) && tokens.FirstOrDefault(token => IsWord(token, "when") || IsWord(token, "then") || IsWord(token, "else")) is { } word =>
                $"'{word}' stands in it without a 'case'",
            [var first, ..] when IsBinary(first) => $"it begins with '{first}', and does not say what that compares",
            [.., var last] when IsBinary(last) || IsWord(last, "not") => $"it ends with '{last}'",
            _ => null,
        };
    }

    /// <summary>The names in the expression that can only be those of columns.</summary>
    public static IEnumerable<string> Columns(string text)
    {
        string[] tokens = [.. Token().Matches(text).Select(match => match.Value)];
        for (var index = 0; index < tokens.Length; index++)
        {
            var token = tokens[index];
            var next = index + 1 < tokens.Length ? tokens[index + 1] : "";
            var previous = index == 0 ? "" : tokens[index - 1];
            if (IsName(token) && !TypeWords.Contains(token) && next is not ("(" or ".") && !next.StartsWith('\'') && previous is not ("::" or ".") && !IsWord(next, "from") && !IsWord(previous, "as") && !IsWord(previous, "collate"))
            {
                yield return token;
            }
        }
    }

    private static string? Follows(string previous, string token)
    {
        if (IsWord(previous, "is") && !BehindIs.Contains(token))
        {
            return $"behind 'is' stands '{token}', where SQL has null, not null, true or false. Compare instead, such as: total > 0";
        }

        var call = IsName(previous) && token == "(";
        var literal = IsName(previous) && token[0] == '\'';
        var typed = TypeWords.Contains(previous) || TypeWords.Contains(token);
        return EndsOperand(previous) && BeginsOperand(token) && !call && !literal && !typed && !IsWord(token, "end")
            ? $"'{token}' follows '{previous}' without an operator. Write a comparison, such as: total > 0 and total < 100"
            : null;
    }

    private static bool IsName(string token) => (char.IsLetter(token[0]) || token[0] == '_') && !Operators.Contains(token) && !Constants.Contains(token);

    private static bool EndsOperand(string token) => IsName(token) || Constants.Contains(token) || char.IsDigit(token[0]) || token[0] is '\'' or '"' or ')' or ']';

    private static bool BeginsOperand(string token) => IsName(token) || Constants.Contains(token) || char.IsDigit(token[0]) || token[0] is '\'' or '"' or '(';

    private static bool IsBinary(string token) => token is "<" or ">" or "=" or "<=" or ">=" or "<>" or "!=" or "*" or "/" or "||"
        || IsWord(token, "and") || IsWord(token, "or") || IsWord(token, "is") || IsWord(token, "in") || IsWord(token, "like") || IsWord(token, "ilike") || IsWord(token, "between");

    private static bool IsWord(string token, string word) => string.Equals(token, word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*|\d+(\.\d+)?|'([^']|'')*'|""[^""]*""|::|<=|>=|<>|!=|\|\||\S", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
