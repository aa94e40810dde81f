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
    private const string Scheme = "api/endpoints/authentication";
    private const string Context = "schema/dbcontext";

    private static readonly (string Template, string Type)[] RequestFiles =
    [
        ("api-error", "ApiError"), ("outcome", "Outcome"), ("done", "Done"), ("json-body", "JsonBody"), ("field-errors", "FieldErrors"),
    ];

    private readonly FeatureNames _names = new(context, "shared");

    private ModuleBuilder Builder => field ??= new ModuleBuilder(renderer, context, feature: null, new Generation.TypeNames(context, inputs.Select(input => input.Model), _names));

    /// <summary>The classes that are not generic.</summary>
    public static ImmutableArray<string> TypeNames { get; } =
    [
        "ApiError", "DenyAllAuthenticationHandler", "Done", "EntityTag", "FeatureHost", "FeatureInfrastructure", "FieldErrors", "Paging", "QueryReader",
        "RuleMath", "SerializableWork", "SqlStates", "TestAuthenticationHandler", "TestPolicyProvider", SharedFeatureGenerator.DbContextName,
    ];

    private bool OwnContext => inputs.Any(input => input.DbContext is null) || approved.Modules.Contains(Context);

    private bool NeedsCaller => inputs.Any(input => SharedFeatureGenerator.NeedsCaller(input.Model));

    private bool NeedsScheme => !context.HasAuthentication && (NeedsCaller || approved.Modules.Contains(Scheme));

    private bool NeedsAuthorization => !context.HasAuthorization && (NeedsCaller || approved.AddsAuthorization);

    private bool Relational => FeatureViewFactory.IsRelational(context);

    private ContextView ContextView => new(
        inputs.FirstOrDefault(input => input.DbContext is not null)?.DbContext?.Name ?? SharedFeatureGenerator.DbContextName);

    public IEnumerable<GeneratedModule> All()
    {
        yield return Module(Context, Phase.Schema, "The DbContext of the features; the code base has none.", [("dbcontext", ContextView.Name)], []);
        yield return Module(
            Errors, Phase.Api, "How requests are read and judged, and how refusals are answered (RFC 9457 with a code).",
            [.. RequestFiles, .. Relational ? [("sql-states", "SqlStates")] : Array.Empty<(string, string)>()], []);
        yield return Module(
            Paging, Phase.Api, "Bounded pages, filters from texts, and sorting by allowed fields.",
            [("page", "Page"), ("paging", "Paging"), ("query-reader", "QueryReader"), ("sort-fields", "SortFields")], [Errors]);
        yield return Module("api/contracts/entity-tag", Phase.Api, "Entity tags for optimistic concurrency.", [("entity-tag", "EntityTag")], []);
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
        }
    }

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
        ("Context", ContextView), ("OwnContext", OwnContext), ("NeedsScheme", NeedsScheme),
        ("NeedsAuthorization", NeedsAuthorization), ("NeedsConfiguration", OwnContext && UsesConnectionString),
        ("UseDatabase", UseDatabase));

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
        var dbContext = inputs.Select(input => input.DbContext).FirstOrDefault(found => found is not null);
        string[] usings =
        [
            .. Imports.TestHost, _names.SharedNamespace, dbContext?.Namespace ?? string.Empty,
            Namespace(tests.Factory), context.RootNamespace,
        ];
        var entryPoint = context.Registration?.TypeName ?? "Program";
        var replaces = tests.Factory is null && Provider is not DatabaseProvider.InMemory;
        GeneratedFile Host(string template, string type) => Builder.Test(
            $"tests/{template}", _names.SharedTestFile($"{type}.cs"), _names.SharedTestNamespace, usings,
            ("Context", ContextView), ("EntryPoint", entryPoint), ("ReplacesDatabase", replaces),
            ("Factory", tests.Factory is { } factory ? factory[(factory.LastIndexOf('.') + 1)..] : $"WebApplicationFactory<{entryPoint}>"));

        return new GeneratedModule
        {
            Id = "tests/integration-tests",
            Phase = Phase.Tests,
            Summary = "The application in memory for the features' tests, with callers that tests choose.",
            Origin = origin,
            Files = [Host("feature-host", "FeatureHost"), Host("test-authentication", "TestAuthenticationHandler"), Host("test-policies", "TestPolicyProvider")],
            DependsOn = [.. OwnContext ? new[] { Context } : []],
        };
    }

    private static string Namespace(string? type) => type is not null && type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : string.Empty;
}
