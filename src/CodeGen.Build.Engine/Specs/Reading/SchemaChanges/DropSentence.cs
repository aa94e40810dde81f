using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands what columns, tables and views are dropped.</summary>
internal static class DropSentence
{
    /// <summary>The dropped columns: <c>orders.a, orders.b</c>, <c>a and b from orders</c>; none when one of them has no table.</summary>
    public static IReadOnlyList<SchemaChangeModel> Columns(SchemaSentence sentence, SchemaWords words)
    {
        words.Phrase("if", "exists");
        var first = words.TableBehindPreposition();
        words.Symbol(':');
        var paths = words.Paths();
        if (words.Symbol('.'))
        {
            return [];
        }

        var table = first ?? words.TableBehindPreposition() ?? sentence.DefaultTable;
        var (isRemark, reason) = SchemaRemark.Take(words);
        return !isRemark || paths.Any(path => path.Table is null && table is null)
            ? []
            : [.. paths.Select(path => sentence.Change(SchemaChangeKind.DropColumn, path.Table ?? table!) with { Name = path.Name, Description = reason })];
    }

    /// <summary>The dropped tables or views; none when the sentence names none.</summary>
    public static IReadOnlyList<SchemaChangeModel> Whole(SchemaSentence sentence, SchemaChangeKind kind, SchemaWords words)
    {
        words.Phrase("if", "exists");
        var paths = words.Paths();
        var (isRemark, reason) = SchemaRemark.Take(words);
        return !isRemark || paths.Any(path => path.Table is not null) || words.Symbol('.')
            ? []
            : [.. paths.Select(path => sentence.Change(kind, path.Name) with { Description = reason })];
    }
}
