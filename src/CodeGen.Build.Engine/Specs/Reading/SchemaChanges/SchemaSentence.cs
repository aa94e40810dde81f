using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>A sentence of <c>schema_changes</c> while it is read.</summary>
/// <param name="Session">The reading of the spec.</param>
/// <param name="Text">The whole entry as written.</param>
/// <param name="Location">Where the entry begins.</param>
/// <param name="Place">Where the sentence stands.</param>
/// <param name="DefaultTable">The table that the sentence is about when it names none, as in <c>Alter table orders: drop column note</c>; null for none.</param>
internal sealed record SchemaSentence(SpecSession Session, string Text, SourceLocation Location, SourceLocation Place, string? DefaultTable = null)
{
    /// <summary>A change of this entry.</summary>
    public SchemaChangeModel Change(SchemaChangeKind kind, string table) => new() { Kind = kind, Table = table, Text = Text, Location = Location };

    /// <summary>The changes that the words behind the head ask for; none when they do not say what is changed.</summary>
    public IReadOnlyList<SchemaChangeModel> Read(SchemaHead head, SchemaWords words) => head.Kind switch
    {
        SchemaChangeKind.AddColumn => NewColumns.Read(this, head, words),
        SchemaChangeKind.AlterColumn => AlteredColumn.Read(this, head, words),
        SchemaChangeKind.AddTable => TableSentence.Add(this, words),
        SchemaChangeKind.AddIndex => IndexSentence.Add(this, head, words),
        SchemaChangeKind.AddConstraint => ConstraintSentence.Add(this, head, words),
        SchemaChangeKind.DropIndex => IndexSentence.Drop(this, words),
        SchemaChangeKind.DropConstraint => ConstraintSentence.Drop(this, head, words),
        SchemaChangeKind.DropColumn => DropSentence.Columns(this, words),
        SchemaChangeKind.DropTable => DropSentence.Whole(this, SchemaChangeKind.DropTable, words),
        SchemaChangeKind.DropView => DropSentence.Whole(this, SchemaChangeKind.DropView, words),
        SchemaChangeKind.RenameTable or SchemaChangeKind.RenameView => RenameSentence.Whole(this, head.Kind.Value, words),
        SchemaChangeKind.RenameColumn or SchemaChangeKind.RenameIndex or SchemaChangeKind.RenameConstraint => RenameSentence.Member(this, head.Kind.Value, words),
        SchemaChangeKind.AddView or SchemaChangeKind.AlterView => ViewSentence.Read(this, head.Kind.Value, words),
        _ => head is { Verb: "alter", Subject: "table" } ? TableSentence.Alter(this, words) : [],
    };

    /// <summary>Reports that the sentence is not understood; gives the changes that are left: none.</summary>
    public IReadOnlyList<SchemaChangeModel> Refuse(string reason)
    {
        Session.Findings.Add(SpecFindings.SchemaChange, Place, $"The schema change '{SpecScalar.Shown(Text)}' is not understood: {reason}.");
        return [];
    }

    /// <summary>A text without the parentheses and punctuation around it.</summary>
    public static string Unwrapped(string text)
    {
        var trimmed = text.Trim().TrimEnd('.').Trim(':', ',', ';', '-', ' ');
        var words = new SchemaWords(trimmed);
        return words.Group() is { } inner && words.AtEnd ? inner : trimmed;
    }

    /// <summary>What is left of a sentence, for reviews; null for nothing.</summary>
    public static string? Prose(string text) => Unwrapped(text) is { Length: > 0 } prose ? prose : null;

    /// <summary>A part, cut in front of each 'and' outside of parentheses.</summary>
    public static IReadOnlyList<string> Pieces(string part)
    {
        var pieces = new List<string>();
        var (start, depth) = (0, 0);
        for (var index = 0; index < part.Length; index++)
        {
            depth += part[index] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && index > start && string.Compare(part, index, " and ", 0, 5, StringComparison.OrdinalIgnoreCase) == 0)
            {
                pieces.Add(part[start..index].Trim());
                start = index + 1;
            }
        }

        pieces.Add(part[start..].Trim());
        return pieces;
    }

    /// <summary>The parts between commas and semicolons outside of parentheses.</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            depth += text[index] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && text[index] is ',' or ';')
            {
                parts.Add(text[start..index].Trim());
                start = index + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return [.. parts.Where(part => part.Length > 0)];
    }
}
