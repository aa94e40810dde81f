using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>
/// What a sentence says beyond what its rules have read: a remark for people, such as 'tracks all changes', unless one of its words may change
/// what is asked for. Such a word is an error: dropped, it could turn the change into its opposite.
/// </summary>
internal static partial class SchemaRemark
{
    /// <summary>Takes the rest of a sentence behind a change that is said completely.</summary>
    /// <returns>Whether nothing, or something that is marked as a remark, follows; and the remark.</returns>
    public static (bool IsOne, string? Text) Take(SchemaWords words)
    {
        var rest = words.Rest;
        return (words.AtEnd || Marked().IsMatch(rest), SchemaSentence.Prose(rest));
    }

    /// <summary>The words of a remark that no rule has read and that may mean something; null when it is only a remark.</summary>
    public static string? Meaning(SchemaChangeKind kind, string? remark)
    {
        if (remark is null)
        {
            return null;
        }

        var plain = Harmless().Replace(remark, " ");
        return kind switch
        {
            SchemaChangeKind.AddTable => First(plain, OfTable(), FurtherChange()),
            SchemaChangeKind.AddView or SchemaChangeKind.AlterView => First(plain, FurtherChange()),
            SchemaChangeKind.AddColumn or SchemaChangeKind.AlterColumn => First(plain, Meaningful(), FurtherChange(), OfColumn()) ?? TypeAlone(plain),
            SchemaChangeKind.DropColumn or SchemaChangeKind.DropTable or SchemaChangeKind.DropIndex or SchemaChangeKind.DropConstraint or SchemaChangeKind.DropView =>
                First(plain, Meaningful(), FurtherChange(), OfDrop(), Restriction()),
            _ => First(plain, Meaningful(), FurtherChange(), Restriction()),
        };
    }

    /// <summary>Whether a word in front of what is added is no name.</summary>
    public static bool IsNoName(string word, string subject) => Negation().IsMatch(word) || (subject == "index" && IndexKind().IsMatch(word));

    private static string? First(string remark, params ReadOnlySpan<Regex> meanings)
    {
        foreach (var meaning in meanings)
        {
            if (meaning.Match(remark) is { Success: true } match)
            {
                return match.Value.Trim();
            }
        }

        return null;
    }

    // A second type is no remark, though 'time' or 'date' may stand in one.
    private static string? TypeAlone(string remark) =>
        SchemaSentence.Parts(remark).FirstOrDefault(SchemaColumns.IsType)
        ?? InParentheses().Matches(remark).FirstOrDefault(match => SchemaColumns.IsType(match.Groups["word"].Value))?.Value;

    [GeneratedRegex(@"^([(:,;–—]|-\s|\.\s|(because|since|which|that)\b|for\s+(the\s+)?(\w+ing|reports?|audits?|analytics|statistics|support|performance|speed|lookups?|compliance)\W*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\b(no\s+longer|not|never|nowhere)\s+((been|being|yet|actually)\s+)?(used|needed|required|read|written|wanted|filled|referenced|maintained|queried|shown|displayed|populated|relevant|in\s+use)\b|\bonly\s+(used|read|written|shown|needed|filled|kept)\s+(by|in)\b|\bfor\s+(the\s+)?(\w+ing|reports?|audits?|analytics|statistics|support|performance|speed|lookups?|compliance)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"^(no|not|non|never|only)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"^(partial|filtered|conditional|gin|gist|sp_?gist|brin|hash|btree|bitmap|clustered|fulltext|covering|functional|expression|descending|ascending)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IndexKind();

    // Negations, conditions, limits, and what a database can be told of columns, indexes and constraints.
    [GeneratedRegex(
        @"\b(not|never|no|nor|non|none|without|cannot|must|shall|should|only|if|unless|when|whenever|where|until|till|once|while|except|after|before|per|between|than|true|false"
        + @"|at\s+(least|most)|min(imum)?|max(imum)?|positive|negative|exactly|fixed|one\s+of|any\s+of|either|values?\s+(of|are|in)|allowed|forbidden|valid|set\s+(default|null|not|to)"
        + @"|on\s+(delete|update|insert|conflict)|deferrable|deferred|initially|partial|gin|gist|brin|hash|btree|concurrently|using|includ(e|ing)|index(ed)?|primary|foreign|references?|unique\w*"
        + @"|distinct|null(s|able)?|optional|required|mandatory|default(s|ed)?|check|collate|cascad(e|es|ing)|restrict(s|ed)?|unsigned|precision|scale|length|case[\s-]*(in)?sensitive|ignoring\s+case|immutable|read[\s-]?only"
        + @"|automatic(ally)?|sequence|serial|backfill(ed)?|cop(y|ied)|derived|calculated)\b|\w['’]t\b|[<>=≤≥≠]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meaningful();

    [GeneratedRegex(@"(^|[;,.:]\s*|\b(and|then|also)\s+)(add|drop|remove|delete|rename|alter|modify|create|convert|make|change)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FurtherChange();

    [GeneratedRegex(
        @"[\p{L}_][\p{L}\p{Nd}_]*\.[\p{L}_]|\b\d+\s*(to|-|–|\.\.|and|through)\s*-?\d|\b\d+\s*(chars?|characters?|digits?|letters?|decimals?|places|bytes?)\b|(^|[,;(]\s*)-?\d+\b|\w\?|\barray\b|\b(first|last)\s+column\b|\b(up\s+to|above|below|over|under|from|exceeds?)\s+(zero|-?\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfColumn();

    [GeneratedRegex(@"\b(primary\s+key|foreign\s+key|references|partition(ed)?|inherits?|unlogged|temporary|tablespace|unique\s+(on|by|constraint|index|key)|not\s+null|nullable|if\s+(not\s+)?exists|cascade)\b|\bunique\s*\(|^(like\s+\w+$|as\s+select\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTable();

    [GeneratedRegex(@"\(\s*(?<word>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"\b(keep(ing)?|archiv(e|ing)|back\s*up|export(ing)?|first|later|then|afterwards|soon|eventually|yet|next|together|also|too|instead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfDrop();

    [GeneratedRegex(@"\b(for|within|among|across)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Restriction();
}
