using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Understands <c>orders.status</c>, <c>orders(status, placed_at)</c>, <c>idx_status on orders (status)</c>, <c>status, placed_at on orders</c>.</summary>
internal static partial class IndexSentence
{
    private static readonly ImmutableHashSet<string> Lead = ["on", "for", "called", "named", "to"];

    /// <summary>The new index; none when the sentence does not say table and columns.</summary>
    public static IReadOnlyList<SchemaChangeModel> Add(SchemaSentence sentence, SchemaHead head, SchemaWords words)
    {
        var unique = head.Qualifiers.Contains("unique") | words.Word("unique");
        if (Target(words, sentence.DefaultTable) is not { Table: { } table, Columns: { IsEmpty: false } columns } target)
        {
            return [];
        }

        unique |= words.Word("unique");
        var (isRemark, rest) = SchemaRemark.Take(words);
        var isUnique = "unique".Equals(rest, StringComparison.OrdinalIgnoreCase);
        unique |= isUnique;
        var hasOptions = rest is not null && Options().IsMatch(rest);
        if (hasOptions)
        {
            sentence.Session.Findings.Add(SpecFindings.NotSupported, sentence.Place,
                $"'{Yaml.SpecScalar.Shown(rest!)}' of the index is not generated from a sentence. Remove it and write that part of the migration by hand.");
        }
        else if (!isRemark && !isUnique)
        {
            return [];
        }

        return
        [
            sentence.Change(SchemaChangeKind.AddIndex, table) with
            {
                Name = target.Name,
                ColumnNames = columns,
                Unique = unique,
                Description = isUnique || hasOptions ? null : rest,
            },
        ];
    }

    /// <summary>The dropped index, by its name or its columns; none when the sentence says neither.</summary>
    public static IReadOnlyList<SchemaChangeModel> Drop(SchemaSentence sentence, SchemaWords words)
    {
        words.Phrase("if", "exists");
        var start = words.Position;
        if (!words.OneOf(Lead) && words.Path() is (null, var name) && !words.Symbol(','))
        {
            var table = words.TableBehindPreposition() ?? sentence.DefaultTable ?? "";
            var after = words.Position;
            if (table.Length > 0 && words.Group() is { } group && Names(group) is { IsEmpty: false } said && words.AtEnd)
            {
                return [sentence.Change(SchemaChangeKind.DropIndex, table) with { Name = name, ColumnNames = said }];
            }

            words.Position = after;
            if (words.Group() is null || words.Rest.Length > 0 || table.Length > 0)
            {
                words.Position = after;
                var (isReason, reason) = SchemaRemark.Take(words);
                return isReason ? [sentence.Change(SchemaChangeKind.DropIndex, table) with { Name = name, Description = reason }] : [];
            }
        }

        words.Position = start;
        return Target(words, sentence.DefaultTable) is { Table: { } owner, Columns: { IsEmpty: false } columns } target && SchemaRemark.Take(words) is (true, var remark)
            ? [sentence.Change(SchemaChangeKind.DropIndex, owner) with { Name = target.Name, ColumnNames = columns, Description = remark }]
            : [];
    }

    /// <summary>Name, table and columns of an index or a unique constraint, as far as they are said.</summary>
    public static IndexTarget? Target(SchemaWords words, string? defaultTable)
    {
        words.Skip(Lead);
        words.Word("the");
        words.Word("table");
        if (words.Group() is { } leading)
        {
            return new IndexTarget(null, words.TableBehindPreposition() ?? defaultTable, Names(leading));
        }

        if (words.Paths() is not [var first, ..] paths)
        {
            return null;
        }

        if (first.Table is { } table)
        {
            return paths.Any(path => path.Table is not null && path.Table != table) ? null : new IndexTarget(null, table, [.. paths.Select(path => path.Name)]);
        }

        if (paths.Length > 1 || words.Rest.Length == 0)
        {
            return new IndexTarget(null, words.TableBehindPreposition() ?? defaultTable, [.. paths.Select(path => path.Name)]);
        }

        if (words.Group() is { } columns)
        {
            return new IndexTarget(null, first.Name, Names(columns));
        }

        return words.Symbol(':') || words.Word("by")
            ? new IndexTarget(null, first.Name, [.. words.Paths().Select(path => path.Name)])
            : BehindName(words, first.Name, defaultTable);
    }

    private static IndexTarget? BehindName(SchemaWords words, string name, string? defaultTable)
    {
        var start = words.Position;
        words.Skip(Lead);
        words.Skip(["in", "of", "the", "table"]);
        if (words.Position == start || words.Path() is not { } path)
        {
            words.Position = start;
            return new IndexTarget(null, defaultTable, [name]);
        }

        if (path.Table is { } table)
        {
            var end = words.Position;
            var more = words.Symbol(',') || words.Word("and") ? words.Paths() : [];
            words.Position = more.IsEmpty ? end : words.Position;
            return new IndexTarget(name, table, [path.Name, .. more.Select(other => other.Name)]);
        }

        words.Word("table");
        return words.Group() is { } columns ? new IndexTarget(name, path.Name, Names(columns))
            : words.Symbol(':') ? new IndexTarget(name, path.Name, [.. words.Paths().Select(column => column.Name)])
            : new IndexTarget(null, path.Name, [name]);
    }

    /// <summary>The names of a list; none when one of them is none.</summary>
    public static ImmutableArray<string> Names(string list)
    {
        var words = new SchemaWords(list);
        var paths = words.Paths();
        return words.AtEnd ? [.. paths.Select(path => path.Name)] : [];
    }

    [GeneratedRegex(@"^(where|using|include)\b|\b(asc|ascending|desc|descending|partial|concurrently|btree|gin|gist|hash|nulls\s+(not\s+)?(first|last|distinct))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Options();
}
