using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Modules;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.States;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Generates a feature: everything that can be derived, and an open slot for each thing that cannot.</summary>
public static class FeatureGenerator
{
    /// <summary>Generates the modules.</summary>
    /// <exception cref="Templates.TemplateException">A template is wrong.</exception>
    public static GeneratedFeature Generate(GenerationInput original)
    {
        var (model, problems) = RuleRebinding.Complete(ModelCompletion.Complete(original.Model), original.Context);
        var input = original with { Model = model };
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.AddRange(ContextFit.Check(input));
        findings.AddRange(problems);
        if (!input.IsOldNameKnown)
        {
            findings.Add(Finding.Of(
                GenerationFindings.UnknownOldName,
                $"The feature was called '{input.Model.Was}', and nothing was approved under that name: codegen/base has no such folder. Correct 'was', or remove it: what is new needs none.",
                input.Model.Places.GetValueOrDefault("was", input.Model.Location)));
        }

        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Result(input, [], findings.ToImmutable(), [], FeatureSchema.Empty);
        }

        var names = FeatureNames.Of(input);
        var types = new TypeNames(input.Context, [input.Model], names);
        var feature = FeatureViewFactory.Create(input, names, types);
        findings.AddRange(StateFit.Check(feature));
        findings.AddRange(RuleFit.Check(feature, new RuleViewFactory(input.Model, feature)));
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Result(input, [], findings.ToImmutable(), [], FeatureSchema.Empty);
        }

        var plan = new FeaturePlan(input, names, feature, types, new ModuleBuilder(input.Renderer, input.Context, feature, types));
        var schema = SchemaBuilder.Build(feature.Entities, ExistingTableModules.Columns(input.Model)) with { Changes = TableChanges.Of(input.Model) };
        var renamed = SchemaRenaming.Of(input.Model, input.BaseSchema, schema);
        findings.AddRange(renamed.Findings);
        if (!renamed.Findings.IsEmpty)
        {
            return Result(input, [], findings.ToImmutable(), [], FeatureSchema.Empty);
        }

        findings.AddRange(SchemaDifference.Unfillable(renamed.Schema, schema).Select(added => Finding.Of(
            GenerationFindings.UnfillableColumn,
            $"The table '{added.Table}' exists since its approval, and '{added.Column.Name}' must have a value, but rows that are there get none. Give the field a default, or make it nullable with '?'.",
            added.Column.Origin ?? feature.Origin)));
        var (abilities, notChecked) = Abilities(plan, findings);
        ImmutableArray<GeneratedModule> modules =
        [
            .. EntityModules.Generate(plan),
            .. ConfigurationModules.Generate(plan),
            .. ExistingTableModules.Generate(plan),
            .. DbContextModule.Generate(plan),
            .. MigrationModule.Generate(plan, renamed, schema),
            .. ApiModules.Generate(plan),
            .. RouteModules.Generate(plan),
            .. FlagModules.Generate(plan),
            .. LogicModules.Generate(plan),
            .. TestModules.Generate(plan, abilities),
        ];
        return Result(input, [.. modules, .. OpsModules.Generate(plan, schema, modules)], findings.ToImmutable(), notChecked, schema) with
        {
            Decisions = [.. Choices.Of(input), .. StateChoices.Of(feature)],
        };
    }

    private static GeneratedFeature Result(
        GenerationInput input, ImmutableArray<GeneratedModule> modules, ImmutableArray<Finding> findings,
        ImmutableArray<string> notChecked, FeatureSchema schema) => new()
        {
            Name = input.Model.Name,
            Model = input.Model,
            Modules = modules,
            Findings = findings,
            Decisions = [.. Choices.Of(input)],
            NotChecked = notChecked,
            TemplateSet = input.TemplateSet,
            Schema = schema,
        };

    private static (TestAbilities Abilities, ImmutableArray<string> NotChecked) Abilities(FeaturePlan plan, ImmutableArray<Finding>.Builder findings)
    {
        var notChecked = ImmutableArray.CreateBuilder<string>();
        var missing = MissingSamples.Of(plan.Feature);
        notChecked.Add("Generated code was compiled and analysed, not executed: neither its tests nor its migration ran.");
        if (!plan.Feature.Relational)
        {
            notChecked.Add("There is no SQL migration: the project's EF Core provider has no schema.");
        }

        if (plan.Input.Context.Tests is not { } tests)
        {
            notChecked.Add($"There are no tests. {plan.Input.NoTests}".TrimEnd());
            return (new TestAbilities(false, false, null, missing), notChecked.ToImmutable());
        }

        if (tests.Target == TestFramework.None)
        {
            findings.Add(Finding.Of(GenerationFindings.TestFramework, UnknownFramework(tests), plan.Feature.Origin));
            notChecked.Add($"There are no tests: they are written for NUnit, xUnit and MSTest, and '{tests.Project}' uses {tests.Framework ?? "none of them"}.");
            return (new TestAbilities(false, false, null, missing), notChecked.ToImmutable());
        }

        foreach (var field in missing.Fields)
        {
            findings.Add(Finding.Of(GenerationFindings.NoSample, missing.Explain(field), field.Origin));
            notChecked.Add($"Tests are missing: there are too few values for '{field.Name}'.");
        }

        return (Http(plan, tests, missing, findings, notChecked), notChecked.ToImmutable());
    }

    private static string UnknownFramework(TestContext tests) => tests.Framework switch
    {
        "xunit" => $"'{tests.Project}' uses an xUnit before 2.5, whose assertions are too few for generated tests, so none were written. Update the package xunit.",
        "mstest" => $"'{tests.Project}' uses an MSTest before 3.11, whose assertions are too few for generated tests, so none were written. Update the MSTest packages.",
        _ => $"'{tests.Project}' uses {tests.Framework ?? "no test framework that was recognised"}; tests are written for NUnit, xUnit and MSTest, so none were written. Name a project that uses one of them with CodeGenTestProject.",
    };

    private static TestAbilities Http(
        FeaturePlan plan, TestContext tests, MissingSamples missing, ImmutableArray<Finding>.Builder findings, ImmutableArray<string>.Builder notChecked)
    {
        var database = tests.Factory is not null || tests.HasInMemoryProvider || plan.Input.Context.Provider == DatabaseProvider.InMemory;
        if (!tests.HasMvcTesting || !database)
        {
            var package = tests.HasMvcTesting ? "Microsoft.EntityFrameworkCore.InMemory" : "Microsoft.AspNetCore.Mvc.Testing";
            findings.Add(Finding.Of(
                GenerationFindings.NoMvcTesting,
                $"'{tests.Project}' does not reference {package}, so tests over HTTP are not generated. Run `dotnet codegen init`, which adds it.",
                plan.Feature.Origin));
            notChecked.Add($"There are no tests over HTTP: the test project lacks {package}.");
            return new TestAbilities(true, false, null, missing);
        }

        var (rows, missingEntity) = FeatureRows.Of(plan, missing);
        if (missingEntity is not null)
        {
            findings.Add(Finding.Of(
                GenerationFindings.NoRow,
                $"The tests need a row of '{missingEntity}', whose required members have types that the generator cannot fill, so tests over HTTP are not generated. Write them by hand.",
                plan.Feature.Origin));
            notChecked.Add($"There are no tests over HTTP: no row of '{missingEntity}' could be made.");
        }

        if (rows is not null && rows.Entities.Select(entity => (Entity: entity, Rule: new RuleTests(rows).Unsatisfied(entity))).FirstOrDefault(pair => pair.Rule is not null) is { Rule: { } rule } found)
        {
            findings.Add(Finding.Of(
                GenerationFindings.NoRowForRule,
                $"No row of '{found.Entity.Name}' was found for which the rule '{rule.Id}' holds together with the others, so tests over HTTP are not generated. Write them by hand, or look whether the rules contradict each other.",
                rule.Location));
            notChecked.Add($"There are no tests over HTTP: no row of '{found.Entity.Name}' was found for which the rule '{rule.Id}' holds.");
            rows = null;
        }

        return new TestAbilities(true, rows is not null, rows, missing);
    }
}
