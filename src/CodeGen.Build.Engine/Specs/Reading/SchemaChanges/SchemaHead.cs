using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>The beginning of a schema change: what is done to what.</summary>
/// <param name="Verb"><c>add drop rename alter</c>.</param>
/// <param name="Subject"><c>column table index constraint view</c>.</param>
/// <param name="Qualifiers">Words in front of the subject that say more of it: <c>unique nullable required check foreign primary</c>.</param>
/// <param name="Aspect">What of a column is altered: <c>type default length nullability name</c>; null when the rest says it.</param>
internal sealed record SchemaHead(string Verb, string Subject, ImmutableArray<string> Qualifiers, string? Aspect = null)
{
    private static readonly ImmutableDictionary<string, string> Verbs = Words(
        "add: add create new introduce", "drop: drop remove delete", "rename: rename", "alter: alter change modify make set convert extend increase decrease widen shorten");

    private static readonly ImmutableDictionary<string, string> Subjects = Words(
        "column: column columns field fields attribute", "table: table tables", "index: index indexes indices", "constraint: constraint constraints", "view: view views");

    private static readonly ImmutableDictionary<string, string> Adjectives = Words(
        "unique: unique", "nullable: nullable optional", "required: required mandatory", "check: check", "foreign: foreign", "primary: primary", ": materialized composite database");

    private static readonly ImmutableDictionary<string, string> Aspects = Words(
        "type: type datatype", "default: default", "length: length size", "nullability: nullability", "name: name");

    private static readonly ImmutableHashSet<string> Fillers = ["a", "an", "the", "new", "existing", "data", "maximum", "max"];

    /// <summary>The kind of change; null for none, such as an altered index.</summary>
    public SchemaChangeKind? Kind => (Verb, Subject) switch
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
        ("rename", "index") => SchemaChangeKind.RenameIndex,
        ("add", "constraint") => SchemaChangeKind.AddConstraint,
        ("drop", "constraint") => SchemaChangeKind.DropConstraint,
        ("rename", "constraint") => SchemaChangeKind.RenameConstraint,
        ("add", "view") => SchemaChangeKind.AddView,
        ("drop", "view") => SchemaChangeKind.DropView,
        ("rename", "view") => SchemaChangeKind.RenameView,
        ("alter", "view") => SchemaChangeKind.AlterView,
        _ => null,
    };

    /// <summary>The head that a key of a mapping is as a whole: <c>Add column</c>, <c>drop_index</c>, <c>Add unique index</c>; null when it is none.</summary>
    public static SchemaHead? OfKey(string key)
    {
        var words = new SchemaWords(key.Replace('_', ' ').Replace('-', ' '));
        return Read(words) is { } head && words.AtEnd ? head : null;
    }

    /// <summary>The head that a sentence begins with; the words stand behind it then. Null when it begins with none.</summary>
    public static SchemaHead? Read(SchemaWords words)
    {
        if (words.Phrase("allow", "nulls") || words.Phrase("allow", "null"))
        {
            _ = words.Word("in") || words.Word("for") || words.Word("on");
            return new SchemaHead("alter", "column", ["nullable"]);
        }

        if (words.OneOf(Verbs) is not { } verb)
        {
            return null;
        }

        words.Symbol(':');
        words.Skip(Fillers);
        var qualifiers = Qualifying(words);
        words.Skip(Fillers);
        if (words.Word("fk"))
        {
            words.Word("constraint");
            return new SchemaHead(verb, "constraint", [.. qualifiers, "foreign"]);
        }

        var start = words.Position;
        if (Named(words, qualifiers) is { } subject)
        {
            return new SchemaHead(verb, subject, qualifiers);
        }

        if (verb is "alter" or "drop" or "add" && words.OneOf(Aspects) is { } aspect)
        {
            words.Word("value");
            return new SchemaHead("alter", "column", verb == "drop" ? [.. qualifiers, "dropped"] : qualifiers, aspect);
        }

        words.Position = start;
        return Inferred(words, verb, qualifiers);
    }

    private static ImmutableArray<string> Qualifying(SchemaWords words)
    {
        var qualifiers = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            if (NotUnique(words))
            {
                continue;
            }

            if (words.Phrase("not", "null") || words.Phrase("non", "null"))
            {
                qualifiers.Add("required");
            }
            else if (words.OneOf(Adjectives) is not { } qualifier)
            {
                return qualifiers.ToImmutable();
            }
            else if (qualifier.Length > 0)
            {
                qualifiers.Add(qualifier);
            }
        }
    }

    // 'non-unique' is what an index is without a word.
    private static bool NotUnique(SchemaWords words)
    {
        var start = words.Position;
        if (words.Word("non") || words.Word("not"))
        {
            words.Symbol('-');
            if (words.Word("unique"))
            {
                return true;
            }
        }

        words.Position = start;
        return false;
    }

    // 'foreign key', 'primary key' and 'unique' alone are constraints.
    private static string? Named(SchemaWords words, ImmutableArray<string> qualifiers)
    {
        if (qualifiers is [.., "foreign" or "primary"] && words.Word("key"))
        {
            words.Word("constraint");
            return "constraint";
        }

        if (qualifiers is [.., "unique"] && (words.Word("key") || words.Rest.StartsWith('(')))
        {
            return "constraint";
        }

        if (words.OneOf(Subjects) is { } subject)
        {
            return subject;
        }

        return qualifiers is [.., "check"] ? "constraint" : null;
    }

    // 'Drop the orders table', 'Add note column to orders', 'Add text column note to orders', 'Add orders.note (text)', 'Make orders.note nullable'.
    private static SchemaHead? Inferred(SchemaWords words, string verb, ImmutableArray<string> qualifiers)
    {
        var start = words.Position;
        if (words.Path() is not { } path)
        {
            return null;
        }

        var end = words.Position;
        if (words.OneOf(Subjects) is { } subject)
        {
            if (verb == "add" && subject == "column" && path.Table is null && SchemaColumns.IsType(path.Name) && words.NamesTableBehindName())
            {
                return new SchemaHead(verb, subject, [.. qualifiers, path.Name]);
            }

            words.MoveBehind(start, end);
            return path.Table is null && SchemaRemark.IsNoName(path.Name, subject) ? null : new SchemaHead(verb, subject, qualifiers);
        }

        // 'Add archived_at timestamp column to orders'.
        if (verb == "add" && path.Table is null && words.Name() is { } type && SchemaColumns.IsType(type) && words.Position is var behind && words.Word("column"))
        {
            words.MoveBehind(start, behind);
            return new SchemaHead(verb, "column", qualifiers);
        }

        words.Position = start;
        return path.Table is not null || (verb != "rename" && words.NamesTableBehindName()) ? new SchemaHead(verb, "column", qualifiers) : null;
    }

    private static ImmutableDictionary<string, string> Words(params ReadOnlySpan<string> groups)
    {
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            var parts = group.Split(':');
            foreach (var word in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = parts[0];
            }
        }

        return words.ToImmutable();
    }
}
