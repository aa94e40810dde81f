using CodeGen.Build.Engine.Generation.Rules.Sql;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>The CHECK constraints of rules.</summary>
internal static class RuleConstraint
{
    /// <summary>
    /// The constraint that holds the rule: one that must be true of every row at all times, and reads nothing but the row. Null when the
    /// database cannot hold it.
    /// </summary>
    public static CheckSchema? Of(RuleModel rule, EntityView entity, SqlDialect dialect) =>
        rule is { RequireExpression: not null, On.IsEmpty: true, Text: null } && Condition(rule, dialect) is { } condition
            ? new CheckSchema(Name(rule, entity), condition)
            : null;

    private static string? Condition(RuleModel rule, SqlDialect dialect)
    {
        var required = SqlCheck.Write(rule.RequireExpression!, dialect);
        return rule.When is null ? required
            : required is not null && rule.WhenExpression is { } when && SqlCheck.Write(when, dialect) is { } applies ? $"NOT ({applies}) OR ({required})"
            : null;
    }

    // A field's own constraint has the field's name.
    private static string Name(RuleModel rule, EntityView entity) =>
        SchemaNames.Check(entity.Table, entity.Fields.Any(field => field.Name == rule.Id) ? $"{rule.Id}_rule" : rule.Id);
}
