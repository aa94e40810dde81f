using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands <c>orders.total from int to long</c>, <c>type of orders.total to long</c>, <c>orders.note nullable</c>, <c>default of orders.state to draft</c>.</summary>
internal static class AlteredColumn
{
    /// <summary>The change; none when the sentence does not say what becomes different.</summary>
    public static IReadOnlyList<SchemaChangeModel> Read(SchemaSentence sentence, SchemaHead head, SchemaWords words)
    {
        var aspect = head.Aspect;
        if (aspect is not null)
        {
            _ = words.Word("of") || words.Word("for") || words.Word("on") || (head.Qualifiers.Contains("dropped") && words.Word("from"));
            _ = words.Word("the");
            _ = words.Word("column") || words.Word("field");
        }

        if (SchemaColumns.Place(words, sentence.DefaultTable) is not var (table, column, details))
        {
            return [];
        }

        var change = sentence.Change(SchemaChangeKind.AlterColumn, table) with { Name = column };
        if (head.Qualifiers.Contains("dropped"))
        {
            return aspect == "default" && details is null ? [change with { DropsDefault = true }] : [];
        }

        var text = AlterProse.Parse($"{aspect} {details}");
        if (text.NewName is { } name)
        {
            return [change with { Kind = SchemaChangeKind.RenameColumn, NewName = name }];
        }

        var prose = text.Column;
        NewColumns.Report(sentence, prose, $"{table}.{column}");
        if (prose.Unique && prose is { Type: null, Nullable: null, Default: null })
        {
            return [change with { Kind = SchemaChangeKind.AddConstraint, Name = null, Constraint = ConstraintKind.Unique, ColumnNames = [column] }];
        }

        change = change with
        {
            Type = prose.Type is { } word ? TypeReader.Read(sentence.Session, word, sentence.Place) : null,
            Nullable = prose.Nullable ?? (head.Qualifiers.Contains("nullable") ? true : head.Qualifiers.Contains("required") ? false : null),
            Default = prose.Default,
            DropsDefault = text.DropsDefault,
            MaxLength = prose.Length,
            Precision = prose.Precision,
            Scale = prose.Scale,
            Unique = prose.Unique,
            Reference = prose.Reference,
            Description = prose.Description,
        };
        return SaysNothing(change) && prose.NotUnderstood is null ? [] : [change];
    }

    private static bool SaysNothing(SchemaChangeModel change) =>
        change is { Type: null, Nullable: null, Default: null, DropsDefault: false, MaxLength: null, Precision: null, Unique: false, Reference: null };
}
