using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>Unit tests of validation, integration tests over HTTP, and one workflow test.</summary>
internal static class TestModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan, TestAbilities abilities)
    {
        if (!abilities.Unit)
        {
            yield break;
        }

        var catalog = RuleRebinding.Catalog(plan.Input.Model, plan.Input.Context);
        var samples = abilities.Rows?.Samples ?? new SampleRows(catalog, plan.Feature.Entities);
        foreach (var module in UnitTests(plan).Concat(RuleUnitTests(plan, new RuleCases(catalog, new RuleEntities(plan.Feature.Entities, plan.Feature.Existing), samples))))
        {
            yield return module;
        }

        if (!abilities.Http || abilities.Rows is not { } rows || !plan.Feature.HasEndpoints)
        {
            yield break;
        }

        // The others say which rows they need.
        var constraints = new ConstraintTests(rows);
        var tests = OverHttp(plan, new RuleTests(rows), abilities.Missing).Concat(rows.Entities.SelectMany(entity => constraints.Generate(plan, entity, Usings(plan)))).ToList();
        yield return Setup(plan, rows);
        foreach (var module in tests)
        {
            yield return module;
        }
    }

    private static IEnumerable<GeneratedModule> OverHttp(FeaturePlan plan, RuleTests rules, MissingSamples missing)
    {
        var entities = plan.Feature.EntitiesWithEndpoints.Where(missing.HasRows).ToImmutableArray();
        foreach (var entity in entities)
        {
            yield return Integration(plan, rules.Testable(entity), rules);
        }

        foreach (var route in plan.Feature.Routes.Where(missing.CanCall))
        {
            yield return Route(plan, route, rules);
        }

        yield return FlagModules.Tests(plan, Usings(plan));
        if (entities.Select(rules.Testable).FirstOrDefault(entity => entity.Operations.Any(operation => operation is { IsCreate: true, Succeeds: true })) is { } first)
        {
            yield return Workflow(plan, first, rules);
        }
    }

    private static IEnumerable<GeneratedModule> UnitTests(FeaturePlan plan)
    {
        foreach (var entity in plan.Feature.EntitiesWithEndpoints.Where(entity => entity.HasWrites && entity.HasChecks && MissingSamples.HasRequest(entity)))
        {
            yield return UnitTests(plan, entity.Name, entity.Words, entity.Origin, ForValidation(entity.RequestFields), ForValidation(entity.Children), ModuleIds.Validation(entity.Name));
        }

        foreach (var module in plan.Feature.Entities.SelectMany(entity => StateTests.Unit(plan, entity)))
        {
            yield return module;
        }

        foreach (var route in plan.Feature.Routes.Where(route => route.Request.Any(field => field.Check.Length > 0) && MissingSamples.HasRequest(route.Request)))
        {
            yield return UnitTests(plan, route.Name, route.Title, route.Origin, route.Request, [], ModuleIds.Contracts(route.Name));
        }
    }

    private static IEnumerable<GeneratedModule> RuleUnitTests(FeaturePlan plan, RuleCases cases) =>
        from pair in plan.Feature.Entities.SelectMany(entity => entity.Children.Select(child => (child.Entity, (EntityView?)entity)).Prepend((entity, null)))
        let tests = cases.Of(pair.Item1, pair.Item2)
        where !tests.IsEmpty
        select RuleUnitTests(plan, pair.Item1, tests);

    private static GeneratedModule RuleUnitTests(FeaturePlan plan, EntityView entity, ImmutableArray<RuleCaseView> cases) => new()
    {
        Id = ModuleIds.UnitTests($"{entity.Name}Rules"),
        Phase = Phase.Tests,
        Summary = $"What the rules of {entity.PluralWords} tell, on each side of what they compare.",
        Origin = entity.Origin,
        Files =
        [
            plan.Builder.Test(
                "tests/rule-tests", plan.Names.TestFile($"{entity.Name}RulesTests.cs"), plan.Names.TestNamespace,
                [.. Imports.UnitTests, .. plan.OwnNamespaces], ("Entity", entity), ("Cases", cases)),
        ],
        DependsOn = [ModuleIds.Rules(entity.Name)],
    };

    // Validation looks at a key's presence only, and at no other row: neither rows nor texts that differ are needed.
    private static ImmutableArray<FieldView> ForValidation(ImmutableArray<FieldView> fields) =>
        [.. fields.Select(field => field.Reference is not null || SampleValues.Sources(field.Model).Any()
            ? field with { Sample = SampleValues.Valid(field.Model with { Unique = false }, 0) }
            : field)];

    private static ImmutableArray<ChildView> ForValidation(ImmutableArray<ChildView> children) =>
        [.. children.Select(child => child with { Entity = child.Entity with { Fields = ForValidation(child.Entity.Fields) } })];

    private static GeneratedModule UnitTests(
        FeaturePlan plan, string name, string words, Diagnostics.SourceLocation origin, ImmutableArray<FieldView> fields,
        ImmutableArray<ChildView> children, string validation) => new()
        {
            Id = ModuleIds.UnitTests(name),
            Phase = Phase.Tests,
            Summary = $"What the validation of {words} refuses and accepts, on both sides of each limit.",
            Origin = origin,
            Files =
        [
            plan.Builder.Test(
                "tests/validator-tests", plan.Names.TestFile($"{name}ValidatorTests.cs"), plan.Names.TestNamespace,
                [.. Imports.UnitTests, .. plan.OwnNamespaces],
                ("Name", name), ("Words", words), ("Type", $"{name}Request"), ("Origin", origin), ("Fields", fields), ("Children", children)),
        ],
            DependsOn = [ModuleIds.SharedErrors, validation, .. validation == ModuleIds.Contracts(name) ? Array.Empty<string>() : [ModuleIds.Contracts(name)]],
        };

    private static GeneratedModule Setup(FeaturePlan plan, FeatureRows rows)
    {
        var files = ImmutableArray.Create(plan.Builder.Test(
            "tests/setup", plan.Names.TestFile($"{plan.Feature.Pascal}Setup.cs"), plan.Names.TestNamespace, Usings(plan)));
        if (rows.Rows.Length > 0)
        {
            files = files.Add(plan.Builder.Test(
                "tests/data", plan.Names.TestFile($"{plan.Feature.Pascal}Data.cs"), plan.Names.TestNamespace, Usings(plan),
                ("Rows", rows.Rows), ("Requests", rows.Requests), ("Variants", rows.Variants), ("NeedsTime", rows.NeedsTime)));
        }

        if (plan.Feature.HasSlots)
        {
            files = files.Add(plan.Builder.Test(
                "tests/slots", plan.Names.TestFile($"{plan.Feature.Pascal}TestSlots.cs"), plan.Names.TestNamespace, Usings(plan)));
        }

        return new GeneratedModule
        {
            Id = ModuleIds.TestSetup,
            Phase = Phase.Tests,
            Summary = "One host and one database for the feature's tests, and the rows that they need.",
            Origin = plan.Feature.Origin,
            Files = files,
            DependsOn =
            [
                ModuleIds.SharedTestHost, ModuleIds.Registration,
                .. plan.Feature.Tenancy ? new[] { ModuleIds.SharedTestTenants } : [],
                .. plan.AllEntities.SelectMany(entity => entity.Fields).SelectMany(field => SampleValues.Sources(field.Model)).Distinct(StringComparer.Ordinal),
                .. plan.Feature.Routes.Any(route => route.NeedsNewcomers) ? new[] { ModuleIds.SharedTestCallers } : [],
                .. plan.AllEntities.Select(entity => ModuleIds.Entity(entity.Name)),
                .. plan.Feature.Entities.Select(entity => ModuleIds.Configuration(entity.Name)),
            ],
        };
    }

    private static GeneratedModule Integration(FeaturePlan plan, EntityView entity, RuleTests rules) => new()
    {
        Id = ModuleIds.IntegrationTests(entity.Name),
        Phase = Phase.Tests,
        Summary = $"The endpoints of {entity.PluralWords} over HTTP: success, each refusal, security.",
        Origin = entity.Origin,
        Files =
        [
            plan.Builder.Test(
                "tests/endpoint-tests", plan.Names.TestFile($"{entity.Name}EndpointsTests.cs"), plan.Names.TestNamespace, Usings(plan),
                [("Entity", entity), ("RuleTests", rules.Of(entity).ToImmutableArray()), .. EndpointData(plan, entity, rules)]),
            .. BookkeepingTests.Of(plan, entity, rules, Usings(plan)),
            .. StateTests.Http(plan, rules.StatesOf(entity), Usings(plan), EndpointData(plan, entity, rules)),
        ],
        DependsOn = [ModuleIds.TestSetup, ModuleIds.Endpoints(entity.Name), ModuleIds.Contracts(entity.Name)],
    };

    private static (string, object)[] EndpointData(FeaturePlan plan, EntityView entity, RuleTests rules)
    {
        var changed = entity.Fields.FirstOrDefault(field => field.Sample != field.OtherSample && field is { Reference: null, IsText: true, Unique: false } && rules.MayChange(entity, field));
        return
        [
            ("UniqueField", entity.UniqueFields.FirstOrDefault(field => field.Reference is null) is { } unique ? unique : false),
            ("FirstRequired", entity.RequestFields.FirstOrDefault(field => field.Required) is { } required ? required : false),
            ("ChangedField", changed is null ? false : changed),
            ("ChangedWith", changed is null ? string.Empty : $" with {{ {changed.Property} = {changed.OtherSample} }}"),
            ("CreateClient", Client(entity, operation => operation.IsCreate)),
            ("UpdateClient", Client(entity, operation => operation.IsUpdate)),
            ("ListClient", Client(entity, operation => operation.IsList)),
            ("OverMaxPageSize", (plan.Feature.MaxPageSize + 1).ToString(CultureInfo.InvariantCulture)),
            ("HasFilterTests", entity.HasList && entity.Filters.Any(filter => filter.HasSample)),
            ("NeedsSend", entity.HasUpdate || entity.HasDelete),
            ("Secured", entity.Operations.Where(operation => !operation.Anonymous).Select(operation => Secured(entity, operation)).ToImmutableArray()),
        ];
    }

    private static string Client(EntityView entity, Func<OperationView, bool> predicate) =>
        entity.Operations.FirstOrDefault(predicate)?.Client ?? string.Empty;

    private static SecuredView Secured(EntityView entity, OperationView operation)
    {
        var (method, needsKey) = operation switch
        {
            { IsCreate: true } => ("Post", false),
            { IsList: true } => ("Get", false),
            { IsRead: true } => ("Get", true),
            { IsUpdate: true } => ("Put", true),
            _ => ("Delete", true),
        };
        return new SecuredView(
            operation.Operation.ToString(), method, needsKey ? $"$\"{{Path}}/{entity.UnknownKeyHole}\"" : "Path", operation.Restricted, operation.Origin);
    }

    private static GeneratedModule Route(FeaturePlan plan, RouteView route, RuleTests rules)
    {
        var tests = route.Guard is null ? [] : rules.Of(route).Concat(rules.Held(route)).ToImmutableArray();
        return Route(plan, rules.Testable(route), tests);
    }

    private static GeneratedModule Route(FeaturePlan plan, RouteView route, ImmutableArray<RuleTestView> tests) => new()
    {
        Id = ModuleIds.IntegrationTests(route.Name),
        Phase = Phase.Tests,
        Summary = $"{route.Title} over HTTP: {(route.HasSlot ? "validation, security, rules, and what its slot answers" : "security, rules, and the states that it allows")}.",
        Origin = route.Origin,
        Files =
        [
            plan.Builder.Test(
                "tests/route-tests", plan.Names.TestFile($"{route.Name}EndpointTests.cs"), plan.Names.TestNamespace, Usings(plan), ("Route", route), ("RuleTests", tests), ("Succeeds", route.Guard is not { TestRow: "" }),
                ("TestRow", route.Guard?.TestRow ?? string.Empty), ("StateTests", route is { Transition: not null, Guard.TestRow.Length: > 0 })),
        ],
        DependsOn = [ModuleIds.TestSetup, ModuleIds.Route(route.Name), .. RouteModules.ContractsOf(route)],
    };

    private static GeneratedModule Workflow(FeaturePlan plan, EntityView entity, RuleTests rules)
    {
        var steps = entity.Operations.Where(operation => operation.Succeeds).Select(operation => new WorkflowStepView(operation.Client, operation.Operation.ToString())).ToList();
        if (entity.HasRead && entity.Operations.Any(operation => operation is { IsDelete: true, Succeeds: true }))
        {
            steps.Add(new WorkflowStepView(string.Empty, WorkflowStepView.Gone));
        }

        var changed = EndpointData(plan, entity, rules).Single(pair => pair.Item1 == "ChangedWith");
        return new GeneratedModule
        {
            Id = ModuleIds.Workflow,
            Phase = Phase.Tests,
            Summary = $"The life of {Summaries.WithArticle(entity.Words)}, from the first call to the last.",
            Origin = plan.Feature.Origin,
            Files =
            [
                plan.Builder.Test(
                    "tests/workflow-tests", plan.Names.TestFile($"{plan.Feature.Pascal}WorkflowTests.cs"), plan.Names.TestNamespace, Usings(plan),
                    ("Entity", entity), ("Steps", steps), changed, ("Title", WorkflowTitle(entity))),
            ],
            DependsOn = [ModuleIds.TestSetup, ModuleIds.Endpoints(entity.Name), ModuleIds.Contracts(entity.Name)],
        };
    }

    private static string WorkflowTitle(EntityView entity)
    {
        var verbs = entity.Operations.Where(operation => operation.Succeeds).Select(operation => operation switch
        {
            { IsCreate: true } => "created",
            { IsRead: true } => "read",
            { IsList: true } => "listed",
            { IsUpdate: true } => "changed",
            _ => "deleted",
        });
        return $"{Summaries.Capitalized(Summaries.WithArticle(entity.Words)).Replace(' ', '_')}_is_{string.Join('_', verbs)}";
    }

    private static IEnumerable<string> Usings(FeaturePlan plan) => [.. Imports.HttpTests, .. plan.OwnNamespaces, plan.Names.SharedTestNamespace];
}
