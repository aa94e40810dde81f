using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation;

/// <summary>All modules that features may share, each of which is generated only when it is needed.</summary>
internal sealed class SharedModules(
    ProjectContext context, IReadOnlyList<GenerationInput> inputs, TemplateRenderer renderer, SourceLocation origin, ApprovedShared approved)
{
    private const string Errors = "api/contracts/errors";
    private const string Paging = "api/contracts/paging";
    private const string Flags = "api/flag";
    private const string Scheme = "api/endpoints/authentication";
    private const string Context = "schema/dbcontext";
    private const string TenancyOfContext = "schema/dbcontext/tenancy";
    private const string TestHostId = "tests/integration-tests";
    private const string TestCallers = "tests/integration-tests/callers";
    private const string Callers = "api/endpoints/caller-key";
    private const string TestTenants = "tests/integration-tests/tenants";

    private static readonly (string Template, string Type)[] RequestFiles =
    [
        ("api-error", "ApiError"), ("outcome", "Outcome"), ("done", "Done"), ("json-body", "JsonBody"), ("utc-timestamps", "UtcTimestamps"), ("field-errors", "FieldErrors"),
    ];

    private readonly FeatureNames _names = new(context, "Shared");

    private ModuleBuilder Builder => field ??= new ModuleBuilder(renderer, context, feature: null, new Generation.TypeNames(context, [.. inputs.Select(input => input.Model)], _names));

    /// <summary>The classes that are not generic.</summary>
    public static ImmutableArray<string> TypeNames { get; } =
    [
        "ApiError", "Caller", "CallerKey", "Clock", "DenyAllAuthenticationHandler", "Done", "EntityTag", "FeatureFlag", "FeatureFlagEndpoints", "FeatureFlagPolicy",
        "FeatureFlagTests", "FeatureHost", "FeatureHosts", "FeatureInfrastructure", "FieldErrors", "Paging", "QueryReader", "RateLimitFilter", "RelationalFactAttribute", "RuleMath", "SerializableWork", "SqlStates", "TestAuthenticationHandler",
        "TestCallers", "TestPolicyProvider", "TestTenants", Views.TextFormats.Name, "TimeLimitFilter", "UniqueNumbers", "UniqueTexts", "UtcTimestamps", SharedFeatureGenerator.DbContextName,
    ];

    private bool OwnContext => inputs.Any(input => input.DbContext is null) || approved.Modules.Contains(Context);

    private IEnumerable<GenerationInput> Tenants => inputs.Where(input => input.Model.Entities.Any(entity => entity.Tenant));

    private bool OwnTenancy => Tenants.Any(input => IsOwn(input.DbContext)) || (OwnContext && approved.Modules.Contains(TenancyOfContext));

    private bool NeedsCaller => inputs.Any(input => SharedFeatureGenerator.NeedsCaller(input.Model));

    private bool NeedsScheme => !context.HasAuthentication && (NeedsCaller || approved.Modules.Contains(Scheme));

    private bool NeedsAuthorization => !context.HasAuthorization && (NeedsCaller || approved.AddsAuthorization);

    private bool Relational => FeatureViewFactory.IsRelational(context);

    private ContextView ContextView => new(
        inputs.FirstOrDefault(input => input.DbContext is not null)?.DbContext?.Name ?? SharedFeatureGenerator.DbContextName);

    public IEnumerable<GeneratedModule> All()
    {
        yield return Module(Context, Phase.Schema, "The DbContext of the features; the code base has none.", [("dbcontext", ContextView.Name)], []);
        yield return Tenancy();
        yield return Module(
            Errors, Phase.Api, "How requests are read and judged, and how refusals are answered (RFC 9457 with a code).",
            [.. RequestFiles, .. Relational ? [("sql-states", "SqlStates")] : Array.Empty<(string, string)>()], []);
        yield return Module(
            Paging, Phase.Api, "Bounded pages, filters from texts, and sorting by allowed fields.",
            [("page", "Page"), ("paging", "Paging"), ("query-reader", "QueryReader"), ("sort-fields", "SortFields")], [Errors]);
        yield return Module("api/contracts/entity-tag", Phase.Api, "Entity tags for optimistic concurrency.", [("entity-tag", "EntityTag")], []);
        yield return Module(
            Flags, Phase.Api, "Feature flags: who sees the endpoints behind one, read from the configuration at each request.",
            [("feature-flag", "FeatureFlag"), ("feature-flag-policy", "FeatureFlagPolicy"), ("feature-flag-endpoints", "FeatureFlagEndpoints")], []);
        yield return Module("api/contracts/text-formats", Phase.Api, "The forms of text that requests are held to.", [("text-formats", Views.TextFormats.Name)], []);
        yield return Module("api/contracts/caller", Phase.Api, "Who makes a request: the name that is recorded, and the tenant.", [("caller", "Caller")], []);
        yield return Module("api/contracts/clock", Phase.Api, "The time as databases keep it.", [("clock", "Clock")], []);
        yield return Module(Callers, Phase.Api, "How callers are told apart.", [("caller-key", "CallerKey")], []);
        yield return Module("api/endpoints/rate-limit", Phase.Api, "Answers 429 to callers that call too often.", [("rate-limit-filter", "RateLimitFilter")], [Errors, Callers]);
        yield return Module("api/endpoints/time-limit", Phase.Api, "Stops requests that take too long.", [("time-limit-filter", "TimeLimitFilter")], [Errors]);
        yield return Module("api/endpoints/idempotency", Phase.Api, "Carries out a repeated call once.", [("idempotency-filter", "IdempotencyFilter")], [Errors, Callers]);
        yield return Module("logic/rules", Phase.Logic, "Calculations of business rules that can have no result.", [("rule-math", "RuleMath")], []);
        if (Relational)
        {
            yield return Module(
                "logic/service", Phase.Logic, "Work in a serializable transaction, for rules that look at several rows.", [("serializable", "SerializableWork")], [Errors]);
        }

        if (NeedsScheme)
        {
            yield return Module(
                Scheme, Phase.Api, "A scheme that authenticates nobody: the project has none, so protected endpoints answer 401 until the team registers its own.",
                [("deny-all", "DenyAllAuthenticationHandler")], []);
        }

        yield return Registration();
        if (context.Tests is { } tests)
        {
            yield return TestHost(tests);
            yield return FlagTests();
            yield return OfTests(tests, TestTenants, "The tenants that callers and rows of tests belong to.", "test-tenants", "TestTenants") with { DependsOn = [] };
            yield return OfTests(tests, "tests/integration-tests/unique-numbers", "Numbers that tests do not use twice.", "unique-numbers", "UniqueNumbers") with { DependsOn = [] };
            yield return OfTests(tests, "tests/integration-tests/unique-texts", "Texts that tests do not use twice.", "unique-texts", "UniqueTexts") with { DependsOn = [] };
            yield return OfTests(tests, TestCallers, "Callers that tests tell apart.", "test-callers", "TestCallers");
        }
    }

    private GeneratedModule Tenancy()
    {
        var module = Module(
            TenancyOfContext, Phase.Schema, "The DbContext knows whose rows are seen.",
            OwnTenancy ? [("dbcontext-tenancy", $"{SharedFeatureGenerator.DbContextName}.Tenancy")] : [], OwnTenancy ? [Context] : []);
        var contexts = Tenants.Concat(approved.Modules.Contains(TenancyOfContext) ? inputs : []).Select(input => input.DbContext)
            .OfType<DbContextInfo>().Where(found => !IsOwn(found)).DistinctBy(found => found.FullName);
        return module with { Edits = [.. contexts.Select(TenancyOf)] };
    }

    private SourceEdit TenancyOf(DbContextInfo edited)
    {
        var member = new AddMember(edited.FullName, "/// <summary>The tenant whose rows queries see; null sees none of them.</summary>\npublic Guid? CurrentTenantId { get; set; }");
        return new SourceEdit(edited.File, context.GlobalUsings.Contains("System") ? [member] : [new AddUsing("System"), member]);
    }

    // Null: it is generated by this run; in the shared namespace: it was approved before.
    private bool IsOwn(DbContextInfo? found) => found is null || found.Namespace == _names.SharedNamespace;

    private GeneratedModule Module(string id, Phase phase, string summary, IEnumerable<(string Template, string Type)> files, IEnumerable<string> dependsOn) => new()
    {
        Id = id,
        Phase = phase,
        Summary = summary,
        Origin = origin,
        Files = [.. files.Select(file => File(file.Template, file.Type))],
        DependsOn = [.. dependsOn],
    };

    private GeneratedFile File(string template, string type) => Builder.CSharp(
        $"shared/{template}", _names.SharedFile($"{type}.cs"), _names.SharedNamespace, Imports.Shared,
        ("Context", ContextView), ("OwnContext", OwnContext), ("Tenancy", OwnTenancy), ("NeedsScheme", NeedsScheme),
        ("NeedsAuthorization", NeedsAuthorization), ("NeedsConfiguration", OwnContext && UsesConnectionString),
        ("UseDatabase", UseDatabase), ("TextFormats", Views.TextFormats.All));

    private bool UsesConnectionString => Provider is DatabaseProvider.PostgreSql or DatabaseProvider.Sqlite;

    private DatabaseProvider Provider => context.Provider;

    private string UseDatabase => Provider switch
    {
        DatabaseProvider.PostgreSql => "UseNpgsql(configuration.GetConnectionString(\"Default\"))",
        DatabaseProvider.Sqlite => "UseSqlite(configuration.GetConnectionString(\"Default\"))",
        _ => $"UseInMemoryDatabase(\"{Names.Pascal(context.RootNamespace)}\")",
    };

    private GeneratedModule Registration()
    {
        var call = NeedsConfigurationArgument
            ? "{0}.Services.AddFeatureInfrastructure({0}.Configuration);"
            : "{0}.Services.AddFeatureInfrastructure();";
        var module = Module(
            "api/endpoints/registration", Phase.Api, "Registers what the features need and the application does not have.",
            [("infrastructure", "FeatureInfrastructure")], [.. OwnContext ? new[] { Context } : [], .. NeedsScheme ? new[] { Scheme } : []]);
        return context.Registration is not { } point ? module : module with
        {
            Edits =
            [
                new SourceEdit(point.File,
                [
                    new AddUsing(_names.SharedNamespace),
                    new AddStatement(
                        point.TypeName, point.Method, EditAnchor.BeforeBuild,
                        string.Format(System.Globalization.CultureInfo.InvariantCulture, call, point.Builder)),
                ]),
            ],
        };
    }

    private bool NeedsConfigurationArgument => OwnContext && UsesConnectionString;

    private GeneratedModule TestHost(TestContext tests)
    {
        var tenancy = Tenants.Any() || approved.Modules.Contains(TestTenants);
        return new GeneratedModule
        {
            Id = TestHostId,
            Phase = Phase.Tests,
            Summary = "The application in memory for the features' tests, with callers that tests choose.",
            Origin = origin,
            Files =
            [
                TestFile(tests, "feature-host", "FeatureHost", tenancy), TestFile(tests, "test-authentication", "TestAuthenticationHandler", tenancy),
                TestFile(tests, "test-policies", "TestPolicyProvider", tenancy),
                .. OfFramework(tests).Select(file => TestFile(tests, file.Template, file.Type, tenancy)),
            ],
            DependsOn = [.. OwnContext ? new[] { Context } : [], .. tenancy ? new[] { TestTenants, TenancyOfContext } : []],
        };
    }

    // xUnit 2 cannot skip a test that runs; MSTest has no place for what several classes share.
    private IEnumerable<(string Template, string Type)> OfFramework(TestContext tests) => tests.Target switch
    {
        TestFramework.Xunit when Relational => [("relational-fact", "RelationalFactAttribute")],
        TestFramework.MSTest => [("feature-hosts", "FeatureHosts")],
        _ => [],
    };

    private GeneratedModule OfTests(TestContext tests, string id, string summary, string template, string type) => new()
    {
        Id = id,
        Phase = Phase.Tests,
        Summary = summary,
        Origin = origin,
        Files = [TestFile(tests, template, type, tenancy: true)],
        DependsOn = [TestHostId],
    };

    private GeneratedFile TestFile(TestContext tests, string template, string type, bool tenancy)
    {
        var dbContext = inputs.Select(input => input.DbContext).FirstOrDefault(found => found is not null);
        string[] usings =
        [
            .. Imports.TestHost, _names.SharedNamespace, dbContext?.Namespace ?? string.Empty,
            Namespace(tests.Factory), context.RootNamespace,
        ];
        var entryPoint = context.Registration?.TypeName ?? "Program";
        var replaces = tests.Factory is null && Provider is not DatabaseProvider.InMemory;
        return Builder.Test(
            $"tests/{template}", _names.SharedTestFile($"{type}.cs"), _names.SharedTestNamespace, usings,
            ("Context", ContextView), ("EntryPoint", entryPoint), ("ReplacesDatabase", replaces), ("Tenancy", tenancy), ("OwnCleanup", tests.HasAssemblyCleanup),
            ("HasLifetime", tests.FactoryHasLifetime), ("AsTask", tests.Target == TestFramework.XunitV3 ? ".AsTask()" : string.Empty),
            ("Factory", tests.Factory is { } factory ? factory[(factory.LastIndexOf('.') + 1)..] : $"WebApplicationFactory<{entryPoint}>"));
    }

    private GeneratedModule FlagTests() => new()
    {
        Id = "tests/unit-tests/flag",
        Phase = Phase.Tests,
        Summary = "To whom a feature flag is open.",
        Origin = origin,
        Files =
        [
            Builder.Test(
                "tests/feature-flag-tests", _names.SharedTestFile("FeatureFlagTests.cs"), _names.SharedTestNamespace,
                [.. Imports.TestHost, _names.SharedNamespace]),
        ],
        DependsOn = [Flags],
    };

    private static string Namespace(string? type) => type is not null && type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : string.Empty;
}
