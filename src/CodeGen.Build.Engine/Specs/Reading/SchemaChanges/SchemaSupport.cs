using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Reports schema changes that are understood and do not say enough for a migration.</summary>
internal static partial class SchemaSupport
{
    /// <summary>Reports the change when no SQL can be made of it.</summary>
    public static void Report(SpecSession session, SchemaChangeModel change, SourceLocation place)
    {
        if (Missing(change) is { } missing)
        {
            session.Findings.Add(SpecFindings.NotSupported, place, $"The schema change '{SpecScalar.Shown(change.Text)}' cannot be written as a migration: {missing}.");
        }
        else if (change.Expression is { } sql && SqlText.Problem(sql) is { } problem)
        {
            session.Findings.Add(SpecFindings.InvalidValue, place, $"'{SpecScalar.Shown(sql)}' cannot be a part of one SQL statement: {problem}.");
        }
        else if (change is { Expression: { } check, Kind: SchemaChangeKind.AddConstraint or SchemaChangeKind.AddColumn } && CheckExpression.Problem(check) is { } prose)
        {
            session.Findings.Add(SpecFindings.InvalidValue, place, $"The check '{SpecScalar.Shown(check)}' is no expression of SQL: {prose}.");
        }
    }

    /// <summary>Reports words that mean something to a database and that no migration of ours says; a remark in parentheses may hold them.</summary>
    public static void ReportWords(SpecSession session, string sentence, SourceLocation place)
    {
        if (Meaningful().Match(Remark().Replace(sentence, " ")) is { Success: true } word)
        {
            session.Findings.Add(SpecFindings.NotSupported, place,
                $"'{word.Value}' in '{SpecScalar.Shown(sentence)}' is not generated. Remove it, say what it means by entries of its own, or write that migration by hand.");
        }
    }

    /// <summary>Reports parts of a column of a new table that are not generated.</summary>
    public static void ReportColumn(SchemaSentence sentence, string column, SchemaReferenceModel? reference, string? check)
    {
        foreach (var part in new[] { reference is null ? null : "a reference", check is null ? null : "a check" }.OfType<string>())
        {
            sentence.Session.Findings.Add(SpecFindings.NotSupported, sentence.Place,
                $"The column '{column}' of a new table has {part}, which this version does not generate there. Declare the table as an entity, or add the constraint as an entry of its own.");
        }
    }

    private static string? Missing(SchemaChangeModel change) => change switch
    {
        { Kind: SchemaChangeKind.DropIndex, Name: null } => "it does not name the index. Write, for example: Drop index: ix_orders_number",
        { Kind: SchemaChangeKind.DropConstraint, Name: null } or { Kind: SchemaChangeKind.DropConstraint or SchemaChangeKind.RenameConstraint, Table: "" } =>
            "it does not name the constraint and its table. Write, for example: Drop constraint: ck_total on orders",
        { Kind: SchemaChangeKind.AddView or SchemaChangeKind.AlterView, Expression: null } =>
            $"it does not say the query of the view. Write, for example: Add view: {change.Table} as select id from orders",
        _ => null,
    };

    [GeneratedRegex(@"(?<!\bon\s+(delete|update)\s+)\bcascade\b|\b(materialized|concurrently|temporary|unlogged|deferrable|partitioned|tablespace|(partial|filtered|conditional|gin|gist|sp-?gist|brin|hash|b-?tree|bitmap|clustered|full[\s-]?text|covering|functional|descending)\s+(unique\s+)?ind(ex|exes|ices))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meaningful();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
