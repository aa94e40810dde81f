using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Recognises what a schema change asks for: <c>Add column</c>, <c>drop_table</c>, <c>Remove field</c> …</summary>
internal static partial class SchemaVerb
{
    private static readonly (string Word, string Verb)[] Verbs =
    [
        ("add", "add"), ("create", "add"), ("new", "add"), ("drop", "drop"), ("remove", "drop"), ("delete", "drop"),
        ("rename", "rename"), ("alter", "alter"), ("change", "alter"), ("modify", "alter"),
    ];

    /// <summary>Verb (<c>add drop rename alter</c>) and object (<c>column table index constraint view</c>) of a key; null when it is none.</summary>
    public static (string Verb, string Object)? Parse(string key) =>
        Whole().Match(key.Trim()) is { Success: true } match ? Named(match) : null;

    /// <summary>Verb, object and what follows, of a sentence; null when it begins with none.</summary>
    public static (string Verb, string Object, string Details)? Split(string sentence) =>
        Start().Match(sentence) is { Success: true } match && Named(match) is var (verb, subject)
            ? (verb, subject, match.Groups["rest"].Value.Trim())
            : null;

    /// <summary>The kind of change; null when the records cannot hold it.</summary>
    public static SchemaChangeKind? Kind(string verb, string subject) => (verb, subject) switch
    {
        ("add", "column") => SchemaChangeKind.AddColumn,
        ("drop", "column") => SchemaChangeKind.DropColumn,
        ("rename", "column") => SchemaChangeKind.RenameColumn,
        ("alter", "column") => SchemaChangeKind.AlterColumn,
        ("add", "table") => SchemaChangeKind.AddTable,
        ("drop", "table") => SchemaChangeKind.DropTable,
        ("rename", "table") => SchemaChangeKind.RenameTable,
        ("add", "index") => SchemaChangeKind.AddIndex,
        ("drop", "index") => SchemaChangeKind.DropIndex,
        _ => null,
    };

    private static (string Verb, string Object) Named(Match match)
    {
        var word = match.Groups["verb"].Value.ToLowerInvariant();
        var subject = match.Groups["object"].Value.ToLowerInvariant();
        return (Verbs.First(pair => pair.Word == word).Verb, subject is "field" ? "column" : subject);
    }

    [GeneratedRegex(@"^(?<verb>add|create|new|drop|remove|delete|rename|alter|change|modify)[\s_-]+(a[\s_-]+)?(new[\s_-]+)?(?<object>column|field|table|index|constraint|view)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*(?<verb>add|create|new|drop|remove|delete|rename|alter|change|modify)[\s_-]+((a|the)\s+)?(new\s+)?(?<object>column|field|table|index|constraint|view)\b\s*:?\s*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
