using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Rules.Syntax;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Follows paths through the entities.</summary>
/// <param name="scope">What is known.</param>
internal sealed class PathBinder(BindingScope scope)
{
    private const int MostNames = 30;

    /// <summary>Whether the word is a member of the rule's entity.</summary>
    public bool IsMember(string name) => scope.Entity.Find(name) is not null || scope.Catalog.IsUnread(name);

    /// <summary>The path; a collection at its end is left to the caller, one on the way needs an aggregate around it.</summary>
    public BoundExpression Bind(PathExpression path)
    {
        var members = ImmutableArray.CreateBuilder<RuleMember>();
        BoundPath? collection = null;
        var entity = scope.Entity;
        for (var index = 0; index < path.Names.Length; index++)
        {
            var name = path.Names[index];
            if (Member(entity, name) is not { } member)
            {
                return new BoundInvalid(path.Span);
            }

            members.Add(member);
            if (index == path.Names.Length - 1)
            {
                break;
            }

            if (member.IsField && !member.Type.IsUnknown)
            {
                return scope.Report(RuleFindings.UnknownMember, path.Names[index + 1].Span,
                    $"'{Shown(name.Text)}' is {member.Type} and no relation, so that it has no '{Shown(path.Names[index + 1].Text)}'.");
            }

            if (member.Type.Kind == RuleTypeKind.Collection)
            {
                if (collection is not null)
                {
                    return scope.Report(RuleFindings.Aggregate, name.Span,
                        $"'{path.Text}' goes through two collections. Functions go through one; keep the sum of the inner one in a field of {collection.Type.Entity}.");
                }

                collection = new BoundPath(members.ToImmutable(), FromElement: false, RuleSpan.Over(path.Names[0].Span, name.Span));
                members.Clear();
            }

            entity = scope.Catalog.Find(member.Type.Entity);
        }

        var bound = new BoundPath(members.ToImmutable(), collection is not null, path.Span);
        return collection is null ? bound : Entered(path, collection, bound);
    }

    private BoundExpression Entered(PathExpression path, BoundPath collection, BoundPath bound)
    {
        if (scope.Aggregate is not { } aggregate)
        {
            return scope.Report(RuleFindings.Aggregate, path.Span,
                $"'{path.Text}' is many values. Say what is asked of them, for example: sum({path.Text}), or any({path.Text} == …)");
        }

        aggregate.Collection ??= collection;
        return aggregate.Collection.LeadsWhere(collection)
            ? bound
            : scope.Report(RuleFindings.Aggregate, path.Span,
                $"'{aggregate.Name}' goes through '{aggregate.Collection.Text}' already; one function goes through one collection. Use a second {aggregate.Name}(…) for '{collection.Text}'.");
    }

    private RuleMember? Member(RuleEntity? entity, PathName name)
    {
        if (entity is null || (scope.Catalog.IsUnread(name.Text) && entity.Find(name.Text) is null))
        {
            return new RuleMember { Name = name.Text, Owner = entity?.Name ?? "", Type = RuleType.Unknown, Nullable = true };
        }

        if (entity.Find(name.Text) is { } member)
        {
            return member;
        }

        var function = RuleFunction.Find(name.Text) is { } known ? $" The function is called with parentheses: {known.Signature}." : "";
        scope.Report(RuleFindings.UnknownMember, name.Span,
            $"{entity.Name} has no '{Shown(name.Text)}'.{Suggestion.For(name.Text, entity.WritableNames)}{function} It has: {string.Join(", ", entity.WritableNames.Take(MostNames))}.");
        return null;
    }

    private static string Shown(string text) => SpecScalar.Shown(text);
}
