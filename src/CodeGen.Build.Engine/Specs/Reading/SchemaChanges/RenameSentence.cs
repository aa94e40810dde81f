using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands what gets another name.</summary>
internal static class RenameSentence
{
    /// <summary>The renamed table or view: <c>orders to purchases</c>; none when the sentence does not say both names.</summary>
    public static IReadOnlyList<SchemaChangeModel> Whole(SchemaSentence sentence, SchemaChangeKind kind, SchemaWords words)
    {
        words.Word("from");
        return words.Path() is (null, var old) && Becomes(words) && words.Path() is (null, var name) && Remark(words) is var (end, remark) && end
            ? [sentence.Change(kind, old) with { NewName = name, Description = remark }]
            : [];
    }

    /// <summary>
    /// The renamed column, index or constraint: <c>orders.no to number</c>, <c>no to number on orders</c>, <c>orders: no to number</c>;
    /// none when the sentence does not say table and names.
    /// </summary>
    public static IReadOnlyList<SchemaChangeModel> Member(SchemaSentence sentence, SchemaChangeKind kind, SchemaWords words)
    {
        var tables = new List<string?> { words.TableBehindPreposition(SchemaWords.Places) };
        if (tables[0] is null && TableInFront(words) is { } front)
        {
            tables.Add(front);
        }

        words.Symbol(':');
        words.Word("from");
        if (words.Path() is not { } old)
        {
            return [];
        }

        tables.Add(old.Table);
        if (old.Table is null && !BecomesNext(words))
        {
            tables.Add(words.TableBehindPreposition());
        }

        if (!Becomes(words) || words.Path() is not { } renamed)
        {
            return [];
        }

        tables.Add(renamed.Table);
        tables.Add(words.TableBehindPreposition());
        var named = tables.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var table = named.Length == 0 && kind != SchemaChangeKind.RenameColumn ? sentence.DefaultTable ?? "" : named.Length == 0 ? sentence.DefaultTable : named[0];
        return named.Length <= 1 && table is not null && Remark(words) is var (end, remark) && end
            ? [sentence.Change(kind, table) with { Name = old.Name, NewName = renamed.Name, Description = remark }]
            : [];
    }

    private static string? TableInFront(SchemaWords words)
    {
        var start = words.Position;
        if (words.Path() is (null, var table) && words.Symbol(':'))
        {
            return table;
        }

        words.Position = start;
        return null;
    }

    private static bool BecomesNext(SchemaWords words)
    {
        var start = words.Position;
        var becomes = Becomes(words);
        words.Position = start;
        return becomes;
    }

    private static bool Becomes(SchemaWords words) => words.Arrow() || words.Word("to") || words.Word("as") || words.Word("into");

    // Only a remark that is marked as one may follow: anything else may mean something.
    private static (bool End, string? Remark) Remark(SchemaWords words)
    {
        var remark = words.Group();
        return (words.AtEnd, remark);
    }
}
