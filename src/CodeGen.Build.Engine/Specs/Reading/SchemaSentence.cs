using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Understands what follows <c>Add column:</c> and the like.</summary>
internal static partial class SchemaSentence
{
    /// <summary>The change; null when the sentence does not say what is changed.</summary>
    public static SchemaChangeModel? Parse(
        SpecSession session, SchemaChangeKind kind, string rest, string text, SourceLocation location, SourceLocation place)
    {
        return kind switch
        {
            SchemaChangeKind.AddColumn => AddColumn(session, rest, text, location, place),
            SchemaChangeKind.AddTable => AddTable(session, rest, text, location, place),
            SchemaChangeKind.DropColumn => DropColumn(rest, text, location),
            SchemaChangeKind.DropTable => DropTable(rest, text, location),
            SchemaChangeKind.RenameColumn => RenameColumn(rest, text, location),
            SchemaChangeKind.RenameTable => RenameTable(rest, text, location),
            _ => null,
        };
    }

    private static SchemaChangeModel? AddColumn(SpecSession session, string rest, string text, SourceLocation location, SourceLocation place)
    {
        if (Column(rest) is not var (table, column, details))
        {
            return null;
        }

        var prose = ColumnProse.Parse(Unwrapped(details ?? ""));
        if (prose.NotUnderstood is { } word)
        {
            session.Findings.Add(SpecFindings.NotSupported, place,
                $"'{word}' of the column '{table}.{column}' is not generated from a sentence. Remove it and write that part of the migration by hand, or declare the table as an entity.");
        }

        if (prose.Contradicts)
        {
            session.Findings.Add(SpecFindings.Limits, place, $"The column '{table}.{column}' is said to be nullable and not to be. Remove one of the two.");
        }

        return Change(SchemaChangeKind.AddColumn, table, text, location) with
        {
            Name = column,
            Type = SchemaColumns.Type(session, prose.Type, prose.Nullable, table, column, place),
            Default = prose.Default,
            Description = prose.Description,
        };
    }

    private static SchemaChangeModel? AddTable(SpecSession session, string rest, string text, SourceLocation location, SourceLocation place)
    {
        if (TableOnly().Match(rest) is not { Success: true } match)
        {
            return null;
        }

        var details = Unwrapped(match.Groups["rest"].Value);
        var columns = SchemaColumns.FromProse(session, details, match.Groups["table"].Value, place);
        return Change(SchemaChangeKind.AddTable, match.Groups["table"].Value, text, location) with
        {
            Columns = columns,
            Description = columns.IsEmpty ? Prose(details) : null,
        };
    }

    private static SchemaChangeModel? DropColumn(string rest, string text, SourceLocation location) =>
        Column(rest) is var (table, column, reason)
            ? Change(SchemaChangeKind.DropColumn, table, text, location) with { Name = column, Description = reason }
            : null;

    private static SchemaChangeModel? DropTable(string rest, string text, SourceLocation location) =>
        TableOnly().Match(rest) is { Success: true } match
            ? Change(SchemaChangeKind.DropTable, match.Groups["table"].Value, text, location) with { Description = Prose(match.Groups["rest"].Value) }
            : null;

    private static SchemaChangeModel? RenameTable(string rest, string text, SourceLocation location) =>
        Rename().Match(rest) is { Success: true } match && !match.Groups["table"].Success && !match.Groups["totable"].Success
            ? Change(SchemaChangeKind.RenameTable, match.Groups["from"].Value, text, location) with { NewName = match.Groups["to"].Value }
            : null;

    private static SchemaChangeModel? RenameColumn(string rest, string text, SourceLocation location)
    {
        if (Rename().Match(rest) is not { Success: true } match)
        {
            return null;
        }

        var tables = new[] { match.Groups["table"], match.Groups["totable"], match.Groups["on"] }
            .Where(group => group.Success).Select(group => group.Value).Distinct(StringComparer.Ordinal).ToArray();
        return tables is [var table]
            ? Change(SchemaChangeKind.RenameColumn, table, text, location) with { Name = match.Groups["from"].Value, NewName = match.Groups["to"].Value }
            : null;
    }

    private static (string Table, string Column, string? Details)? Column(string rest)
    {
        if (Dotted().Match(rest) is { Success: true } dotted)
        {
            return (dotted.Groups["table"].Value, dotted.Groups["column"].Value, Prose(dotted.Groups["rest"].Value));
        }

        return ColumnOf().Match(rest) is { Success: true } match
            ? (match.Groups["table"].Value, match.Groups["column"].Value, Prose(match.Groups["before"].Value + " " + match.Groups["rest"].Value))
            : null;
    }

    private static SchemaChangeModel Change(SchemaChangeKind kind, string table, string text, SourceLocation location) =>
        new() { Kind = kind, Table = table, Text = text, Location = location };

    private static string? Prose(string text) => Unwrapped(text) is { Length: > 0 } prose ? prose : null;

    private static string Unwrapped(string text)
    {
        var trimmed = text.Trim().TrimEnd('.').Trim(':', ',', ';', '-', ' ');
        return IsWrapped(trimmed) ? trimmed[1..^1].Trim() : trimmed;
    }

    private static bool IsWrapped(string text)
    {
        if (text is not ['(', .., ')'])
        {
            return false;
        }

        var depth = 0;
        for (var index = 0; index < text.Length - 1; index++)
        {
            depth += text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^(?<table>[\p{L}_][\p{L}\p{Nd}_]*)\.(?<column>[\p{L}_][\p{L}\p{Nd}_]*)(?![\w.])(?<rest>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<column>[\p{L}_][\p{L}\p{Nd}_]*)(?<before>(\s+\([^)]*\))?)\s+(to|on|in|of|from)\s+((the|table)\s+)*(?<table>[\p{L}_][\p{L}\p{Nd}_]*)(\s+table)?(?![\w.])(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ColumnOf();

    [GeneratedRegex(@"^(?<table>[\p{L}_][\p{L}\p{Nd}_]*)(?![\w.])(?<rest>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex TableOnly();

    [GeneratedRegex(@"^((?<table>[\p{L}_][\p{L}\p{Nd}_]*)\.)?(?<from>[\p{L}_][\p{L}\p{Nd}_]*)\s*(->|=>|→|\bto\b|\bas\b)\s*((?<totable>[\p{L}_][\p{L}\p{Nd}_]*)\.)?(?<to>[\p{L}_][\p{L}\p{Nd}_]*)(\s+(on|in|of)\s+((the|table)\s+)*(?<on>[\p{L}_][\p{L}\p{Nd}_]*))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rename();
}
