using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Writes what a unit test of a rule hands to its method: objects with the members that the rule reads, and no others.</summary>
/// <param name="entities">The entities.</param>
internal sealed class RuleCaseCode(RuleEntities entities)
{
    private const int LongLine = 110;

    /// <summary>The statements and the call; null when the method needs something that a test cannot hand over.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entity">Its entity.</param>
    /// <param name="owner">The entity inside which it is written; null for none.</param>
    /// <param name="told">What its method tells.</param>
    /// <param name="row">The row.</param>
    public (ImmutableArray<string> Statements, string Call)? Write(RuleView rule, EntityView entity, EntityView? owner, BoundExpression told, RuleRow row)
    {
        var method = rule.Method!;
        if (method.Needs.Any(need => need.Source == RuleParameterSource.References) || !told.Paths.SelectMany(path => path.Members).All(CanBeGiven))
        {
            return null;
        }

        var statements = new List<string>();
        statements.AddRange(Declaration(entity.Variable, New(entity.Name, row, Outside(told, []), told)));
        var arguments = new List<string> { entity.Variable };
        foreach (var need in method.Needs)
        {
            switch (need.Source)
            {
                case RuleParameterSource.Owner:
                    var reference = told.Paths.First(path => path.Members[0].Type is { Kind: RuleTypeKind.Reference } type && type.Entity == owner!.Name).Members[0];
                    statements.AddRange(Declaration(need.Name, New(owner!.Name, row[reference.Name] as RuleRow ?? new RuleRow(owner.Name), Outside(told, [reference]), told)));
                    arguments.Add(need.Name);
                    break;
                case RuleParameterSource.Now:
                    arguments.Add($"{need.Name}: {CSharpConstants.Of(SampleTime.Now).Text}");
                    break;
                case RuleParameterSource.Today:
                    arguments.Add($"{need.Name}: {CSharpConstants.Of(DateOnly.FromDateTime(SampleTime.Now)).Text}");
                    break;
                case RuleParameterSource.Reference when need.Expression is BoundPath path:
                    if (RuleInterpreter.Value(path, row, SampleTime.Now) is RuleRow target)
                    {
                        statements.AddRange(Declaration(need.Name, New(path.Type.Entity!, target, Outside(told, path.Members), told)));
                        arguments.Add(need.Name);
                    }
                    else
                    {
                        arguments.Add($"{need.Name}: null");
                    }

                    break;
                default:
                    var value = RuleInterpreter.Value(need.Expression!, row, SampleTime.Now);
                    arguments.Add($"{need.Name}: {(value is null ? "null" : CSharpConstants.Of(value).Text)}");
                    break;
            }
        }

        return ([.. statements], $"{rule.Class}.{method.Name}({string.Join(", ", arguments)})");
    }

    // A class of the code base may have no constructor, or no setter, that a test can call.
    private bool CanBeGiven(RuleMember member) =>
        member.Property is not { } property || (property.CanSet && entities.Find(member.Owner).Existing is { CanCreate: true } existing && existing.Properties.All(other => !MustBeSet(other) || Unread(other) is not null));

    private static bool MustBeSet(ExistingProperty property) => property is { Required: true, CanSet: true };

    // A value for a property that no rule reads and without which there is no object.
    private static string? Unread(ExistingProperty property) => property.ClrType switch
    {
        "string" => "\"\"",
        _ when property.ClrType.EndsWith('?') => "null",
        "int" or "long" or "decimal" or "bool" or "Guid" or "DateOnly" or "TimeOnly" or "DateTimeOffset" => "default",
        _ => null,
    };

    // The members that are read of the row at the end of a path of references.
    private static ImmutableArray<BoundPath> Outside(BoundExpression told, ImmutableArray<RuleMember> prefix) =>
    [
        .. told.Paths
            .Where(path => !path.FromElement && path.Members.Length > prefix.Length && path.Members.Take(prefix.Length).Select(member => member.Name).SequenceEqual(prefix.Select(member => member.Name)))
            .Select(path => path with { Members = path.Members[prefix.Length..] }),
    ];

    private List<string> New(string entity, RuleRow row, ImmutableArray<BoundPath> read, BoundExpression told)
    {
        var code = entities.Find(entity);
        var members = read.Where(path => path.Members.Length == 1).Select(path => path.Member).DistinctBy(member => member.Name, StringComparer.Ordinal);
        List<string> assignments = [.. members.Select(member => Assignment(code, member, row, told)).OfType<string>()];
        var unread = code.Existing?.Properties.Where(property => MustBeSet(property) && !assignments.Any(assignment => assignment.StartsWith($"{property.Name} =", StringComparison.Ordinal)));
        return [$"new {code.Type}", .. assignments, .. unread?.Select(property => $"{property.Name} = {Unread(property)}") ?? []];
    }

    private string? Assignment(EntityCode code, RuleMember member, RuleRow row, BoundExpression told)
    {
        if (member.Type.Kind == RuleTypeKind.Collection)
        {
            var items = row.Rows(member.Name);
            return items.IsEmpty || !code.Members.TryGetValue(member.Name, out var collection) ? null
                : $"{collection.Property} = {{ {string.Join(", ", items.Select(item => OneLine(New(member.Type.Entity!, item, OfElements(told, member), told))))} }}";
        }

        if (member.Type.Kind == RuleTypeKind.Reference)
        {
            return row[member.Name] is not RuleRow target || member.ForeignKey is not { } foreignKey || !code.Members.TryGetValue(foreignKey, out var key) ? null
                : $"{key.Property} = {CSharpConstants.Of(target["id"] ?? (key.Kind == ClrKind.Uuid ? Guid.Empty : 1L)).Text}";
        }

        if (row[member.Name] is not { } value)
        {
            return null;
        }

        var property = RuleScope.Member(code, member.Name);
        return $"{property.Property} = {Literal(code, property, member, value)}";
    }

    private static string Literal(EntityCode code, MemberCode property, RuleMember member, object value) => (property.Kind, value) switch
    {
        (ClrKind.Other, _) => code.View!.Fields.First(field => field.Name == member.Name).EntitySample,
        (ClrKind.Text, string text) => SampleLiteral.Text(text),
        (ClrKind.Decimal, long or decimal) => CSharpConstants.Of(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)).Text,
        _ => CSharpConstants.Of(value, property.EnumType).Text,
    };

    private static ImmutableArray<BoundPath> OfElements(BoundExpression told, RuleMember collection) =>
    [
        .. told.DescendantsAndSelf().OfType<BoundAggregate>()
            .Where(aggregate => aggregate.Collection.Member.Name == collection.Name && aggregate.Argument is not null)
            .SelectMany(aggregate => aggregate.Argument!.Paths)
            .Where(path => path.FromElement),
    ];

    private static string OneLine(List<string> parts) => parts.Count == 1 ? parts[0] + "()" : $"{parts[0]} {{ {string.Join(", ", parts.Skip(1))} }}";

    private static IEnumerable<string> Declaration(string variable, List<string> parts)
    {
        var line = $"var {variable} = {OneLine(parts)};";
        return line.Length <= LongLine ? [line] : [$"var {variable} = {parts[0]}", "{", .. parts.Skip(1).Select(part => $"    {part},"), "};"];
    }
}
