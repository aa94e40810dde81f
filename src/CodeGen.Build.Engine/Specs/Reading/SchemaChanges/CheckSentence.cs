using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands <c>orders.total > 0</c>, <c>on orders: total > 0</c>, <c>ck_total on orders check (total > 0)</c>.</summary>
internal static partial class CheckSentence
{
    /// <summary>Whether a constraint is a check: said to be one, or a comparison and no other kind.</summary>
    public static bool IsOne(SchemaHead head, string rest) =>
        head.Qualifiers is [.., "check"] || (head.Qualifiers.IsEmpty && (CheckWord().IsMatch(rest) || (Comparison().IsMatch(rest) && !OtherKind().IsMatch(rest))));

    /// <summary>The new check; none when the sentence does not say table and expression.</summary>
    public static IReadOnlyList<SchemaChangeModel> Add(SchemaSentence sentence, SchemaWords words)
    {
        var (name, table, expression) = CheckWord().Match(words.Rest) is { Success: true } check
            ? AroundWord(words.Rest[..check.Index], words.Rest[(check.Index + check.Length)..], sentence.DefaultTable)
            : Bare(words.Rest, sentence.DefaultTable);
        return table is null || expression is null
            ? []
            : [sentence.Change(SchemaChangeKind.AddConstraint, table) with { Name = name, Constraint = ConstraintKind.Check, Expression = expression }];
    }

    private static (string? Name, string? Table, string? Expression) AroundWord(string before, string after, string? table)
    {
        var words = new SchemaWords(after);
        words.Word("that");
        var expression = words.Group();
        table = expression is null ? table : words.TableBehindPreposition() ?? table;
        expression = expression is not null && words.AtEnd ? expression : SchemaSentence.Prose(after);
        var front = new SchemaWords(before);
        var (name, owner) = Owner(front);
        front.Symbol(':');
        front.Word("constraint");
        if (!front.AtEnd)
        {
            return default;
        }

        if (owner is null && table is null)
        {
            (name, owner) = (null, name);
        }

        return (name, owner ?? table, expression);
    }

    private static (string? Name, string? Table, string? Expression) Bare(string text, string? table)
    {
        var words = new SchemaWords(text);
        if (words.Path() is { Table: { } owner } path && Comparison().IsMatch(words.Rest))
        {
            return (null, owner, $"{path.Name} {SchemaSentence.Unwrapped(words.Rest)}");
        }

        if (table is not null)
        {
            return (null, table, SchemaSentence.Prose(text));
        }

        words.Position = 0;
        var (name, found) = Owner(words);
        if (found is null)
        {
            (name, found) = (null, name);
        }

        words.Symbol(':');
        return (name, found, SchemaSentence.Prose(words.Rest));
    }

    // 'ck_total on orders', 'on orders', 'orders', 'orders.total'.
    private static (string? Name, string? Table) Owner(SchemaWords words)
    {
        if (words.TableBehindPreposition() is { } table)
        {
            return (null, table);
        }

        return words.Path() is not { } path ? (null, null)
            : path.Table is { } owner ? (null, owner)
            : (path.Name, words.TableBehindPreposition());
    }

    [GeneratedRegex(@"\bcheck(s|ed)?\b(\s+constraint\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CheckWord();

    [GeneratedRegex(@"[<>=]|\b(in|between|is|matches|like)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"->|=>|\b(unique|references|foreign|primary)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherKind();
}
