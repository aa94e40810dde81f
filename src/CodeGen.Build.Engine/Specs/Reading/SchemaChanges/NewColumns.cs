using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands <c>orders.note (nullable text)</c>, <c>note to orders (nullable text)</c>, <c>to orders: note text, count int</c>.</summary>
internal static class NewColumns
{
    /// <summary>The new columns; none when the sentence does not say them.</summary>
    public static IReadOnlyList<SchemaChangeModel> Read(SchemaSentence sentence, SchemaHead head, SchemaWords words)
    {
        if (words.TableBehindPreposition() is { } table)
        {
            words.Symbol(':');
            return All(sentence with { DefaultTable = table }, head, SchemaSentence.Unwrapped(words.Rest));
        }

        return Shared(words) is var (names, owner) ? All(sentence with { DefaultTable = owner }, head, string.Join(", ", names.Select(name => $"{owner}.{name} {words.Rest}"))) : All(sentence, head, words.Rest);
    }

    // 'email and phone to customers (nullable string)' are two columns of one kind.
    private static (IEnumerable<string> Names, string Table)? Shared(SchemaWords words)
    {
        var start = words.Position;
        var paths = words.Paths();
        if (paths.Length > 1 && paths.All(path => path.Table is null) && words.TableBehindPreposition() is { } table)
        {
            return (paths.Select(path => path.Name), table);
        }

        words.Position = start;
        return null;
    }

    private static List<SchemaChangeModel> All(SchemaSentence sentence, SchemaHead head, string text)
    {
        var changes = new List<SchemaChangeModel>();
        foreach (var part in Columns(sentence, text))
        {
            if (Column(sentence, head, new SchemaWords(part)) is not { } change)
            {
                return [];
            }

            changes.Add(change);
        }

        return changes;
    }

    // 'orders.a int, orders.b text' are two columns, 'orders.a int, nullable' is one.
    private static List<string> Columns(SchemaSentence sentence, string text)
    {
        var columns = new List<string>();
        foreach (var part in SchemaSentence.Parts(text))
        {
            var joint = ", ";
            foreach (var piece in SchemaSentence.Pieces(part))
            {
                if (columns.Count == 0 || Begins(sentence, piece))
                {
                    columns.Add(piece);
                }
                else
                {
                    columns[^1] += joint + piece;
                }

                joint = " ";
            }
        }

        return columns;
    }

    private static bool Begins(SchemaSentence sentence, string part)
    {
        var words = new SchemaWords(part);
        words.Word("and");
        return words.Path() is { } path && (path.Table is not null || (sentence.DefaultTable is not null && words.Name() is { } type && SchemaColumns.IsType(type)));
    }

    private static SchemaChangeModel? Column(SchemaSentence sentence, SchemaHead head, SchemaWords words)
    {
        words.Word("and");
        if (SchemaColumns.Place(words, sentence.DefaultTable) is not var (table, column, details))
        {
            return null;
        }

        var prose = ColumnProse.Parse($"{string.Join(' ', head.Qualifiers)} {details}");
        Report(sentence, prose, $"{table}.{column}");
        return sentence.Change(SchemaChangeKind.AddColumn, table) with
        {
            Name = column,
            Type = SchemaColumns.Type(sentence.Session, prose.Type, prose.NullableWhenNew, table, column, sentence.Place),
            Default = prose.Default,
            MaxLength = prose.Length,
            Precision = prose.Precision,
            Scale = prose.Scale,
            Unique = prose.Unique,
            Reference = prose.Reference,
            Expression = prose.Check,
            Description = prose.Description,
        };
    }

    /// <summary>Reports what the words of a column say and nobody handles, and what they contradict.</summary>
    public static void Report(SchemaSentence sentence, ColumnProse prose, string column)
    {
        if (prose.NotUnderstood is { } word)
        {
            sentence.Session.Findings.Add(SpecFindings.NotSupported, sentence.Place,
                $"'{word.Trim()}' of the column '{column}' is not generated from a sentence. Remove it and write that part of the migration by hand, or declare the table as an entity.");
        }

        if (prose.Contradicts)
        {
            sentence.Session.Findings.Add(SpecFindings.Limits, sentence.Place, $"The column '{column}' is said to be {(prose is { Unique: true, NotUnique: true } ? "unique" : "nullable")} and not to be. Remove one of the two.");
        }

        if (prose.Unread is { } words)
        {
            sentence.Refuse($"'{Yaml.SpecScalar.Shown(words.Trim())}' stands beside a part of the column '{column}', and is read by no rule. Put a default of several words in quotes, put a remark behind a comma, and leave out what restricts the part");
        }
    }
}
