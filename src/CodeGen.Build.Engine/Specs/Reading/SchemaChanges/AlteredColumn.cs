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

        if (Several(sentence, words) is var (places, shared))
        {
            var changes = places.Select(place => Read(sentence, head, place.Table, place.Column, shared)).ToArray();
            return changes.All(read => read.Count > 0) ? [.. changes.SelectMany(read => read)] : [];
        }

        return SchemaColumns.Place(words, sentence.DefaultTable) is var (table, column, details) ? Read(sentence, head, table, column, details) : [];
    }

    // 'orders.x and orders.y nullable' says the same of two columns.
    private static (IReadOnlyList<(string Table, string Column)> Places, string? Details)? Several(SchemaSentence sentence, SchemaWords words)
    {
        var start = words.Position;
        var paths = words.Paths();
        if (paths.Length > 1)
        {
            var table = words.TableBehindPreposition(SchemaWords.Places) ?? sentence.DefaultTable;
            words.Symbol(':');
            if (paths.All(path => (path.Table ?? table) is not null))
            {
                return ([.. paths.Select(path => (path.Table ?? table!, path.Name))], SchemaSentence.Prose(words.Rest));
            }
        }

        words.Position = start;
        return null;
    }

    private static IReadOnlyList<SchemaChangeModel> Read(SchemaSentence sentence, SchemaHead head, string table, string column, string? details)
    {
        var aspect = head.Aspect;
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
        if (prose.NotUnique)
        {
            return sentence.Refuse($"it does not name what makes {table}.{column} unique. Write, for example: Drop constraint: ux_{table}_{column} on {table}, or: Drop index: ux_{table}_{column}");
        }

        NewColumns.Report(sentence, prose, $"{table}.{column}");
        if (text.Former is { } before)
        {
            NewColumns.Report(sentence, before, $"{table}.{column}");
            if (SchemaRemark.Meaning(SchemaChangeKind.AlterColumn, before.Description) is { } unread)
            {
                return sentence.Refuse($"'{Yaml.SpecScalar.Shown(unread)}', said of what {table}.{column} was, is read by no rule. Write, for example: Alter column: {table}.{column} from int to long");
            }
        }

        change = change with
        {
            Type = prose.Type is { } word ? TypeReader.Read(sentence.Session, word, sentence.Place) : null,
            Nullable = prose.Nullable ?? (head.Qualifiers.Contains("nullable") ? true : head.Qualifiers.Contains("required") ? false : null),
            Default = prose.Default,
            DropsDefault = text.DropsDefault,
            Former = text.Former is { } former && (former.Type ?? former.Default) is not null | former.Length is not null
                ? new FormerColumnModel(former.Type is { } type ? TypeReader.Read(sentence.Session, type, sentence.Place) : null, former.Length, former.Precision, former.Scale, former.Default)
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
