using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Cases;
using CodeGen.Build.UnitTests.Documentation;

namespace CodeGen.Build.UnitTests.Specs.Rules.Cases;

/// <summary>The rules of whole domains: rows that keep all of an entity, and rows that break just one.</summary>
public sealed class DomainRowsTests
{
    private static readonly DateTime Now = new(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc);

    // What ends a treatment's minutes after its start ends after its start.
    private static readonly string[] Implied = ["ends_after_start of Appointment"];

    private static IEnumerable<TestCaseData> Entities =>
        from file in Directory.EnumerateFiles(Repository.PathOf("tests/specs/domains"), "*.feature.yaml").Order(StringComparer.Ordinal)
        let model = SpecReader.Read(file, Path.GetFileName(file)).Model
        from entity in model.Entities
        where entity.Rules.Any(IsRequired)
        select new TestCaseData(model, entity).SetArgDisplayNames(model.Name, entity.Name);

    [TestCaseSource(nameof(Entities))]
    public void A_row_keeps_all_rules_and_for_each_one_a_row_breaks_it(FeatureModel model, EntityModel entity)
    {
        var catalog = RuleCatalog.Of(model);
        var solver = new RowSolver(catalog, Now, member => RowSolver.IsWritten(member) || member.Type.Kind == RuleTypeKind.Enum);
        var rules = entity.Rules.Where(IsRequired).ToArray();
        var start = solver.Samples.Row(catalog.Find(entity.Name)!);

        // Rules of different operations need not hold together.
        var operations = rules.SelectMany(rule => rule.Operations()).Distinct(StringComparer.Ordinal)
            .Select(operation => (Name: operation, Rules: rules.Where(rule => rule.Operations().Contains(operation)).ToArray())).ToArray();
        var kept = operations.ToDictionary(operation => operation.Name, operation => solver.Solve(start, operation.Rules.Select(rule => new RowGoal(rule.Passing()!, true))));
        var broken = from operation in operations
                     where kept[operation.Name] is not null
                     from rule in operation.Rules
                     where solver.Solve(kept[operation.Name]!, operation.Rules.Select(other => new RowGoal(other.Passing()!, other != rule))) is not null
                     select rule.Id;

        Assert.That(kept.Where(operation => operation.Value is null).Select(operation => operation.Key), Is.Empty);
        Assert.That(rules.Select(rule => rule.Id).Except(broken).Select(rule => $"{rule} of {entity.Name}").Except(Implied), Is.Empty);
    }

    private static bool IsRequired(RuleModel rule) => rule.Require is not null && rule.Passing() is { HasUnknown: false };
}
