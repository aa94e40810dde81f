using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Tests that write rows past services and rules, so that nothing but a CHECK constraint can refuse them.</summary>
/// <param name="rows">The rows of the tests.</param>
internal sealed class ConstraintTests(FeatureRows rows)
{
    private readonly StoredRows _stored = new(rows);

    /// <summary>The tests of an entity and of what it owns; none when the database holds none of their rules.</summary>
    public IEnumerable<GeneratedModule> Generate(FeaturePlan plan, EntityView entity, IEnumerable<string> usings)
    {
        ImmutableArray<ConstraintTestView> tests = [.. Of(entity)];
        if (tests.IsEmpty)
        {
            yield break;
        }

        yield return new GeneratedModule
        {
            Id = ModuleIds.IntegrationTests($"{entity.Name}Constraints"),
            Phase = Phase.Tests,
            Summary = $"The database refuses {entity.PluralWords} that its CHECK constraints do not allow, whoever writes them.",
            Origin = entity.Origin,
            Files =
            [
                plan.Builder.Test(
                    "tests/constraint-tests", plan.Names.TestFile($"{entity.Name}ConstraintsTests.cs"), plan.Names.TestNamespace,
                    ["System.Data.Common", .. usings], ("Entity", entity), ("Tests", tests)),
            ],
            DependsOn = [ModuleIds.TestSetup, ModuleIds.SharedErrors, .. RuleModules.Of(entity)],
        };
    }

    private IEnumerable<ConstraintTestView> Of(EntityView entity) =>
        from holder in entity.Children.Select(child => child.Entity).Prepend(entity)
        from constraint in holder.Constraints
        let rule = constraint.Rule
        let row = _stored.Violating(entity, rule, SampleRows.Rules(entity).Where(other => other.IsInvariant), isRefused: true)
        where row is not null
        let view = holder.Rules.FirstOrDefault(candidate => candidate.Model == rule)
        let words = Names.Snake(rule.Id)
        select new ConstraintTestView(
            holder == entity ? words : $"{Names.Snake(holder.Name)}_{words}",
            _stored.Method(entity, row, $"{entity.Name}Against{Names.PropertyName(rule.Id, $"{holder.Name}Rules")}", rule.Id, isRefused: true),
            constraint.Name, view is null ? string.Empty : RuleViewFactory.ErrorClass(holder), view?.Error ?? string.Empty, rule.Location);
}
