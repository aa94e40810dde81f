using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands <c>open_orders as select …</c> and <c>open_orders (orders that are not paid)</c>.</summary>
internal static class ViewSentence
{
    /// <summary>The new or changed view; none when the sentence does not name it.</summary>
    public static IReadOnlyList<SchemaChangeModel> Read(SchemaSentence sentence, SchemaChangeKind kind, SchemaWords words)
    {
        _ = words.Word("called") || words.Word("named");
        if (words.Path() is not (null, var view) || words.Symbol('.'))
        {
            return [];
        }

        words.Symbol(':');
        var change = sentence.Change(kind, view);
        return
        [
            words.Word("as") || words.Rest.StartsWith("select ", StringComparison.OrdinalIgnoreCase)
                ? change with { Expression = SchemaSentence.Unwrapped(words.Rest) }
                : change with { Description = SchemaSentence.Prose(words.Rest) },
        ];
    }
}
