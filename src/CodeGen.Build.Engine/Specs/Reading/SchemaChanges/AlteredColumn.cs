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
        change = change with
        {
            Type = prose.Type is { } word ? TypeReader.Read(sentence.Session, word, sentence.Place) : null,
            Nullable = prose.Nullable ?? (head.Qualifiers.Contains("nullable") ? true : head.Qualifiers.Contains("required") ? false : null),
            Default = prose.Default,
            DropsDefault = text.DropsDefault,
            Former = text.Former is { } former && (former.Type ?? former.Default) is not null | former.Length is not null
                ? new FormerColumnModel(former.Type is { } before ? TypeReader.Read(sentence.Session, before, sentence.Place) : null, former.Length, former.Precision, former.Scale, former.Default)
                : null,
            MaxLength = prose.Length,
            Precision = prose.Precision,
            Scale = prose.Scale,
            Description = prose.Description,
        };
        return [.. SaysNothing(change) ? [] : new[] { change }, .. Constraints(sentence, table, column, prose)];
    }

    private static IEnumerable<SchemaChangeModel> Constraints(SchemaSentence sentence, string table, string column, ColumnProse prose)
    {
        var constraint = sentence.Change(SchemaChangeKind.AddConstraint, table) with { ColumnNames = [column] };
        if (prose.Unique)
        {
            yield return constraint with { Constraint = ConstraintKind.Unique };
        }

        if (prose.Reference is { } reference)
        {
            yield return constraint with { Constraint = ConstraintKind.ForeignKey, Reference = reference };
        }

        if (prose.Check is { } check)
        {
            yield return constraint with { Constraint = ConstraintKind.Check, ColumnNames = [], Expression = check };
        }
    }

    private static bool SaysNothing(SchemaChangeModel change) =>
        change is { Type: null, Nullable: null, Default: null, DropsDefault: false, MaxLength: null, Precision: null };
}
